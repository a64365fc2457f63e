/** The outcome of an investigation as data: numbered findings, what they rest on, and {@code findings.json}. */
@NullMarked
package org.ashiato.cases.findings;

import org.jspecify.annotations.NullMarked;
