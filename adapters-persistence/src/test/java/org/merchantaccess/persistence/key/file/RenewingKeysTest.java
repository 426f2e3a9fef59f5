package org.merchantaccess.persistence.key.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.KeyVerifier;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.persistence.key.sealing.SealContext;

class RenewingKeysTest {

    private static final AppKey KEY = Credentials.key(Environment.TEST, 1);
    private static final SealContext CONTEXT = SealContext.ofAppKey(new MerchantId("shop"), PAYMENTS, KeyNumber.FIRST);

    @TempDir
    Path folder;

    private Path path;
    private KeyFile keys;

    @BeforeEach
    void createKeyFile() {
        path = KeyFiles.pathIn(folder, Environment.TEST);
        keys = KeyFiles.in(folder, Environment.TEST);
    }

    @Test
    @Tag("S86")
    void renewal_adds_a_version_and_keeps_the_former() throws IOException {
        String before = Files.readString(path);

        assertThat(keys.renew()).isEqualTo(Either.right(2));

        assertThat(keys.newestVersion()).isEqualTo(2);
        assertThat(keys.hasFormerVersions()).isTrue();
        assertThat(Files.readString(path).lines()).containsAll(before.lines().toList());
        assertThat(Files.readString(path)).contains("\nsealing.2=", "\npepper.2=");
    }

    @Test
    @Tag("S86")
    void the_new_version_is_on_the_disk_before_it_is_used() {
        keys.renew();
        String sealed = sealed(keys);
        KeyVerifier verifier = keys.keyVerifiers().verifierOf(PAYMENTS, KEY);

        KeyFile restarted = KeyFiles.in(folder, Environment.TEST);

        assertThat(keys.sealer().versionOf(sealed)).isEqualTo(Option.some(2));
        assertThat(verifier.pepperVersion()).isEqualTo(2);
        assertThat(isOpened(restarted, sealed)).isTrue();
        assertThat(isVerified(restarted, verifier)).isTrue();
    }

    @Test
    @Tag("S86")
    void an_unfinished_renewal_is_resumed() throws IOException {
        keys.renew();
        String unfinished = Files.readString(path);

        KeyFile restarted = KeyFiles.in(folder, Environment.TEST);

        assertThat(restarted.renew()).isEqualTo(Either.right(2));
        assertThat(Files.readString(path)).isEqualTo(unfinished);
    }

    @Test
    @Tag("S86")
    void the_former_version_works_until_it_is_forgotten() {
        String sealed = sealed(keys);
        KeyVerifier verifier = keys.keyVerifiers().verifierOf(PAYMENTS, KEY);
        keys.renew();

        assertThat(isOpened(keys, sealed)).isTrue();
        assertThat(isVerified(keys, verifier)).isTrue();
        assertThat(keys.sealer().versionOf(sealed)).isEqualTo(Option.some(1));

        assertThat(keys.forgetFormer()).isEqualTo(Either.right(2));

        assertThat(isOpened(keys, sealed)).isFalse();
        assertThat(isVerified(KeyFiles.in(folder, Environment.TEST), verifier)).isFalse();
    }

    @Test
    @Tag("S86")
    void a_running_login_is_verified_although_its_pepper_is_forgotten() {
        KeyVerifier verifier = keys.keyVerifiers().verifierOf(PAYMENTS, KEY);

        keys.renew();
        keys.forgetFormer();

        assertThat(isVerified(keys, verifier)).isTrue();
    }

    @Test
    @Tag("S86")
    void resealed_data_do_not_need_the_former_version() throws IOException {
        keys.renew();
        String sealed = sealed(keys);
        KeyVerifier verifier = keys.keyVerifiers().verifierOf(PAYMENTS, KEY);

        keys.forgetFormer();

        assertThat(Files.readString(path)).doesNotContain("sealing.1", "pepper.1");
        assertThat(keys.hasFormerVersions()).isFalse();
        assertThat(isOpened(keys, sealed)).isTrue();
        assertThat(isVerified(KeyFiles.in(folder, Environment.TEST), verifier)).isTrue();
    }

    @Test
    void version_numbers_always_increase() {
        for (int version = 2; version < 12; version++) {
            assertThat(keys.renew()).isEqualTo(Either.right(version));
            assertThat(keys.forgetFormer()).isEqualTo(Either.right(version));
        }
        assertThat(KeyFiles.in(folder, Environment.TEST).newestVersion()).isEqualTo(11);
    }

    @Test
    void forgetting_without_former_versions_changes_nothing() throws IOException {
        String before = Files.readString(path);

        assertThat(keys.forgetFormer()).isEqualTo(Either.right(1));

        assertThat(Files.readString(path)).isEqualTo(before);
    }

    @Test
    void the_key_of_the_audit_trail_is_never_renewed() throws IOException {
        String audit = auditLine();

        keys.renew();
        keys.forgetFormer();

        assertThat(auditLine()).isEqualTo(audit);
    }

    @Test
    @Tag("S92")
    void a_renewed_key_file_is_owner_only() throws IOException {
        keys.renew();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_renewal_that_cannot_be_written_fails_without_effect() throws IOException {
        String sealed = sealed(keys);
        Files.delete(path);

        assertThat(keys.renew()).isEqualTo(Either.left(new KeyFileFailure.Missing(path)));

        assertThat(keys.newestVersion()).isEqualTo(1);
        assertThat(isOpened(keys, sealed)).isTrue();
        assertThat(path).doesNotExist();
    }

    @Test
    void a_version_unknown_to_this_process_does_not_replace_the_present_one() throws IOException {
        String sealed = sealed(keys);
        KeyFiles.in(folder, Environment.TEST).renew();

        assertThat(keys.forgetFormer()).isEqualTo(Either.right(2));

        assertThat(isOpened(keys, sealed)).isTrue();
        assertThat(Files.readString(path)).contains("sealing.1", "sealing.2");
    }

    @Test
    void does_not_renew_keys_of_another_store(@TempDir Path elsewhere) throws IOException {
        KeyFiles.in(elsewhere, Environment.TEST);
        Files.delete(path);
        Files.copy(KeyFiles.pathIn(elsewhere, Environment.TEST), path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        String otherKeys = Files.readString(path);

        assertThat(keys.renew()).isEqualTo(Either.left(new KeyFileFailure.KeysOfAnotherStore(path)));
        assertThat(keys.forgetFormer()).isEqualTo(Either.left(new KeyFileFailure.KeysOfAnotherStore(path)));
        assertThat(Files.readString(path)).isEqualTo(otherKeys);
    }

    @Test
    void does_not_renew_an_older_copy_of_the_file() throws IOException {
        String older = Files.readString(path);
        keys.renew();
        Files.writeString(path, older);

        assertThat(keys.renew()).isEqualTo(Either.left(new KeyFileFailure.KeysOfAnotherStore(path)));
    }

    @Test
    @Tag("S86")
    void verification_never_fails_during_a_renewal() throws Exception {
        for (int round = 0; round < 20; round++) {
            assertThat(failuresDuring(keys::renew)).isZero();
            assertThat(failuresDuring(keys::forgetFormer)).isZero();
        }
    }

    /** Counts failed verifications in four threads from before the change until after it. */
    private int failuresDuring(Supplier<Either<KeyFileFailure, Integer>> change) throws Exception {
        String sealed = sealed(keys);
        KeyVerifier verifier = keys.keyVerifiers().verifierOf(PAYMENTS, KEY);
        CountDownLatch started = new CountDownLatch(4);
        AtomicBoolean done = new AtomicBoolean();
        Callable<Integer> failures = () -> {
            int failed = 0;
            do {
                failed += isVerified(keys, verifier) && isOpened(keys, sealed) ? 0 : 1;
                started.countDown();
            } while (!done.get());
            return failed;
        };

        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(threads.submit(failures));
        }
        started.await();
        assertThat(change.get().isRight()).isTrue();
        done.set(true);
        threads.shutdown();

        int failed = 0;
        for (Future<Integer> each : all) {
            failed += each.get();
        }
        return failed;
    }

    @Test
    void concurrent_renewals_create_one_version() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Either<KeyFileFailure, Integer>>> renewals = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            renewals.add(threads.submit(keys::renew));
        }

        threads.shutdown();
        for (Future<Either<KeyFileFailure, Integer>> each : renewals) {
            assertThat(each.get()).isEqualTo(Either.right(2));
        }
    }

    private String auditLine() throws IOException {
        return Files.readString(path)
                .lines()
                .filter(line -> line.startsWith("audit="))
                .findFirst()
                .orElseThrow();
    }

    private static String sealed(KeyFile keys) {
        return keys.sealer().seal(KEY.text().getBytes(StandardCharsets.US_ASCII), CONTEXT);
    }

    private static boolean isOpened(KeyFile keys, String sealed) {
        return keys.sealer()
                .open(sealed, CONTEXT)
                .exists(bytes -> new String(bytes, StandardCharsets.US_ASCII).equals(KEY.text()));
    }

    private static boolean isVerified(KeyFile keys, KeyVerifier verifier) {
        return keys.keyVerifiers().verify(PAYMENTS, PresentedKey.of(KEY.text()), verifier);
    }
}
