/**
 * Character sets: which one a log is written in, where its lines end, and its lines as valid UTF-8.
 *
 * <p>Japanese logs come in UTF-8, Shift_JIS, EUC-JP, ISO-2022-JP and UTF-16, mostly without a word about it. The first
 * bytes of a file are looked at once ({@link org.ashiato.evidence.charset.CharsetDetector}); what they do not settle is
 * an assumption, which goes on record. Then every line is turned into UTF-8 ({@link
 * org.ashiato.evidence.charset.LineCodec}). A byte that is no character is not dropped and not guessed at: it is written
 * as {@code \xNN}, so that it can be seen, cited and searched for.
 */
@NullMarked
package org.ashiato.evidence.charset;

import org.jspecify.annotations.NullMarked;
