// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes a jar's classes anew in today's form, with the stack maps that classes of Java 5 lack. What they do stays
 * the same. The cache of loaded classes leaves such old classes out, and picocli's are nearly all that a short
 * command needs.
 */
final class Reframe {
    private static final int STACK_MAPS_SINCE = 50;

    private Reframe() {}

    /** {@code java Reframe.java JAR}. */
    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        Path anew = Path.of(arguments[0] + ".anew");
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()});
                ZipFile from = new ZipFile(jar.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(anew))) {
            ClassFile form = ClassFile.of(
                    ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                    ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofClassLoading(loader)));
            for (ZipEntry entry : Collections.list(from.entries())) {
                byte[] bytes = from.getInputStream(entry).readAllBytes();
                ZipEntry written = new ZipEntry(entry.getName());
                written.setLastModifiedTime(FileTime.fromMillis(entry.getTime()));
                to.putNextEntry(written);
                to.write(entry.getName().endsWith(".class") ? reframed(form, bytes) : bytes);
                to.closeEntry();
            }
        }
        Files.move(anew, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] reframed(ClassFile form, byte[] bytes) {
        var model = form.parse(bytes);
        if (model.majorVersion() >= STACK_MAPS_SINCE) {
            return bytes;
        }
        ClassTransform version = (builder, element) -> {
            if (element instanceof ClassFileVersion) {
                builder.withVersion(ClassFile.latestMajorVersion(), 0);
            } else {
                builder.with(element);
            }
        };
        // Code must be built, not copied, for stack maps to be made.
        ClassTransform code = ClassTransform.transformingMethodBodies(
                CodeTransform.ofStateful(() -> (builder, element) -> builder.with(element)));
        return form.transformClass(model, version.andThen(code));
    }
}
