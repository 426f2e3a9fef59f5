package org.merchantaccess.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.credential.ActivateAppCredential;
import org.merchantaccess.application.credential.CreateAppCredential;
import org.merchantaccess.application.credential.DeleteAppCredential;
import org.merchantaccess.application.credential.RenameAppCredential;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.ConcurrentRun;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.ProfileVersion;

/** The rules of a profile hold when many threads change it concurrently. */
class ConcurrentChangesTest {

    private static final int THREADS = 16;
    private static final int CHANGES_EACH = 50;

    private final MerchantAccess access = MerchantAccess.inMemory(new MovableClock());
    private final Scenario scenario = Scenario.on(access);
    private final MerchantId shop = scenario.open("Corner Shop");

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    @Tag("S57")
    @Tag("R1")
    @Tag("R4")
    void concurrent_changes_keep_names_unique_and_at_most_one_app_id_active() {
        AtomicInteger working = new AtomicInteger(THREADS);

        List<Set<AppId>> seen = ConcurrentRun.inThreads(THREADS + 1, thread -> {
            if (thread == THREADS) {
                return observe(working);
            }
            try {
                Random random = new Random(thread);
                for (int i = 0; i < CHANGES_EACH; i++) {
                    changeSomething(random);
                }
            } finally {
                working.decrementAndGet();
            }
            return Set.<AppId>of();
        });

        assertThat(seen.get(THREADS)).isNotEmpty();
        assertThat(scenario.profile(shop).version().number()).isGreaterThan(THREADS);
    }

    @Test
    @Tag("S58")
    @Tag("R1")
    void one_of_fifty_concurrent_creations_of_the_same_name_succeeds() {
        List<Either<ChangeFailure<CredentialFailure>, ?>> outcomes =
                ConcurrentRun.inThreads(50, thread -> creates(thread % 2 == 0 ? "Payments" : " PAYMENTS "));

        assertThat(outcomes).filteredOn(Either::isRight).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Either::isLeft)
                .hasSize(49)
                .allSatisfy(outcome -> assertThat(outcome.getLeft())
                        .isInstanceOfSatisfying(
                                ChangeFailure.Refused.class,
                                refused ->
                                        assertThat(refused.reason()).isInstanceOf(CredentialFailure.NameTaken.class)));
        assertThat(scenario.profile(shop).credentials().all()).hasSize(1);
    }

    @RepeatedTest(20)
    @Tag("S59")
    @Tag("R5")
    void one_of_concurrent_deletion_and_activation_succeeds() {
        AppId appId = scenario.create(shop, "Payments");

        List<Either<ChangeFailure<CredentialFailure>, ?>> outcomes =
                ConcurrentRun.inThreads(2, thread -> thread == 0 ? activates(appId) : deletes(appId));

        if (outcomes.get(0).isRight()) {
            assertThat(outcomes.get(1))
                    .isEqualTo(Either.left(new ChangeFailure.Refused<>(new CredentialFailure.StillActive(appId))));
            assertThat(scenario.credential(shop, appId).isActive()).isTrue();
        } else {
            assertThat(outcomes.get(0))
                    .isEqualTo(Either.left(new ChangeFailure.Refused<>(new CredentialFailure.UnknownAppId(appId))));
            assertThat(outcomes.get(1).isRight()).isTrue();
            assertThat(scenario.profile(shop).credentials().wasDeleted(appId)).isTrue();
        }
    }

    @Test
    void one_of_many_changes_based_on_the_same_version_succeeds() {
        Option<ProfileVersion> seen = Option.some(scenario.profile(shop).version());

        List<Either<ChangeFailure<CredentialFailure>, ?>> outcomes =
                ConcurrentRun.inThreads(THREADS, thread -> creates("App " + thread, seen));

        assertThat(outcomes).filteredOn(Either::isRight).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Either::isLeft)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isEqualTo(Either.left(new ChangeFailure.Outdated<>(new ProfileVersion(2)))));
    }

    /** Reads the profile while other threads work, and checks its invariants. */
    private Set<AppId> observe(AtomicInteger working) {
        Set<AppId> seen = new HashSet<>();
        Set<AppId> deleted = new HashSet<>();
        long newest = 0;
        do {
            MerchantProfile profile = scenario.profile(shop);
            List<AppCredential> all = profile.credentials().all();
            assertThat(all).extracting(credential -> credential.name().key()).doesNotHaveDuplicates();
            assertThat(all).filteredOn(AppCredential::isActive).hasSizeLessThanOrEqualTo(1);
            assertThat(profile.version().number()).isGreaterThanOrEqualTo(newest);
            assertThat(profile.credentials().deleted()).containsAll(deleted);
            newest = profile.version().number();
            deleted.addAll(profile.credentials().deleted());
            all.forEach(credential -> seen.add(credential.appId()));
        } while (working.get() > 0);
        return seen;
    }

    private void changeSomething(Random random) {
        String name = "App " + random.nextInt(12);
        List<AppCredential> all = scenario.profile(shop).credentials().all();
        if (all.isEmpty() || random.nextInt(4) == 0) {
            creates(name);
            return;
        }
        AppId appId = all.get(random.nextInt(all.size())).appId();
        switch (random.nextInt(3)) {
            case 0 -> activates(appId);
            case 1 -> renames(appId, name);
            default -> deletes(appId);
        }
    }

    private Either<ChangeFailure<CredentialFailure>, ?> creates(String name) {
        return creates(name, Option.none());
    }

    private Either<ChangeFailure<CredentialFailure>, ?> creates(String name, Option<ProfileVersion> expected) {
        return access.credentials()
                .create()
                .handle(CreateAppCredential.Command.of(shop, name, Scenario.ADA).withExpected(expected));
    }

    private void renames(AppId appId, String name) {
        access.credentials().rename().handle(RenameAppCredential.Command.of(shop, appId, name, Scenario.ADA));
    }

    private Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> activates(AppId appId) {
        return access.credentials().activate().handle(ActivateAppCredential.Command.of(shop, appId, Scenario.ADA));
    }

    private Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> deletes(AppId appId) {
        return access.credentials()
                .delete()
                .handle(DeleteAppCredential.Command.of(shop, appId, "DELETE", Scenario.ADA));
    }
}
