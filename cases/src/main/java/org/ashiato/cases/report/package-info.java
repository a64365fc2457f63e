/**
 * The report: one self-contained HTML page that tells the findings of a case in Japanese or English, each statement
 * with the raw lines behind it. {@link org.ashiato.cases.report.Html} is the only way by which text enters the page.
 */
@NullMarked
package org.ashiato.cases.report;

import org.jspecify.annotations.NullMarked;
