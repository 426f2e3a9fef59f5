package org.merchantaccess.http.certificate;

import io.vavr.control.Either;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.X509ExtendedKeyManager;

/** The certificate of a listener, which is reloaded when its files change. New connections use the renewed certificate. */
public final class ServerCertificate {

    private static final Logger LOG = System.getLogger(ServerCertificate.class.getName());

    private final CertificateFiles files;
    private final Clock clock;
    private final ReplaceableKeyManager key;
    private String seen;

    private ServerCertificate(CertificateFiles files, Clock clock, TlsIdentity first, String seen) {
        this.files = files;
        this.clock = clock;
        this.key = new ReplaceableKeyManager(first);
        this.seen = seen;
    }

    /** Reads a certificate from its files, or returns everything that is wrong with them. */
    public static Either<List<CertificateFailure>, ServerCertificate> read(CertificateFiles files, Clock clock) {
        String seen = stampOf(files);
        return TlsIdentity.read(files, clock.instant()).map(first -> new ServerCertificate(files, clock, first, seen));
    }

    /** Reloads the files if they have changed. Invalid files are reported once, and the previous certificate stays in use. */
    public synchronized void reloadIfChanged() {
        String stamp = stampOf(files);
        if (!stamp.equals(seen)) {
            seen = stamp;
            TlsIdentity.read(files, clock.instant()).peek(this::replaceBy).peekLeft(this::warn);
        }
    }

    private void replaceBy(TlsIdentity next) {
        key.replaceBy(next);
        LOG.log(Level.INFO, "the certificate in {0} is new and holds until {1}", files.certificate(), next.expiresAt());
    }

    private void warn(List<CertificateFailure> failures) {
        LOG.log(
                Level.WARNING,
                "the certificate of before is kept: "
                        + failures.stream()
                                .map(failure -> failure.match(new CertificateRemedies()))
                                .collect(Collectors.joining(" ")));
    }

    /** Returns the expiry time of the current certificate. */
    public Instant expiresAt() {
        return key.current().expiresAt();
    }

    /** Returns the key manager for a TLS engine. */
    public X509ExtendedKeyManager keyManager() {
        return key;
    }

    private static String stampOf(CertificateFiles files) {
        return stampOf(files.certificate()) + " " + stampOf(files.key());
    }

    /** Identifies the state of a file by its modification time, size and file key. */
    private static String stampOf(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.lastModifiedTime() + "/" + attributes.size() + "/" + attributes.fileKey();
        } catch (IOException unreadable) {
            return "none";
        }
    }
}
