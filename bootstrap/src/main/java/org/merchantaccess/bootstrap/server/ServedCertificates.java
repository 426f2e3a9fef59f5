package org.merchantaccess.bootstrap.server;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.merchantaccess.bootstrap.settings.ListenerSettings;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.certificate.CertificateFailure;
import org.merchantaccess.http.certificate.CertificateFiles;
import org.merchantaccess.http.certificate.ServerCertificate;

/** The certificates of all served listeners. Listeners with the same files share one certificate. */
final class ServedCertificates {

    private final Map<CertificateFiles, ServerCertificate> byFiles;

    private ServedCertificates(Map<CertificateFiles, ServerCertificate> byFiles) {
        this.byFiles = byFiles;
    }

    /** Returns no certificates, for a server that has not read them yet. */
    static ServedCertificates none() {
        return new ServedCertificates(Map.of());
    }

    /** Reads all certificates; otherwise returns all their failures. */
    static Either<StartFailure, ServedCertificates> read(Settings settings, Set<Environment> environments) {
        Map<CertificateFiles, ServerCertificate> read = new LinkedHashMap<>();
        List<CertificateFailure> failures = new ArrayList<>();
        files(settings, environments)
                .distinct()
                .forEach(files -> ServerCertificate.read(files, Clock.systemUTC())
                        .peek(certificate -> read.put(files, certificate))
                        .peekLeft(failures::addAll));
        return failures.isEmpty()
                ? Either.right(new ServedCertificates(read))
                : Either.left(new StartFailure.CertificatesRefused(failures));
    }

    private static Stream<CertificateFiles> files(Settings settings, Set<Environment> environments) {
        Stream<ListenerSettings> ofEnvironments =
                environments.stream().map(settings::of).flatMap(instance -> Stream.of(instance.api(), instance.hub()));
        return Stream.concat(ofEnvironments, Stream.of(settings.operations()))
                .flatMap(listener -> listener.certificate().toJavaStream());
    }

    Option<ServerCertificate> of(Option<CertificateFiles> files) {
        return files.flatMap(given -> Option.of(byFiles.get(given)));
    }
}
