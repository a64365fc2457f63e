/** Activities of Google Workspace. */
@NullMarked
package org.ashiato.format.workspace;

import org.jspecify.annotations.NullMarked;
