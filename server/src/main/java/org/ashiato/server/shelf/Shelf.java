// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.shelf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ashiato.cases.CaseFolder;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.ashiato.server.WorkspaceProperties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The cases that are served: the one case that was named, or those in the folder that was named. */
@Component
public class Shelf {
    // No separator, no leading dot: an id is one folder's name and never a way out of the shelf.
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");
    private final Path root;
    private final boolean single;

    Shelf(WorkspaceProperties properties) throws IOException {
        this.root = properties.root().toAbsolutePath().normalize();
        this.single = Files.isRegularFile(root.resolve("case.json"));
        if (!single) {
            Files.createDirectories(root);
        }
    }

    /** The ids of all cases, sorted. */
    public List<String> ids() {
        if (single) {
            return List.of(root.getFileName().toString());
        }
        try (var folders = Files.list(root)) {
            return folders.filter(f -> Files.isRegularFile(f.resolve("case.json")))
                    .map(f -> f.getFileName().toString())
                    .filter(name -> ID.matcher(name).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The case whose record grew last; none where there are no cases. */
    public Optional<String> latest() {
        return ids().stream().max(Comparator.comparingLong(this::grown));
    }

    // 0 where nothing was recorded yet.
    private long grown(String id) {
        return folder(id).resolve("ledger.jsonl").toFile().lastModified();
    }

    private Path folder(String id) {
        return single ? root : root.resolve(id);
    }

    /** A case; fails where there is none of this id. */
    public CaseFolder open(String id) {
        if (!ids().contains(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no such case");
        }
        return CaseFolder.open(folder(id));
    }

    /** Where a case that is not there yet would lie; fails where there can be none of this id. */
    public Path room(String id) {
        if (single) {
            throw new AshiatoException(
                    ErrorCode.USAGE, "this workspace serves one case", "", "serve the folder of cases to make others");
        }
        if (!ID.matcher(id).matches()) {
            throw new AshiatoException(
                    ErrorCode.USAGE,
                    "a case's name has letters, digits and . _ - and begins with a letter or digit",
                    "",
                    "choose another name");
        }
        if (Files.exists(root.resolve(id))) {
            throw new AshiatoException(ErrorCode.USAGE, "there is a case of this name", "", "choose another name");
        }
        return root.resolve(id);
    }
}
