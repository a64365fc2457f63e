@org.jspecify.annotations.NullMarked
package org.ashiato.evidence.charset;
