package org.merchantaccess.persistence.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.credential.Credentials.PAYMENTS;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.domain.credential.Credentials;
import org.merchantaccess.domain.credential.KeyVerifier;
import org.merchantaccess.domain.credential.PresentedKey;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;

class RenewingKeysTest {

    private static final AppKey KEY = Credentials.key(Environment.TEST, 1);
    private static final SealedPlace PLACE = SealedPlace.ofAppKey(new MerchantId("shop"), PAYMENTS);

    @TempDir
    Path folder;

    private Path path;
    private KeyFile keys;

    @BeforeEach
    void a_key_file() {
        path = KeyFiles.pathIn(folder, Environment.TEST);
        keys = KeyFiles.in(folder, Environment.TEST);
    }

    @Test
    void s86_a_renewal_adds_a_version_and_keeps_the_former() throws IOException {
        String before = Files.readString(path);

        assertThat(keys.renew()).isEqualTo(Either.right(2));

        assertThat(keys.newestVersion()).isEqualTo(2);
        assertThat(keys.hasFormerVersions()).isTrue();
        assertThat(Files.readString(path).lines()).containsAll(before.lines().toList());
        assertThat(Files.readString(path)).contains("\nsealing.2=", "\npepper.2=");
    }

    @Test
    void s86_the_new_version_is_on_the_disk_before_it_is_used() {
        keys.renew();
        String sealed = sealed(keys);
        KeyVerifier verifier = keys.keyVerifiers().verifierOf(PAYMENTS, KEY);

        KeyFile restarted = KeyFiles.in(folder, Environment.TEST);

        assertThat(keys.sealer().versionOf(sealed)).isEqualTo(Option.some(2));
        assertThat(verifier.pepperVersion()).isEqualTo(2);
        assertThat(isOpened(restarted, sealed)).isTrue();
        assertThat(isRecognised(restarted, verifier)).isTrue();
    }

    @Test
    void s86_a_renewal_that_was_not_finished_is_taken_up_again() throws IOException {
        keys.renew();
        String unfinished = Files.readString(path);

        KeyFile restarted = KeyFiles.in(folder, Environment.TEST);

        assertThat(restarted.renew()).isEqualTo(Either.right(2));
        assertThat(Files.readString(path)).isEqualTo(unfinished);
    }

    @Test
    void s86_what_is_under_the_former_version_is_good_until_that_is_forgotten() {
        String sealed = sealed(keys);
        KeyVerifier verifier = keys.keyVerifiers().verifierOf(PAYMENTS, KEY);
        keys.renew();

        assertThat(isOpened(keys, sealed)).isTrue();
        assertThat(isRecognised(keys, verifier)).isTrue();
        assertThat(keys.sealer().versionOf(sealed)).isEqualTo(Option.some(1));

        assertThat(keys.forgetFormer()).isEqualTo(Either.right(2));

        assertThat(isOpened(keys, sealed)).isFalse();
        assertThat(isRecognised(KeyFiles.in(folder, Environment.TEST), verifier))
                .isFalse();
    }

    @Test
    void s86_a_login_under_way_while_its_pepper_is_forgotten_is_still_recognised() {
        KeyVerifier verifier = keys.keyVerifiers().verifierOf(PAYMENTS, KEY);

        keys.renew();
        keys.forgetFormer();

        assertThat(isRecognised(keys, verifier)).isTrue();
    }

    @Test
    void s86_what_was_made_anew_does_not_need_the_former_version() throws IOException {
        keys.renew();
        String sealed = sealed(keys);
        KeyVerifier verifier = keys.keyVerifiers().verifierOf(PAYMENTS, KEY);

        keys.forgetFormer();

        assertThat(Files.readString(path)).doesNotContain("sealing.1", "pepper.1");
        assertThat(keys.hasFormerVersions()).isFalse();
        assertThat(isOpened(keys, sealed)).isTrue();
        assertThat(isRecognised(KeyFiles.in(folder, Environment.TEST), verifier))
                .isTrue();
    }

    @Test
    void versions_go_up_for_ever() {
        for (int version = 2; version < 12; version++) {
            assertThat(keys.renew()).isEqualTo(Either.right(version));
            assertThat(keys.forgetFormer()).isEqualTo(Either.right(version));
        }
        assertThat(KeyFiles.in(folder, Environment.TEST).newestVersion()).isEqualTo(11);
    }

    @Test
    void to_forget_where_there_is_nothing_to_forget_changes_nothing() throws IOException {
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
    void s92_a_renewed_key_file_is_its_owners_alone() throws IOException {
        keys.renew();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_renewal_that_cannot_be_written_is_refused_and_all_goes_on_as_before() throws IOException {
        String sealed = sealed(keys);
        Files.delete(path);

        assertThat(keys.renew()).isEqualTo(Either.left(new KeyFileFailure.Missing(path)));

        assertThat(keys.newestVersion()).isEqualTo(1);
        assertThat(isOpened(keys, sealed)).isTrue();
        assertThat(path).doesNotExist();
    }

    @Test
    void a_version_that_was_written_unnoticed_is_not_taken_for_the_only_one() throws IOException {
        String sealed = sealed(keys);
        KeyFiles.in(folder, Environment.TEST).renew();

        assertThat(keys.forgetFormer()).isEqualTo(Either.right(2));

        assertThat(isOpened(keys, sealed)).isTrue();
        assertThat(Files.readString(path)).contains("sealing.1", "sealing.2");
    }

    @Test
    void keys_of_somebody_else_are_not_renewed_in_place_of_ours(@TempDir Path elsewhere) throws IOException {
        KeyFiles.in(elsewhere, Environment.TEST);
        Files.delete(path);
        Files.copy(KeyFiles.pathIn(elsewhere, Environment.TEST), path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        String theirs = Files.readString(path);

        assertThat(keys.renew()).isEqualTo(Either.left(new KeyFileFailure.KeysOfAnotherStore(path)));
        assertThat(keys.forgetFormer()).isEqualTo(Either.left(new KeyFileFailure.KeysOfAnotherStore(path)));
        assertThat(Files.readString(path)).isEqualTo(theirs);
    }

    @Test
    void an_older_copy_of_the_file_is_not_renewed_to_a_second_version_2() throws IOException {
        String older = Files.readString(path);
        keys.renew();
        Files.writeString(path, older);

        assertThat(keys.renew()).isEqualTo(Either.left(new KeyFileFailure.KeysOfAnotherStore(path)));
    }

    @Test
    void s86_nobody_is_refused_while_keys_are_renewed_and_while_they_are_forgotten() throws Exception {
        for (int round = 0; round < 20; round++) {
            assertThat(refusalsWhile(keys::renew)).isZero();
            assertThat(refusalsWhile(keys::forgetFormer)).isZero();
        }
    }

    /** Four who open and verify what was made last, from before the change until after it. */
    private int refusalsWhile(Supplier<Either<KeyFileFailure, Integer>> change) throws Exception {
        String sealed = sealed(keys);
        KeyVerifier verifier = keys.keyVerifiers().verifierOf(PAYMENTS, KEY);
        CountDownLatch started = new CountDownLatch(4);
        AtomicBoolean done = new AtomicBoolean();
        Callable<Integer> refusals = () -> {
            int refused = 0;
            do {
                refused += isRecognised(keys, verifier) && isOpened(keys, sealed) ? 0 : 1;
                started.countDown();
            } while (!done.get());
            return refused;
        };

        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(threads.submit(refusals));
        }
        started.await();
        assertThat(change.get().isRight()).isTrue();
        done.set(true);
        threads.shutdown();

        int refused = 0;
        for (Future<Integer> each : all) {
            refused += each.get();
        }
        return refused;
    }

    @Test
    void many_who_renew_at_once_renew_once() throws Exception {
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
        return keys.sealer().seal(KEY.text().getBytes(StandardCharsets.US_ASCII), PLACE);
    }

    private static boolean isOpened(KeyFile keys, String sealed) {
        return keys.sealer()
                .open(sealed, PLACE)
                .exists(bytes -> new String(bytes, StandardCharsets.US_ASCII).equals(KEY.text()));
    }

    private static boolean isRecognised(KeyFile keys, KeyVerifier verifier) {
        return keys.keyVerifiers().verify(PAYMENTS, PresentedKey.of(KEY.text()), verifier);
    }
}
