// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The Ed25519 key that signs the heads of ledgers. It lies outside of cases, as PKCS#8 PEM, for its owner's eyes only. */
public final class SigningKey {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final Set<PosixFilePermission> FORBIDDEN =
            Set.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.GROUP_WRITE);

    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    private SigningKey(PrivateKey privateKey, PublicKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /** The key of whoever runs this, made at first use; see {@link #place}. */
    public static SigningKey ofUser() {
        return at(place(System.getenv(), Path.of(System.getProperty("user.home"))));
    }

    /**
     * Where the key of a user lies: {@code ASHIATO_SIGNING_KEY} if set, else {@code ashiato/signing.key} in
     * {@code XDG_CONFIG_HOME}, else {@code .config/ashiato/signing.key} in the home folder.
     */
    static Path place(Map<String, String> environment, Path home) {
        String chosen = environment.getOrDefault("ASHIATO_SIGNING_KEY", "");
        if (!chosen.isEmpty()) {
            return Path.of(chosen);
        }
        String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        // A relative XDG_CONFIG_HOME is to be ignored (XDG Base Directory Specification).
        Path folder = config.startsWith("/") ? Path.of(config) : home.resolve(".config");
        return folder.resolve("ashiato").resolve("signing.key");
    }

    /** The key at a place; made there, with mode 0600, if there is none. Other runs may do the same at the same time. */
    public static synchronized SigningKey at(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Set<StandardOpenOption> options =
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (Files.exists(file)) {
                refuseIfOpenToOthers(file);
                byte[] pem = Files.readAllBytes(file);
                if (pem.length > 0) {
                    return read(file, pem);
                }
            }
            try (FileChannel channel = FileChannel.open(file, options, ownerOnly());
                    var lock = channel.lock()) {
                if (lock.isValid() && channel.size() == 0) {
                    ByteBuffer pem = ByteBuffer.wrap(newPem());
                    while (pem.hasRemaining()) {
                        channel.write(pem);
                    }
                    channel.force(true);
                }
            }
            return read(file, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new AshiatoException(
                    ErrorCode.INPUT,
                    "The signing key can be neither read nor made: " + e.getMessage(),
                    file.toString(),
                    "Make the folder writable, or name another file in ASHIATO_SIGNING_KEY.",
                    e);
        }
    }

    /** SHA-256 of the public key (SubjectPublicKeyInfo, DER), hexadecimal: what tells this key from others. */
    public String fingerprint() {
        return PublicKeys.fingerprint(publicKey);
    }

    PublicKey publicKey() {
        return publicKey;
    }

    Head sign(long n, long size, String hash) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey);
            signature.update(Head.message(n, size, hash));
            String signed = Base64.getEncoder().encodeToString(signature.sign());
            return new Head(n, size, hash, fingerprint(), signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK since 15 has Ed25519", e);
        }
    }

    private static byte[] newPem() {
        try {
            PrivateKey key =
                    KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
            String base64 = Base64.getEncoder().encodeToString(key.getEncoded());
            return (BEGIN + "\n" + base64 + "\n" + END + "\n").getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK since 15 has Ed25519", e);
        }
    }

    private static SigningKey read(Path file, byte[] pem) {
        String text = new String(pem, StandardCharsets.ISO_8859_1);
        int from = text.indexOf(BEGIN);
        int to = text.indexOf(END);
        if (from < 0 || to < from) {
            throw noKey(file, null);
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(text.substring(from + BEGIN.length(), to));
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der));
            return new SigningKey(key, publicOf(key));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw noKey(file, e);
        }
    }

    private static AshiatoException noKey(Path file, @Nullable Exception cause) {
        String what = "The file is not an Ed25519 private key (PKCS#8, PEM).";
        String remedy = "Name the right file in ASHIATO_SIGNING_KEY; or move this one away, and a new key is made.";
        return cause == null
                ? new AshiatoException(ErrorCode.INPUT, what, file.toString(), remedy)
                : new AshiatoException(ErrorCode.INPUT, what, file.toString(), remedy, cause);
    }

    /**
     * The public key that belongs to a private one. The JDK has no method for it, but its generator takes the 32
     * random bytes it draws as the private key (RFC 8032, 5.1.5); so we let it draw those of the key at hand.
     */
    private static PublicKey publicOf(PrivateKey key) throws GeneralSecurityException {
        byte[] secret = ((EdECPrivateKey) key).getBytes().orElseThrow();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(255, new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(secret, 0, bytes, 0, bytes.length);
            }
        });
        return generator.generateKeyPair().getPublic();
    }

    private static FileAttribute<?>[] ownerOnly() {
        return posix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void refuseIfOpenToOthers(Path file) throws IOException {
        if (posix() && Files.getPosixFilePermissions(file).stream().anyMatch(FORBIDDEN::contains)) {
            throw new AshiatoException(
                    ErrorCode.INPUT,
                    "The signing key can be read or changed by other users, so that its signature would prove nothing.",
                    file.toString(),
                    "Take their rights away: chmod 600 " + file);
        }
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
