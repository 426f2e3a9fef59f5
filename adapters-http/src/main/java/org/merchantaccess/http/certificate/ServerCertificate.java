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

/** The certificate of a listener, which follows its files: what is renewed there is shown to whoever connects from then on. */
public final class ServerCertificate {

    private static final Logger LOG = System.getLogger(ServerCertificate.class.getName());

    private final CertificateFiles files;
    private final Clock clock;
    private final CurrentKey key;
    private String seen;

    private ServerCertificate(CertificateFiles files, Clock clock, Identity first, String seen) {
        this.files = files;
        this.clock = clock;
        this.key = new CurrentKey(first);
        this.seen = seen;
    }

    /** Reads it, or tells everything that is wrong with its files. */
    public static Either<List<CertificateFailure>, ServerCertificate> read(CertificateFiles files, Clock clock) {
        String seen = stampOf(files);
        return Identity.read(files, clock.instant()).map(first -> new ServerCertificate(files, clock, first, seen));
    }

    /** Reads the files again if they have changed; what cannot be used of them is told once, and the certificate of before stays. */
    public synchronized void look() {
        String stamp = stampOf(files);
        if (!stamp.equals(seen)) {
            seen = stamp;
            Identity.read(files, clock.instant()).peek(this::replaceBy).peekLeft(this::warn);
        }
    }

    private void replaceBy(Identity next) {
        key.replaceBy(next);
        LOG.log(Level.INFO, "the certificate in {0} is new and holds until {1}", files.certificate(), next.expiresAt());
    }

    private void warn(List<CertificateFailure> failures) {
        LOG.log(
                Level.WARNING,
                "the certificate of before is kept: "
                        + failures.stream()
                                .map(failure -> failure.match(new CertificateMends()))
                                .collect(Collectors.joining(" ")));
    }

    /** Until when the certificate holds that is shown now. */
    public Instant expiresAt() {
        return key.current().expiresAt();
    }

    /** For an engine of TLS. */
    public X509ExtendedKeyManager keyManager() {
        return key;
    }

    private static String stampOf(CertificateFiles files) {
        return stampOf(files.certificate()) + " " + stampOf(files.key());
    }

    /** Says when a file was changed, as far as the file system tells. */
    private static String stampOf(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.lastModifiedTime() + "/" + attributes.size() + "/" + attributes.fileKey();
        } catch (IOException unreadable) {
            return "none";
        }
    }
}
