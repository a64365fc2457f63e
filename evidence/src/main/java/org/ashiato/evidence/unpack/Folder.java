// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.unpack;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Goes through a folder in the order of names. Links are not followed, special files not opened; both are refused by name. */
final class Folder {
    private final Receiver receiver;
    private final Visitor visitor;

    /** Takes each regular file. */
    @FunctionalInterface
    interface Visitor {
        void file(Path file, String name) throws IOException;
    }

    Folder(Receiver receiver, Visitor visitor) {
        this.receiver = receiver;
        this.visitor = visitor;
    }

    /** @param name how the folder is called in names: its own, then those of the files in it, parted by a slash */
    void walk(Path folder, String name) throws IOException {
        List<Path> inside = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(inside::add);
        } catch (IOException | DirectoryIteratorException e) {
            refuse(name, Reason.UNREADABLE, Content.detail(e));
            return;
        }
        inside.sort(Comparator.comparing(path -> String.valueOf(path.getFileName())));
        for (Path path : inside) {
            String full = name.isEmpty() ? String.valueOf(path.getFileName()) : name + "/" + path.getFileName();
            BasicFileAttributes attributes;
            try {
                attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            } catch (IOException e) {
                refuse(full, Reason.UNREADABLE, Content.detail(e));
                continue;
            }
            if (attributes.isSymbolicLink()) {
                refuse(full, Reason.LINK, "");
            } else if (attributes.isDirectory()) {
                walk(path, full);
            } else if (attributes.isRegularFile()) {
                visitor.file(path, full);
            } else {
                refuse(full, Reason.DEVICE, "");
            }
        }
    }

    private void refuse(String name, Reason reason, String detail) throws IOException {
        receiver.refused(new Refusal(List.of(name), reason, -1, detail));
    }
}
