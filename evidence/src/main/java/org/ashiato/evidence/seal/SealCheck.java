// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ashiato.evidence.seal.Scan.WrongPage;
import org.ashiato.evidence.seal.Syndrome.Change;
import org.ashiato.model.Text;

/**
 * Holds a file against its seal and names the first wrong byte.
 *
 * <p>The SHA-256 alone decides whether the file is intact. Where it is not, the first page whose checksum does not fit
 * bounds the first wrong byte, and if single changed bytes explain all that does not fit, {@link Syndrome} names them.
 * Such an explanation could be chance (about 1 in 4,000 for any other change of a page), so the file is read once more
 * with these bytes put back: only where that gives the recorded SHA-256 is it stated as a fact.
 */
public final class SealCheck {
    private static final int TRIES = 16;

    private SealCheck() {}

    /**
     * Checks a file and its page checksums.
     *
     * @return empty where both are as sealed; else what is wrong with the file, then with the page checksums
     */
    public static List<Fault> check(Path file, Path pageFile, Seal seal) {
        List<Fault> faults = new ArrayList<>();
        try {
            Scan scan = Scan.of(file, pageFile, seal.size());
            boolean intact = scan.size() == seal.size() && scan.sha256().equals(seal.sha256());
            if (!intact) {
                faults.add(fileFault(file, scan, seal));
            }
            if (!scan.pages().equals(seal.pages())) {
                faults.add(pagesFault(file, pageFile, scan, intact));
            }
        } catch (NoSuchFileException e) {
            faults.add(Fault.within(file, 0, 0, new Text("ファイルがない", "the file is missing")));
        } catch (IOException e) {
            faults.add(Fault.within(
                    file,
                    0,
                    seal.size(),
                    new Text("ファイルを読み取れない：" + e.getMessage(), "the file cannot be read: " + e.getMessage())));
        }
        return List.copyOf(faults);
    }

    private static Fault fileFault(Path file, Scan scan, Seal seal) throws IOException {
        boolean trusted = scan.readable() && scan.pages().equals(seal.pages());
        Optional<Map<Long, Integer>> explained =
                scan.size() == seal.size() ? explain(file, scan, seal) : Optional.empty();
        if (explained.isPresent()) {
            return changed(file, explained.orElseThrow());
        }
        if (!trusted) {
            Text what = new Text(
                    "内容が記録と異なる。ページ検査値も失われているため、位置を特定できない",
                    "the content is not as recorded; its page checksums are damaged too, so that the place cannot be known");
            return Fault.within(file, 0, Math.max(scan.size(), seal.size()), what);
        }
        if (!scan.wrong().isEmpty()) {
            return inPage(file, scan);
        }
        if (scan.size() < seal.size()) {
            return cut(file, scan.size(), seal.size());
        }
        if (scan.size() > seal.size()) {
            return grown(file, scan.size(), seal.size());
        }
        Text what = new Text(
                "内容が記録と異なる。ページ検査値は一致するため、意図的な改変の可能性があり、位置を特定できない",
                "the content is not as recorded, although all page checksums fit, which hardly happens by accident; the place cannot be known");
        return Fault.within(file, 0, seal.size(), what);
    }

    /** The bytes that, put back, give the recorded file; byte offset to recorded value. */
    private static Optional<Map<Long, Integer>> explain(Path file, Scan scan, Seal seal) throws IOException {
        if (scan.wrong().isEmpty() || scan.wrongPages() > Scan.KEPT) {
            return Optional.empty();
        }
        List<List<Change>> guesses = List.of(List.of());
        for (WrongPage page : scan.wrong()) {
            List<List<Change>> longer = new ArrayList<>();
            for (List<Change> guess : guesses) {
                for (Change change : page.changes()) {
                    List<Change> next = new ArrayList<>(guess);
                    next.add(change);
                    longer.add(next);
                }
            }
            if (longer.isEmpty() || longer.size() > TRIES) {
                return Optional.empty();
            }
            guesses = longer;
        }
        for (List<Change> guess : guesses) {
            Map<Long, Integer> differences = new TreeMap<>();
            for (int n = 0; n < guess.size(); n++) {
                differences.put(
                        scan.wrong().get(n).from() + guess.get(n).offset(),
                        guess.get(n).difference());
            }
            Restored restored = Restored.read(file, differences);
            if (restored.sha256().equals(seal.sha256())) {
                return Optional.of(restored.values());
            }
        }
        return Optional.empty();
    }

    private static Fault changed(Path file, Map<Long, Integer> values) {
        Map.Entry<Long, Integer> first = values.entrySet().iterator().next();
        long offset = first.getKey();
        int count = values.size();
        Text what = new Text(
                "%d バイトが変更されている。最初はオフセット %d（記録時の値 0x%02X）".formatted(count, offset, first.getValue()),
                "%d byte(s) changed, the first at offset %d (recorded value 0x%02X)"
                        .formatted(count, offset, first.getValue()));
        return new Fault(file, 0, offset, offset + 1, first.getValue(), what);
    }

    private static Fault inPage(Path file, Scan scan) {
        WrongPage page = scan.wrong().getFirst();
        Text what;
        if (page.changes().size() == 1) {
            long likely = page.from() + page.changes().getFirst().offset();
            what = new Text(
                    "オフセット %d から %d までの間で内容が記録と異なる（1バイトのみの変更であればオフセット %d）。異なるページは %d"
                            .formatted(page.from(), page.to() - 1, likely, scan.wrongPages()),
                    "the content differs from offset %d to %d (at %d, if only one byte was changed there); pages that differ: %d"
                            .formatted(page.from(), page.to() - 1, likely, scan.wrongPages()));
        } else {
            what = new Text(
                    "オフセット %d から %d までの間で内容が記録と異なる。異なるページは %d".formatted(page.from(), page.to() - 1, scan.wrongPages()),
                    "the content differs from offset %d to %d; pages that differ: %d"
                            .formatted(page.from(), page.to() - 1, scan.wrongPages()));
        }
        return Fault.within(file, page.from(), page.to(), what);
    }

    private static Fault cut(Path file, long size, long sealed) {
        Text what = new Text(
                "オフセット %d 以降の %d バイトが失われている".formatted(size, sealed - size),
                "cut at offset %d: %d bytes are missing".formatted(size, sealed - size));
        return Fault.within(file, size, size, what);
    }

    private static Fault grown(Path file, long size, long sealed) {
        Text what = new Text(
                "オフセット %d 以降に %d バイトが追加されている".formatted(sealed, size - sealed),
                "%d bytes were added from offset %d".formatted(size - sealed, sealed));
        return Fault.within(file, sealed, sealed, what);
    }

    /** What is wrong with the page checksums; an intact file tells it exactly, because it gives the right ones. */
    private static Fault pagesFault(Path file, Path pageFile, Scan scan, boolean intact) throws IOException {
        if (scan.pages().isEmpty()) {
            return Fault.within(pageFile, 0, 0, new Text("ページ検査値のファイルがない", "the file of page checksums is missing"));
        }
        if (!intact) {
            Text what = new Text("ページ検査値が記録と異なる", "the page checksums are not as recorded");
            return Fault.within(pageFile, 0, Files.size(pageFile), what);
        }
        long offset = PageCompare.firstDifference(file, pageFile);
        Text what = new Text(
                "ページ検査値がオフセット %d から記録と異なる（元のファイルは記録どおり）".formatted(offset),
                "the page checksums differ from offset %d (the file itself is as recorded)".formatted(offset));
        return Fault.within(pageFile, offset, offset + (offset < Files.size(pageFile) ? 1 : 0), what);
    }
}
