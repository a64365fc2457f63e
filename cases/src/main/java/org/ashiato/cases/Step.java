// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

import org.ashiato.model.Text;

/** A step of an investigation, as a progress line names it. */
public record Step(Text title) {
    /** Files are received, kept and read. */
    public static final Step INTAKE = new Step(new Text("証拠の受入れ", "taking evidence in"));
    /** It is seen when each source logged. */
    public static final Step COVERAGE = new Step(new Text("記録状況の確認", "coverage"));
    /** Findings are written; before it stand the questions, one step each. */
    public static final Step FINDINGS = new Step(new Text("所見の書出し", "writing findings"));
    /** The report is written. */
    public static final Step REPORT = new Step(new Text("報告書の作成", "writing the report"));
    /** The events are listed as tables. */
    public static final Step TABLES = new Step(new Text("表の公開", "publishing tables"));
}
