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

/** A certificate that holds, with the chain that leads to it and the key that goes with it. */
final class Identity {

    private final List<X509Certificate> chain;
    private final PrivateKey key;

    private Identity(List<X509Certificate> chain, PrivateKey key) {
        this.chain = chain;
        this.key = key;
    }

    /** Reads it, or tells everything that is wrong with its files. */
    static Either<List<CertificateFailure>, Identity> read(CertificateFiles files, Instant now) {
        Either<CertificateFailure, PrivateKey> key = ownersAlone(files.key()).flatMap(PemFile::key);
        Either<CertificateFailure, List<X509Certificate>> chain = PemFile.certificates(files.certificate())
                .map(found -> key.map(own -> ownFirst(found, own)).getOrElse(found))
                .flatMap(found -> alive(found, files.certificate(), now));
        return chain.flatMap(found -> key.map(own -> new Identity(found, own)))
                .mapLeft(first -> failures(chain, key))
                .filterOrElse(Identity::isWhole, other -> List.of(new CertificateFailure.NotItsKey(files)));
    }

    private static List<CertificateFailure> failures(
            Either<CertificateFailure, List<X509Certificate>> chain, Either<CertificateFailure, PrivateKey> key) {
        List<CertificateFailure> failures = new ArrayList<>();
        chain.peekLeft(failures::add);
        key.peekLeft(failures::add);
        return failures;
    }

    /** What a certificate has for it is of an old date class, which is asked for its milliseconds and nothing else. */
    private static Instant endOf(List<X509Certificate> chain) {
        return Instant.ofEpochMilli(
                Long.parseLong(String.format(Locale.ROOT, "%tQ", chain.get(0).getNotAfter())));
    }

    private static Either<CertificateFailure, List<X509Certificate>> alive(
            List<X509Certificate> chain, Path file, Instant now) {
        Instant end = endOf(chain);
        return now.isAfter(end) ? Either.left(new CertificateFailure.Expired(file, end)) : Either.right(chain);
    }

    private static Either<CertificateFailure, Path> ownersAlone(Path file) {
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

    /** Clients want the listener's own certificate first (RFC 8446, section 4.4.2), wherever it stands in the file. */
    private static List<X509Certificate> ownFirst(List<X509Certificate> found, PrivateKey key) {
        return Stream.concat(
                        found.stream()
                                .filter(certificate -> goTogether(certificate, key))
                                .limit(1),
                        found.stream())
                .distinct()
                .toList();
    }

    private boolean isWhole() {
        return goTogether(chain.get(0), key);
    }

    /** Whether the certificate verifies what the key signs. */
    private static boolean goTogether(X509Certificate certificate, PrivateKey key) {
        byte[] said = new byte[32];
        new SecureRandom().nextBytes(said);
        try {
            Signature signing = Signature.getInstance(signatures(key));
            signing.initSign(key);
            signing.update(said);
            byte[] signed = signing.sign();
            Signature verifying = Signature.getInstance(signatures(key));
            verifying.initVerify(certificate.getPublicKey());
            verifying.update(said);
            return verifying.verify(signed);
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

    /** Whether it can be asked for as a key of that kind, such as {@code EC} or {@code RSA}. */
    Option<String> aliasFor(String kind) {
        return Option.when(
                kind.equals(key.getAlgorithm())
                        || (kind.equals("RSASSA-PSS") && key.getAlgorithm().equals("RSA")),
                this::alias);
    }

    /** Tells it from all others. */
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
