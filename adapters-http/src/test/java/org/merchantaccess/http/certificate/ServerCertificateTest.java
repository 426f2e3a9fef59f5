package org.merchantaccess.http.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerCertificateTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA", "Ed25519"})
    void reads_a_certificate_and_its_expiry(String algorithm) throws Exception {
        ServerCertificate read = read(SelfSignedCertificate.create(folder, algorithm)
                        .writeTo(folder))
                .get();

        assertThat(read.expiresAt()).isBetween(Instant.now(), Instant.now().plusSeconds(30L * 24 * 3600));
    }

    @Test
    void reports_all_failures_together() throws Exception {
        CertificateFiles files = SelfSignedCertificate.expired(folder).writeTo(folder);
        Files.setPosixFilePermissions(files.key(), PosixFilePermissions.fromString("rw-r-----"));

        assertThat(remedies(files))
                .satisfiesExactly(
                        expired -> assertThat(expired)
                                .contains("chain.pem expired at")
                                .contains("renewed"),
                        exposed -> assertThat(exposed)
                                .contains("key.pem can be read by others (rw-r-----)")
                                .contains("chmod 600"));
    }

    @Test
    void reports_a_key_of_another_certificate() throws Exception {
        CertificateFiles files = SelfSignedCertificate.create(folder, "EC").writeTo(folder);
        SelfSignedCertificate.create(folder, "EC").writeKey(files.key());

        assertThat(remedies(files)).singleElement().asString().contains("is not the key of the first certificate");
    }

    @Test
    void reports_both_missing_files() {
        assertThat(remedies(new CertificateFiles(folder.resolve("a.pem"), folder.resolve("b.pem"))))
                .hasSize(2)
                .allMatch(remedy -> remedy.contains("cannot be read"));
    }

    @Test
    void reports_files_that_are_not_pem_with_a_remedy() throws Exception {
        CertificateFiles files = SelfSignedCertificate.create(folder, "EC").writeTo(folder);
        Files.writeString(files.certificate(), "hello");
        Files.writeString(files.key(), "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----\n");

        assertThat(remedies(files))
                .satisfiesExactly(
                        certificate -> assertThat(certificate).contains("holds no certificate in PEM"),
                        key -> assertThat(key).contains("openssl pkcs8 -topk8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chain, key", "key, chain", "other, key, chain", "key, other, chain", "chain, other, key"})
    void reads_certificates_and_key_from_one_file_in_any_order(String order) throws Exception {
        SelfSignedCertificate own = SelfSignedCertificate.create(folder, "EC");
        Map<String, String> parts = Map.of(
                "chain", Files.readString(own.writeTo(folder).certificate()),
                "key", Files.readString(own.writeTo(folder).key()),
                "other",
                        Files.readString(SelfSignedCertificate.create(folder, "RSA")
                                .writeTo(folder)
                                .certificate()));
        Path whole = folder.resolve("whole.pem");
        Files.writeString(
                whole, Stream.of(order.split(", ")).map(parts::get).collect(Collectors.joining("Bag Attributes\n")));
        Files.setPosixFilePermissions(whole, PosixFilePermissions.fromString("rw-------"));

        ServerCertificate read = read(new CertificateFiles(whole, whole)).get();

        assertThat(presented(read, "EC")).isEqualTo(own.certificate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r"})
    void reads_files_with_line_ends_of_other_systems(String lineEnd) throws Exception {
        CertificateFiles files = SelfSignedCertificate.create(folder, "EC").writeTo(folder);
        for (Path file : List.of(files.certificate(), files.key())) {
            Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", lineEnd));
        }

        assertThat(read(files).isRight()).isTrue();
    }

    @Test
    void rejects_a_truncated_certificate() throws Exception {
        CertificateFiles files = SelfSignedCertificate.create(folder, "EC").writeTo(folder);
        Files.writeString(files.certificate(), "-----BEGIN CERTIFICATE-----\nAAA\n-----END CERTIFICATE-----\n");

        assertThat(remedies(files)).singleElement().asString().contains("holds no certificate in PEM");
    }

    @Test
    void uses_a_renewed_certificate_after_a_reload() throws Exception {
        CertificateFiles files = SelfSignedCertificate.create(folder, "EC").writeTo(folder);
        ServerCertificate read = read(files).get();
        SelfSignedCertificate renewed = SelfSignedCertificate.create(folder, "RSA");
        renewed.writeTo(folder);

        read.reloadIfChanged();

        assertThat(presented(read, "RSA")).isEqualTo(renewed.certificate());
        assertThat(read.keyManager().chooseEngineServerAlias("EC", null, null)).isNull();
    }

    @Test
    void keeps_the_previous_certificate_while_only_one_file_is_new() throws Exception {
        SelfSignedCertificate first = SelfSignedCertificate.create(folder, "EC");
        CertificateFiles files = first.writeTo(folder);
        ServerCertificate read = read(files).get();
        SelfSignedCertificate renewed = SelfSignedCertificate.create(folder, "EC");

        renewed.writeCertificate(files.certificate());
        read.reloadIfChanged();
        assertThat(presented(read, "EC")).isEqualTo(first.certificate());

        renewed.writeKey(files.key());
        read.reloadIfChanged();
        assertThat(presented(read, "EC")).isEqualTo(renewed.certificate());
    }

    private static Object presented(ServerCertificate certificate, String kind) {
        String alias = certificate.keyManager().chooseEngineServerAlias(kind, null, null);
        return certificate.keyManager().getCertificateChain(alias)[0];
    }

    private static List<String> remedies(CertificateFiles files) {
        return read(files).getLeft().stream()
                .map(failure -> failure.match(new CertificateRemedies()))
                .toList();
    }

    private static Either<List<CertificateFailure>, ServerCertificate> read(CertificateFiles files) {
        return ServerCertificate.read(files, Clock.systemUTC());
    }
}
