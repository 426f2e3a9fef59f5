package org.merchantaccess.http.certificate;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A valid certificate with its chain and its private key. */
final class TlsIdentity {

    private final List<X509Certificate> chain;
    private final PrivateKey key;

    private TlsIdentity(List<X509Certificate> chain, PrivateKey key) {
        this.chain = chain;
        this.key = key;
    }

    /** Reads a certificate and its key from files, or returns everything that is wrong with them. */
    static Either<List<CertificateFailure>, TlsIdentity> read(CertificateFiles files, Instant now) {
        Either<CertificateFailure, PrivateKey> key = protectedFile(files.key()).flatMap(PemFile::key);
        Either<CertificateFailure, List<X509Certificate>> chain = PemFile.certificates(files.certificate())
                .map(found -> key.map(own -> ownFirst(found, own)).getOrElse(found))
                .flatMap(found -> unexpired(found, files.certificate(), now));
        return chain.flatMap(found -> key.map(own -> new TlsIdentity(found, own)))
                .mapLeft(first -> failures(chain, key))
                .filterOrElse(TlsIdentity::isConsistent, other -> List.of(new CertificateFailure.NotItsKey(files)));
    }

    private static List<CertificateFailure> failures(
            Either<CertificateFailure, List<X509Certificate>> chain, Either<CertificateFailure, PrivateKey> key) {
        List<CertificateFailure> failures = new ArrayList<>();
        chain.peekLeft(failures::add);
        key.peekLeft(failures::add);
        return failures;
    }

    /** Avoids the obsolete class {@code Date}: reads the milliseconds of the expiry time through a format. */
    private static Instant endOf(List<X509Certificate> chain) {
        return Instant.ofEpochMilli(
                Long.parseLong(String.format(Locale.ROOT, "%tQ", chain.get(0).getNotAfter())));
    }

    private static Either<CertificateFailure, List<X509Certificate>> unexpired(
            List<X509Certificate> chain, Path file, Instant now) {
        Instant end = endOf(chain);
        return now.isAfter(end) ? Either.left(new CertificateFailure.Expired(file, end)) : Either.right(chain);
    }

    private static Either<CertificateFailure, Path> protectedFile(Path file) {
        try {
            KeyFileAccess access = KeyFileAccess.of(file);
            return access.isExposed()
                    ? Either.left(new CertificateFailure.Exposed(file, access.granted()))
                    : Either.right(file);
        } catch (UnsupportedOperationException noSuchPermissions) {
            return Either.right(file);
        } catch (IOException failed) {
            return Either.left(new CertificateFailure.Unreadable(file, failed.toString()));
        }
    }

    /** Clients expect the certificate of the listener first (RFC 8446, section 4.4.2), wherever it is in the file. */
    private static List<X509Certificate> ownFirst(List<X509Certificate> found, PrivateKey key) {
        return Stream.concat(
                        found.stream()
                                .filter(certificate -> belongTogether(certificate, key))
                                .limit(1),
                        found.stream())
                .distinct()
                .toList();
    }

    private boolean isConsistent() {
        return belongTogether(chain.get(0), key);
    }

    /** Returns true if the certificate verifies a signature of the key. */
    private static boolean belongTogether(X509Certificate certificate, PrivateKey key) {
        byte[] message = new byte[32];
        new SecureRandom().nextBytes(message);
        try {
            Signature signer = Signature.getInstance(signatures(key));
            signer.initSign(key);
            signer.update(message);
            byte[] signature = signer.sign();
            Signature verifier = Signature.getInstance(signatures(key));
            verifier.initVerify(certificate.getPublicKey());
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException another) {
            return false;
        }
    }

    private static String signatures(PrivateKey key) {
        return switch (key.getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "EdDSA" -> "EdDSA";
            default -> "SHA256withRSA";
        };
    }

    /** Returns the alias if the key is of that type, such as {@code EC} or {@code RSA}. */
    Option<String> aliasFor(String kind) {
        return Option.when(
                kind.equals(key.getAlgorithm())
                        || (kind.equals("RSASSA-PSS") && key.getAlgorithm().equals("RSA")),
                this::alias);
    }

    /** Returns an alias that is unique within this process. */
    String alias() {
        return key.getAlgorithm() + "-" + chain.get(0).getSerialNumber() + "-" + System.identityHashCode(this);
    }

    PrivateKey key() {
        return key;
    }

    X509Certificate[] chain() {
        return chain.toArray(X509Certificate[]::new);
    }

    Instant expiresAt() {
        return endOf(chain);
    }
}
