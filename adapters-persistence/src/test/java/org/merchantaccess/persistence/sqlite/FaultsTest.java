package org.merchantaccess.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.allowlist.AllowAddress;
import org.merchantaccess.application.allowlist.DisallowAddress;
import org.merchantaccess.application.credential.ActivateAppCredential;
import org.merchantaccess.application.credential.CreateAppCredential;
import org.merchantaccess.application.credential.DeleteAppCredential;
import org.merchantaccess.application.credential.RenameAppCredential;
import org.merchantaccess.application.credential.RevealAppKey;
import org.merchantaccess.application.merchant.ResumeMerchant;
import org.merchantaccess.application.merchant.SuspendMerchant;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.contracts.fixture.Scenario;

/** Each call to the database may fail: answers stay true, no change is partial, and the next change succeeds. */
@Tag("slow")
class FaultsTest {

    /** True to test every fault at every call, which takes minutes; otherwise the faults alternate. */
    private static final boolean ALL_FAULTS = Boolean.getBoolean("at.length");

    @TempDir
    private Path folder;

    private final Faults faults = new Faults();
    private StoreFiles files;
    private AccessOnStore node;

    @BeforeEach
    void start() {
        files = AccessOnStore.filesIn(folder);
        node = AccessOnStore.in(files, new WatchedConnections(files.database(), faults), UnaryOperator.identity());
    }

    @AfterEach
    void stop() {
        node.close();
    }

    /** Every kind of change to a merchant. */
    enum Change {
        CREATE((access, shop) -> access.credentials()
                .create()
                .handle(CreateAppCredential.Command.of(shop.id(), "Invoices", Scenario.ADA))),
        RENAME((access, shop) -> access.credentials()
                .rename()
                .handle(RenameAppCredential.Command.of(shop.id(), shop.otherAppId(), "Returns", Scenario.ADA))),
        ACTIVATE((access, shop) -> access.credentials()
                .activate()
                .handle(ActivateAppCredential.Command.of(shop.id(), shop.otherAppId(), Scenario.ADA))),
        DELETE((access, shop) -> access.credentials()
                .delete()
                .handle(DeleteAppCredential.Command.of(shop.id(), shop.otherAppId(), "DELETE", Scenario.ADA))),
        REVEAL((access, shop) -> access.credentials()
                .reveal()
                .handle(RevealAppKey.Command.of(shop.id(), shop.otherAppId(), Scenario.ADA))),
        ALLOW((access, shop) -> access.allowlist()
                .allow()
                .handle(AllowAddress.Command.of(shop.id(), "198.51.100.9", "", Scenario.ADA))),
        DISALLOW((access, shop) -> access.allowlist()
                .disallow()
                .handle(DisallowAddress.Command.of(
                        shop.id(), shop.before().allowlist().entries().get(0).id(), Scenario.ADA))),
        SUSPEND((access, shop) ->
                access.merchants().suspend().handle(SuspendMerchant.Command.of(shop.id(), Scenario.ADA))),
        RESUME((access, shop) ->
                access.merchants().resume().handle(ResumeMerchant.Command.of(shop.id(), Scenario.ADA)));

        @SuppressWarnings("ImmutableEnumChecker") // a pure function
        private final BiFunction<MerchantAccess, Shop, Either<?, ?>> call;

        Change(BiFunction<MerchantAccess, Shop, Either<?, ?>> call) {
            this.call = call;
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("S35")
    void a_failed_call_leaves_no_partial_change_and_no_false_answer(Change change) {
        int call = 1;
        while (failsAt(call, change)) {
            call++;
        }

        assertThat(call).isGreaterThan(20);
        assertThat(new DatabaseRules(files.database()).problems()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"BEFORE", "AFTER"})
    void a_store_opens_after_a_failed_attempt(Faults.Fault fault) {
        node.close();
        int call = 0;
        do {
            faults.failAt(++call, fault);
            Either<SqliteFailure, SqliteStore> outcome = AccessOnStore.opened(files, faults);
            outcome.forEach(SqliteStore::close);
            assertThat(outcome.swap().forAll(SqliteFailure.Unusable.class::isInstance))
                    .as("%s at call %s: %s", fault, call, outcome)
                    .isTrue();
        } while (faults.haveOccurred());

        assertThat(call).isGreaterThan(20);
        node = AccessOnStore.in(files);
    }

    /** Returns true if there was such a call. */
    private boolean failsAt(int call, Change change) {
        Faults.Fault[] all = Faults.Fault.values();
        List<Faults.Fault> now =
                ALL_FAULTS ? List.of(all) : List.of(all[(call + change.name().length()) % all.length]);
        return now.stream().filter(fault -> failsWith(fault, call, change)).count() > 0;
    }

    private boolean failsWith(Faults.Fault fault, int call, Change change) {
        Shop shop = readyFor(change);
        faults.failAt(call, fault);
        Either<?, ?> outcome = change.call.apply(node.access(), shop);
        outcome.forEach(FaultsTest::waitUntilInForce);
        boolean hasFailed = faults.haveOccurred();

        String circumstances = fault + " at call " + call + ": " + outcome;
        assertTrueAnswer(outcome, shop, circumstances);
        assertNextChangeSucceeds(shop, circumstances);
        return hasFailed;
    }

    private Shop readyFor(Change change) {
        Shop shop = Shop.openedIn(node);
        if (change != Change.RESUME) {
            return shop;
        }
        node.scenario().suspend(shop.id());
        return shop.refreshedFrom(node);
    }

    private static void waitUntilInForce(Object outcome) {
        if (outcome instanceof Committed<?> committed) {
            committed
                    .effective()
                    .toCompletableFuture()
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
        }
    }

    private void assertTrueAnswer(Either<?, ?> outcome, Shop shop, String circumstances) {
        if (outcome.isRight()) {
            assertThat(shop.isServedAsStored(node)).as(circumstances).isTrue();
            assertThat(shop.isChangedIn(node)).as(circumstances).isTrue();
        } else {
            assertThat(outcome).as(circumstances).isEqualTo(Either.left(new ChangeFailure.StoreUnavailable<>()));
        }
        assertThat(shop.isConsistentIn(node)).as(circumstances).isTrue();
    }

    private void assertNextChangeSucceeds(Shop shop, String circumstances) {
        node.scenario().activate(shop.id(), node.scenario().create(shop.id(), "Next"));
        assertThat(shop.isServedAsStored(node)).as("after " + circumstances).isTrue();
    }
}
