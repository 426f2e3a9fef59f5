package org.merchantaccess.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.contracts.store.ConcurrentRun;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** Under concurrent changes each call is answered and no rule is violated at any moment. */
@Tag("slow")
class ConcurrentStoreChangesTest {

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
    @Tag("R1")
    @Tag("S57")
    void no_commit_violates_a_rule_and_no_caller_is_turned_away() {
        AtomicInteger working = new AtomicInteger(THREADS);

        List<Integer> done = ConcurrentRun.inThreads(THREADS + 2, thread -> {
            if (thread == THREADS) {
                return observeThroughTheStore(working);
            }
            return thread == THREADS + 1 ? observeTheFile(working) : changeAtRandom(thread, working);
        });

        assertThat(done.subList(0, THREADS))
                .allSatisfy(changes -> assertThat(changes).isPositive());
        assertThat(done.subList(THREADS, THREADS + 2))
                .allSatisfy(seen -> assertThat(seen).isPositive());
        assertThat(merchants).allMatch(node::hasIntactAuditTrail);
        assertThat(new DatabaseRules(files.database()).problems()).isEmpty();
    }

    @RepeatedTest(20)
    @Tag("R2")
    @Tag("S58")
    void only_one_of_fifty_spellings_of_a_name_is_accepted() {
        MerchantId shop = merchants.get(0);

        List<Either<ChangeFailure<CredentialFailure>, ?>> outcomes = ConcurrentRun.inThreads(
                50, thread -> changes(thread).creates(shop, SPELLINGS.get(thread % SPELLINGS.size())));

        assertThat(outcomes).filteredOn(Either::isRight).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Either::isLeft)
                .hasSize(49)
                .allSatisfy(refused -> assertThat(refused.swap()
                                .map(ConcurrentStoreChangesTest::isNameTaken)
                                .getOrElse(false))
                        .isTrue());
        assertThat(node.scenario().profile(shop).credentials().all()).hasSize(1);
    }

    private static boolean isNameTaken(ChangeFailure<CredentialFailure> failure) {
        return failure instanceof ChangeFailure.Refused<CredentialFailure> refused
                && refused.reason() instanceof CredentialFailure.NameTaken;
    }

    /** Returns the number of changes made; the others were refused by a rule, because other threads were faster. */
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
        int reads = 0;
        while (working.get() > 0) {
            node.profiles().forEach(ConcurrentStoreChangesTest::assertRulesHold);
            reads++;
        }
        return reads;
    }

    private static void assertRulesHold(MerchantProfile profile) {
        List<AppCredential> all = profile.credentials().all();
        assertThat(all).extracting(credential -> credential.name().key()).doesNotHaveDuplicates();
        assertThat(all).filteredOn(AppCredential::isActive).hasSizeLessThanOrEqualTo(1);
    }

    private int observeTheFile(AtomicInteger working) {
        DatabaseRules database = new DatabaseRules(files.database());
        int reads = 0;
        while (working.get() > 0) {
            assertThat(database.violatedRules()).isEmpty();
            reads++;
        }
        return reads;
    }

    private RandomChanges changes(int seed) {
        return new RandomChanges(node, merchants, seed);
    }
}
