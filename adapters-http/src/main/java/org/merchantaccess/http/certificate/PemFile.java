package org.merchantaccess.http.certificate;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a PEM file with certificates, a key, or both in any order (RFC 7468). Text around the blocks is ignored: comments, a byte order
 * mark, line ends of other systems.
 */
final class PemFile {

    private static final Pattern CERTIFICATE =
            Pattern.compile("-----BEGIN ((?:X\\.?509 )?CERTIFICATE)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final List<String> KEY_ALGORITHMS = List.of("EC", "RSA", "EdDSA", "RSASSA-PSS");

    private PemFile() {}

    /** Returns the certificates in a file, at least one. */
    static Either<CertificateFailure, List<X509Certificate>> certificates(Path file) {
        return octets(file)
                .flatMap(octets -> certificates(octets)
                        .filter(chain -> !chain.isEmpty())
                        .toEither(() -> new CertificateFailure.NoCertificate(file)));
    }

    /** Files without PEM blocks are parsed by the Java runtime, for example in DER. */
    private static Option<List<X509Certificate>> certificates(byte[] octets) {
        List<byte[]> blocks = CERTIFICATE
                .matcher(new String(octets, StandardCharsets.ISO_8859_1))
                .results()
                .map(block -> block.group(2).replaceAll("\\s", "").getBytes(StandardCharsets.ISO_8859_1))
                .toList();
        return (blocks.isEmpty() ? Stream.of(parse(octets)) : blocks.stream().map(PemFile::decoded))
                .reduce(Option.some(List.of()), PemFile::joined);
    }

    private static Option<List<X509Certificate>> decoded(byte[] base64) {
        try {
            return parse(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException noBase64) {
            return Option.none();
        }
    }

    private static Option<List<X509Certificate>> joined(
            Option<List<X509Certificate>> before, Option<List<X509Certificate>> next) {
        return before.flatMap(first -> next.map(
                second -> Stream.of(first, second).flatMap(List::stream).toList()));
    }

    private static Option<List<X509Certificate>> parse(byte[] octets) {
        try {
            Collection<? extends Certificate> all =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(octets));
            return Option.some(all.stream().map(X509Certificate.class::cast).toList());
        } catch (CertificateException unreadable) {
            return Option.none();
        }
    }

    /** Returns the private key in a file. */
    static Either<CertificateFailure, PrivateKey> key(Path file) {
        return octets(file)
                .flatMap(octets -> key(new String(octets, StandardCharsets.ISO_8859_1))
                        .toEither(() -> new CertificateFailure.NoKey(file)));
    }

    private static Option<PrivateKey> key(String text) {
        Matcher key = KEY.matcher(text);
        if (!key.find()) {
            return Option.none();
        }
        try {
            PKCS8EncodedKeySpec encoded =
                    new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(key.group(1)));
            return Option.ofOptional(KEY_ALGORITHMS.stream()
                    .flatMap(algorithm -> keyOf(algorithm, encoded).toJavaStream())
                    .findFirst());
        } catch (IllegalArgumentException noBase64) {
            return Option.none();
        }
    }

    private static Option<PrivateKey> keyOf(String algorithm, PKCS8EncodedKeySpec encoded) {
        try {
            return Option.some(KeyFactory.getInstance(algorithm).generatePrivate(encoded));
        } catch (GeneralSecurityException another) {
            return Option.none();
        }
    }

    private static Either<CertificateFailure, byte[]> octets(Path file) {
        try {
            return Either.right(Files.readAllBytes(file));
        } catch (IOException failed) {
            return Either.left(new CertificateFailure.Unreadable(file, failed.toString()));
        }
    }
}
