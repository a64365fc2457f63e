/** The words of Ashiato: events, evidence, findings, and the two SPIs, {@link LogFormat} and {@link Analysis}. */
@NullMarked
package org.ashiato.model;

import org.jspecify.annotations.NullMarked;
