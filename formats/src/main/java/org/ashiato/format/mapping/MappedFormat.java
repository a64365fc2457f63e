// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.mapping;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ashiato.format.FormatToml;
import org.ashiato.model.Claim;
import org.ashiato.model.Dialect;
import org.ashiato.model.FormatInfo;
import org.ashiato.model.LogFormat;
import org.ashiato.model.Sample;
import org.ashiato.model.Text;

/** A log that a mapping file describes. */
public final class MappedFormat implements LogFormat {
    private static final FormatInfo ALL = FormatToml.beside(MappedFormat.class);

    private final Mapping mapping;

    private MappedFormat(Mapping mapping) {
        this.mapping = mapping;
    }

    /**
     * The format that a mapping file describes.
     *
     * @throws org.ashiato.model.AshiatoException naming all faults of the file at once, with their lines
     */
    public static MappedFormat load(Path file) {
        return new MappedFormat(MappingFile.read(file));
    }

    /** What mapping files are, for lists of formats. */
    public static FormatInfo about() {
        return ALL;
    }

    @Override
    public FormatInfo info() {
        String time = mapping.pattern().isEpoch()
                ? "epoch"
                : mapping.pattern().isAbsolute() || mapping.zone() != null ? "offset" : "local";
        return new FormatInfo(
                mapping.name(),
                new Text("対応付けファイルによる形式 " + mapping.name(), "mapped log " + mapping.name()),
                ALL.url(),
                mapping.device(),
                List.of(mapping.kind()),
                time,
                ALL.recognised(),
                mapping.columns(),
                ALL.lacks());
    }

    @Override
    public Optional<Claim> claim(Sample sample) {
        return dialect(mapping, sample).flatMap(found -> {
            double share =
                    dialect(mapping.everywhere(), sample).map(sample::share).orElse(0.0);
            return share > 0 ? Optional.of(new Claim(found, share)) : Optional.empty();
        });
    }

    private static Optional<Dialect> dialect(Mapping mapping, Sample sample) {
        return mapping.isJson() ? Optional.of(new MappedJson(mapping)) : DelimitedDialect.of(mapping, sample);
    }
}
