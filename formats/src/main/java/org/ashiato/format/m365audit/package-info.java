/** Microsoft 365 unified audit log. */
@NullMarked
package org.ashiato.format.m365audit;

import org.jspecify.annotations.NullMarked;
