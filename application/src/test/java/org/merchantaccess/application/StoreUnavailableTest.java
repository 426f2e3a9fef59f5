package org.merchantaccess.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.application.allowlist.AllowAddress;
import org.merchantaccess.application.allowlist.DisallowAddress;
import org.merchantaccess.application.allowlist.ListAllowlist;
import org.merchantaccess.application.allowlist.PreviewDisallow;
import org.merchantaccess.application.audit.ReadAudit;
import org.merchantaccess.application.credential.ActivateAppCredential;
import org.merchantaccess.application.credential.CreateAppCredential;
import org.merchantaccess.application.credential.DeleteAppCredential;
import org.merchantaccess.application.credential.ListAppCredentials;
import org.merchantaccess.application.credential.PreviewActivation;
import org.merchantaccess.application.credential.RenameAppCredential;
import org.merchantaccess.application.credential.RevealAppKey;
import org.merchantaccess.application.management.CheckManagementKey;
import org.merchantaccess.application.management.CreateManagementKey;
import org.merchantaccess.application.management.ManagementFailure;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.merchant.ListMerchants;
import org.merchantaccess.application.merchant.OpenMerchantProfile;
import org.merchantaccess.application.merchant.ReadMerchant;
import org.merchantaccess.application.merchant.ResumeMerchant;
import org.merchantaccess.application.merchant.SuspendMerchant;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.refusal.ReadRefusals;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.FragileTransactions;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.token.BearerToken;

/** While the store is unavailable, no change is reported as successful and none is made in part. */
class StoreUnavailableTest {

    private static final PageRequest FIRST = PageRequest.first();

    private final Ports ports = InMemory.ports(new MovableClock());
    private final FragileTransactions transactions =
            new FragileTransactions(ports.store().transactions());
    private final MerchantAccess access = MerchantAccess.on(
            ports.withStore(store -> store.withTransactions(transactions).withFollowerTransactions(transactions)),
            AccessSettings.of(Environment.TEST));
    private final Scenario scenario = Scenario.on(access);
    private final ReadyMerchant ready = scenario.readyToCall();
    private final MerchantId shop = ready.id();
    private final AppId refunds = scenario.create(shop, "Refunds");
    private final EntryId office =
            scenario.profile(shop).allowlist().entries().get(0).id();

    enum SqliteFailure {
        CUT_OFF(FragileTransactions::cutOff),
        FAILING_TO_COMMIT(FragileTransactions::failToCommit);

        @SuppressWarnings("ImmutableEnumChecker") // a method of the transactions it is given
        private final Consumer<FragileTransactions> begin;

        SqliteFailure(Consumer<FragileTransactions> begin) {
            this.begin = begin;
        }
    }

    @AfterEach
    void close() {
        access.close();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("S35")
    void no_change_is_made_and_each_returns_its_failure(SqliteFailure storeFailure) {
        BearerToken token = scenario.logIn(ready);
        MerchantProfile before = scenario.profile(shop);
        int entries = scenario.audit(shop).size();
        long head = head();

        storeFailure.begin.accept(transactions);

        assertThat(everyChange())
                .allSatisfy(
                        outcome -> assertThat(outcome).isEqualTo(Either.left(new ChangeFailure.StoreUnavailable<>())));
        transactions.recover();
        assertThat(scenario.profile(shop)).isEqualTo(before);
        assertThat(scenario.audit(shop)).hasSize(entries);
        assertThat(head()).isEqualTo(head);
        assertThat(scenario.calls(token, ready.address()).isRight()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void no_read_returns_an_empty_result(SqliteFailure storeFailure) {
        storeFailure.begin.accept(transactions);

        assertThat(everyRead())
                .allSatisfy(outcome -> assertThat(outcome).isEqualTo(Either.left(new ReadFailure.StoreUnavailable())));
        assertThat(access.merchants().list().handle(ListMerchants.Query.of(FIRST)))
                .isEqualTo(Either.left(new Unavailable()));
    }

    @ParameterizedTest
    @EnumSource
    void no_management_key_is_created_or_accepted(SqliteFailure storeFailure) {
        ManagementKey good = access.management()
                .create()
                .handle(CreateManagementKey.Command.of("deployment", new Actor("operator", new ClientAddress(0, 1))))
                .getOrElseThrow(failure -> new AssertionError(failure));

        storeFailure.begin.accept(transactions);

        assertThat(access.management()
                        .create()
                        .handle(CreateManagementKey.Command.of(
                                "another", new Actor("operator", new ClientAddress(0, 1)))))
                .isEqualTo(Either.left(new ManagementFailure.StoreUnavailable()));
        assertThat(access.management().check().handle(CheckManagementKey.Query.of(good)))
                .isEqualTo(Either.left(new ManagementFailure.StoreUnavailable()));
    }

    @Test
    @Tag("S35")
    void an_unconfirmed_commit_is_reported_as_unknown_and_can_be_repeated() {
        BearerToken token = scenario.logIn(ready);
        transactions.loseConfirmations();

        Either<?, ?> outcome = activatesRefunds();

        assertThat(outcome)
                .isEqualTo(Either.left(new ChangeFailure.StoreUnavailable<>(UnavailableReason.OUTCOME_UNKNOWN)));
        transactions.recover();
        int entries = scenario.audit(shop).size();
        assertThat(activatesRefunds().isRight()).isTrue();
        assertThat(scenario.audit(shop)).hasSize(entries);
        assertThat(scenario.calls(token, ready.address()).isLeft()).isTrue();
    }

    @Test
    void a_node_started_before_the_store_becomes_ready_by_itself() {
        transactions.cutOff();

        try (MerchantAccess early = MerchantAccess.on(
                ports.withStore(store -> store.withTransactions(transactions).withFollowerTransactions(transactions)),
                AccessSettings.of(Environment.TEST))) {
            assertThat(early.isReady()).isFalse();

            transactions.recover();
            Scenario.on(early).open("Bakery");

            assertThat(early.isReady()).isTrue();
        }
    }

    @Test
    void catch_up_makes_a_node_ready_immediately() {
        transactions.cutOff();

        try (MerchantAccess early = MerchantAccess.on(
                ports.withStore(store -> store.withTransactions(transactions).withFollowerTransactions(transactions)),
                AccessSettings.of(Environment.TEST))) {
            early.catchUp();
            assertThat(early.isReady()).isFalse();

            transactions.recover();
            early.catchUp();
            assertThat(early.isReady()).isTrue();
        }
    }

    private Either<?, ?> activatesRefunds() {
        return access.credentials().activate().handle(ActivateAppCredential.Command.of(shop, refunds, Scenario.ADA));
    }

    private Stream<Either<?, ?>> everyChange() {
        return Stream.of(
                access.merchants().open().handle(OpenMerchantProfile.Command.of("Bakery", Scenario.ADA)),
                access.merchants().suspend().handle(SuspendMerchant.Command.of(shop, Scenario.ADA)),
                access.merchants().resume().handle(ResumeMerchant.Command.of(shop, Scenario.ADA)),
                access.credentials().create().handle(CreateAppCredential.Command.of(shop, "Invoices", Scenario.ADA)),
                access.credentials()
                        .rename()
                        .handle(RenameAppCredential.Command.of(shop, refunds, "Returns", Scenario.ADA)),
                activatesRefunds(),
                access.credentials()
                        .delete()
                        .handle(DeleteAppCredential.Command.of(shop, refunds, "DELETE", Scenario.ADA)),
                access.credentials().reveal().handle(RevealAppKey.Command.of(shop, refunds, Scenario.ADA)),
                access.allowlist().allow().handle(AllowAddress.Command.of(shop, "198.51.100.9", "", Scenario.ADA)),
                access.allowlist().disallow().handle(DisallowAddress.Command.of(shop, office, Scenario.ADA)));
    }

    private Stream<Either<?, ?>> everyRead() {
        return Stream.of(
                access.merchants().read().handle(ReadMerchant.Query.of(shop)),
                access.credentials().list().handle(ListAppCredentials.Query.of(shop, FIRST)),
                access.credentials().previewActivation().handle(PreviewActivation.Query.of(shop, refunds)),
                access.allowlist().list().handle(ListAllowlist.Query.of(shop, FIRST)),
                access.allowlist().previewDisallow().handle(PreviewDisallow.Query.of(shop, office)),
                access.audit().read().handle(ReadAudit.Query.of(shop, FIRST)),
                access.refusals().read().handle(ReadRefusals.Query.of(Option.some(shop), FIRST)));
    }

    private long head() {
        return Store.of(ports).commit(() -> ports.store().changeFeed().head());
    }
}
