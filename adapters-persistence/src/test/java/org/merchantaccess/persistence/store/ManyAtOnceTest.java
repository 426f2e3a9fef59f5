package org.merchantaccess.persistence.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.application.port.Together;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** However many change the same at once: each of them is answered, and no rule is broken at any moment. */
class ManyAtOnceTest {

    private static final int THREADS = 64;
    private static final int CHANGES_EACH = 40;
    private static final int MERCHANTS = 10;
    private static final List<String> SPELLINGS =
            List.of("Payments", "PAYMENTS", " payments  ", "Ｐａｙｍｅｎｔｓ", "payMENTS ", "ｐayments");

    @TempDir
    private Path folder;

    private StoreFiles files;
    private AccessOnStore node;
    private List<MerchantId> merchants;

    @BeforeEach
    void openMerchants() {
        files = AccessOnStore.filesIn(folder);
        node = AccessOnStore.in(files);
        merchants = IntStream.range(0, MERCHANTS)
                .mapToObj(i -> node.scenario().open("Shop " + i))
                .toList();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void r1_s57_no_rule_is_broken_at_any_commit_and_nobody_is_sent_away() {
        AtomicInteger working = new AtomicInteger(THREADS);

        List<Integer> done = Together.inThreads(THREADS + 2, thread -> {
            if (thread == THREADS) {
                return observeThroughTheStore(working);
            }
            return thread == THREADS + 1 ? observeTheFile(working) : changeAtRandom(thread, working);
        });

        assertThat(done.subList(0, THREADS))
                .allSatisfy(changes -> assertThat(changes).isPositive());
        assertThat(done.subList(THREADS, THREADS + 2))
                .allSatisfy(seen -> assertThat(seen).isPositive());
        assertThat(merchants).allMatch(node::hasUnbrokenAudit);
        assertThat(new SoundDatabase(files.database()).complaints()).isEmpty();
    }

    @RepeatedTest(20)
    void r2_s58_of_fifty_who_spell_one_name_in_many_ways_one_gets_it() {
        MerchantId shop = merchants.get(0);

        List<Either<ChangeFailure<CredentialFailure>, ?>> outcomes = Together.inThreads(
                50, thread -> changes(thread).creates(shop, SPELLINGS.get(thread % SPELLINGS.size())));

        assertThat(outcomes).filteredOn(Either::isRight).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Either::isLeft)
                .hasSize(49)
                .allSatisfy(refused -> assertThat(
                                refused.swap().map(ManyAtOnceTest::isNameTaken).getOrElse(false))
                        .isTrue());
        assertThat(node.scenario().profile(shop).credentials().all()).hasSize(1);
    }

    private static boolean isNameTaken(ChangeFailure<CredentialFailure> failure) {
        return failure instanceof ChangeFailure.Refused<CredentialFailure> refused
                && refused.reason() instanceof CredentialFailure.NameTaken;
    }

    /** How many of its changes were made; the others a rule refused, for others had been faster. */
    private int changeAtRandom(int thread, AtomicInteger working) {
        try {
            RandomChanges changes = changes(thread);
            int made = 0;
            for (int i = 0; i < CHANGES_EACH; i++) {
                Either<ChangeFailure<CredentialFailure>, ?> outcome = changes.next();
                assertThat(outcome.isRight() || outcome.getLeft() instanceof ChangeFailure.Refused)
                        .as("%s", outcome)
                        .isTrue();
                made += outcome.isRight() ? 1 : 0;
            }
            return made;
        } finally {
            working.decrementAndGet();
        }
    }

    private int observeThroughTheStore(AtomicInteger working) {
        int looks = 0;
        while (working.get() > 0) {
            node.profiles().forEach(ManyAtOnceTest::keepsTheRules);
            looks++;
        }
        return looks;
    }

    private static void keepsTheRules(MerchantProfile profile) {
        List<AppCredential> all = profile.credentials().all();
        assertThat(all).extracting(credential -> credential.name().key()).doesNotHaveDuplicates();
        assertThat(all).filteredOn(AppCredential::isActive).hasSizeLessThanOrEqualTo(1);
    }

    private int observeTheFile(AtomicInteger working) {
        SoundDatabase database = new SoundDatabase(files.database());
        int looks = 0;
        while (working.get() > 0) {
            assertThat(database.brokenRules()).isEmpty();
            looks++;
        }
        return looks;
    }

    private RandomChanges changes(int seed) {
        return new RandomChanges(node, merchants, seed);
    }
}
