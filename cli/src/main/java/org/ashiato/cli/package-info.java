/** The command line: one class a command. */
@NullMarked
package org.ashiato.cli;

import org.jspecify.annotations.NullMarked;
