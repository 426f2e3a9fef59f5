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
    void a_certificate_and_its_key_are_read_and_tell_until_when_they_hold(String algorithm) throws Exception {
        ServerCertificate read =
                read(SelfSigned.made(folder, algorithm).in(folder)).get();

        assertThat(read.expiresAt()).isBetween(Instant.now(), Instant.now().plusSeconds(30L * 24 * 3600));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() throws Exception {
        CertificateFiles files = SelfSigned.expired(folder).in(folder);
        Files.setPosixFilePermissions(files.key(), PosixFilePermissions.fromString("rw-r-----"));

        assertThat(mends(files))
                .satisfiesExactly(
                        expired -> assertThat(expired)
                                .contains("chain.pem expired at")
                                .contains("renewed"),
                        exposed -> assertThat(exposed)
                                .contains("key.pem can be read by others (rw-r-----)")
                                .contains("chmod 600"));
    }

    @Test
    void a_key_of_another_certificate_is_told() throws Exception {
        CertificateFiles files = SelfSigned.made(folder, "EC").in(folder);
        SelfSigned.made(folder, "EC").writeKey(files.key());

        assertThat(mends(files)).singleElement().asString().contains("is not the key of the first certificate");
    }

    @Test
    void what_is_not_there_is_told_for_both_files() {
        assertThat(mends(new CertificateFiles(folder.resolve("a.pem"), folder.resolve("b.pem"))))
                .hasSize(2)
                .allMatch(mend -> mend.contains("cannot be read"));
    }

    @Test
    void what_is_no_pem_is_told_with_the_way_to_make_it() throws Exception {
        CertificateFiles files = SelfSigned.made(folder, "EC").in(folder);
        Files.writeString(files.certificate(), "hello");
        Files.writeString(files.key(), "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----\n");

        assertThat(mends(files))
                .satisfiesExactly(
                        certificate -> assertThat(certificate).contains("holds no certificate in PEM"),
                        key -> assertThat(key).contains("openssl pkcs8 -topk8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chain, key", "key, chain", "other, key, chain", "key, other, chain", "chain, other, key"})
    void certificates_and_their_key_may_be_one_file_in_any_order(String order) throws Exception {
        SelfSigned own = SelfSigned.made(folder, "EC");
        Map<String, String> parts = Map.of(
                "chain", Files.readString(own.in(folder).certificate()),
                "key", Files.readString(own.in(folder).key()),
                "other",
                        Files.readString(
                                SelfSigned.made(folder, "RSA").in(folder).certificate()));
        Path whole = folder.resolve("whole.pem");
        Files.writeString(
                whole, Stream.of(order.split(", ")).map(parts::get).collect(Collectors.joining("Bag Attributes\n")));
        Files.setPosixFilePermissions(whole, PosixFilePermissions.fromString("rw-------"));

        ServerCertificate read = read(new CertificateFiles(whole, whole)).get();

        assertThat(shown(read, "EC")).isEqualTo(own.certificate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r"})
    void files_edited_on_another_system_are_read(String lineEnd) throws Exception {
        CertificateFiles files = SelfSigned.made(folder, "EC").in(folder);
        for (Path file : List.of(files.certificate(), files.key())) {
            Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", lineEnd));
        }

        assertThat(read(files).isRight()).isTrue();
    }

    @Test
    void a_certificate_that_is_cut_off_is_refused() throws Exception {
        CertificateFiles files = SelfSigned.made(folder, "EC").in(folder);
        Files.writeString(files.certificate(), "-----BEGIN CERTIFICATE-----\nAAA\n-----END CERTIFICATE-----\n");

        assertThat(mends(files)).singleElement().asString().contains("holds no certificate in PEM");
    }

    @Test
    void a_certificate_that_is_renewed_is_shown_from_the_next_look_on() throws Exception {
        CertificateFiles files = SelfSigned.made(folder, "EC").in(folder);
        ServerCertificate read = read(files).get();
        SelfSigned renewed = SelfSigned.made(folder, "RSA");
        renewed.in(folder);

        read.look();

        assertThat(shown(read, "RSA")).isEqualTo(renewed.certificate());
        assertThat(read.keyManager().chooseEngineServerAlias("EC", null, null)).isNull();
    }

    @Test
    void as_long_as_only_one_of_the_two_is_new_the_one_of_before_is_kept() throws Exception {
        SelfSigned first = SelfSigned.made(folder, "EC");
        CertificateFiles files = first.in(folder);
        ServerCertificate read = read(files).get();
        SelfSigned renewed = SelfSigned.made(folder, "EC");

        renewed.writeCertificate(files.certificate());
        read.look();
        assertThat(shown(read, "EC")).isEqualTo(first.certificate());

        renewed.writeKey(files.key());
        read.look();
        assertThat(shown(read, "EC")).isEqualTo(renewed.certificate());
    }

    private static Object shown(ServerCertificate certificate, String kind) {
        String alias = certificate.keyManager().chooseEngineServerAlias(kind, null, null);
        return certificate.keyManager().getCertificateChain(alias)[0];
    }

    private static List<String> mends(CertificateFiles files) {
        return read(files).getLeft().stream()
                .map(failure -> failure.match(new CertificateMends()))
                .toList();
    }

    private static Either<List<CertificateFailure>, ServerCertificate> read(CertificateFiles files) {
        return ServerCertificate.read(files, Clock.systemUTC());
    }
}
