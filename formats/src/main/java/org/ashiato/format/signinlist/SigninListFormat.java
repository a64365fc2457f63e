// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.signinlist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ashiato.format.Authority;
import org.ashiato.format.CellReader;
import org.ashiato.format.FormatToml;
import org.ashiato.format.TableRecords;
import org.ashiato.model.Claim;
import org.ashiato.model.Dialect;
import org.ashiato.model.FormatInfo;
import org.ashiato.model.LogFormat;
import org.ashiato.model.Sample;

/** A table of sign-ins that some system or person exported, its columns told by their names. */
public final class SigninListFormat implements LogFormat {
    private static final FormatInfo INFO = FormatToml.beside(SigninListFormat.class);
    /** A guess gives way to a format that knows the file. */
    private static final double WEIGHT = 0.9;

    private static final int TITLE_LINES = 3;

    @Override
    public FormatInfo info() {
        return INFO;
    }

    @Override
    public Optional<Claim> claim(Sample sample) {
        List<byte[]> lines = sample.lines();
        for (int i = 0; i < Math.min(TITLE_LINES, lines.size()); i++) {
            Optional<Header> header = Header.of(lines.get(i));
            if (header.isPresent()) {
                return dialect(header.get(), lines.subList(i + 1, lines.size()))
                        .map(dialect -> new Claim(dialect, WEIGHT * sample.share(dialect)))
                        .filter(claim -> claim.share() > 0);
            }
        }
        return Optional.empty();
    }

    /** The dialect of the lines under a header; none where they have no times or no addresses where these should be. */
    private static Optional<Dialect> dialect(Header header, List<byte[]> lines) {
        List<String> times = new ArrayList<>();
        int addresses = 0;
        int others = 0;
        CellReader reader = new CellReader(header.delimiter(), '"');
        for (byte[] line : lines) {
            List<String> cells = reader.all(line);
            if (cells.size() != header.columns().size() || Arrays.equals(line, header.line())) {
                continue;
            }
            times.add(ListReader.time(header, cells));
            String address = cells.get(header.place(Role.ADDRESS));
            if (isAddress(address)) {
                addresses++;
            } else if (address.length() > 1) {
                others++;
            }
        }
        if (addresses == 0 || addresses < others) {
            return Optional.empty();
        }
        return TimeGuess.of(times)
                .map(pattern -> new TableRecords(
                        () -> new ListReader(header, pattern),
                        header.delimiter(),
                        header.line(),
                        header.describe(pattern)));
    }

    private static boolean isAddress(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        Authority authority = new Authority();
        return authority.ofHostAndPort(bytes, 0, bytes.length, -1)
                && Authority.isAddress(bytes, authority.hostFrom(), authority.hostTo());
    }
}
