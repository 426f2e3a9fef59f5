package org.merchantaccess.application.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.FragileTransactions;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.RefusalCause;

class ExplainingRefusalsTest {

    private final MovableClock clock = new MovableClock();
    private final Ports ports = InMemory.ports(clock);
    private final FragileTransactions transactions =
            new FragileTransactions(ports.store().transactions());
    private final MerchantAccess access = MerchantAccess.on(
            ports.withStore(store -> store.withTransactions(transactions).withFollowerTransactions(transactions)),
            AccessSettings.of(Environment.TEST));
    private final Scenario scenario = Scenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();

    @AfterEach
    void close() {
        access.close();
    }

    /** Causes that the merchant can fix are shown to the merchant. */
    @Nested
    class ShownToTheMerchant {

        @Test
        @Tag("R11")
        void wrong_key() {
            scenario.tryLogIn(shop.appId().text(), "wrong", shop.address());

            assertShown(shop.appId(), RefusalCause.WRONG_APP_KEY, "203.0.113.7/32");
        }

        @Test
        @Tag("R11")
        void app_id_that_is_not_active() {
            AppId refunds = scenario.create(shop.id(), "Refunds");
            scenario.tryLogIn(shop.using(refunds, scenario.reveal(shop.id(), refunds)));

            assertShown(refunds, RefusalCause.NOT_ACTIVE, "203.0.113.7/32");
        }

        @Test
        @Tag("R11")
        void deleted_app_id() {
            AppId refunds = scenario.create(shop.id(), "Refunds");
            ReadyMerchant withRefunds = shop.using(refunds, scenario.reveal(shop.id(), refunds));
            scenario.delete(shop.id(), refunds);

            scenario.tryLogIn(withRefunds);

            assertShown(refunds, RefusalCause.DELETED, "203.0.113.7/32");
        }

        @Test
        @Tag("R11")
        void suspended_merchant() {
            scenario.suspend(shop.id());

            scenario.tryLogIn(shop);

            assertShown(shop.appId(), RefusalCause.SUSPENDED, "203.0.113.7/32");
        }

        @Test
        @Tag("R11")
        void address_that_is_not_allowed() {
            scenario.tryLogIn(shop.from(Allowlists.ELSEWHERE));

            assertShown(shop.appId(), RefusalCause.ADDRESS_NOT_ALLOWED, "198.51.100.9/32");
        }

        @Test
        @Tag("R11")
        void key_of_the_other_environment() {
            scenario.tryLogIn(
                    shop.appId().text(),
                    Credentials.key(Environment.PRODUCTION, 1).text(),
                    shop.address());

            assertShown(shop.appId(), RefusalCause.OTHER_ENVIRONMENT, "203.0.113.7/32");
        }

        @Test
        @Tag("R11")
        void expired_token() {
            BearerToken token = scenario.logIn(shop);
            clock.pass(Duration.ofHours(1));

            scenario.calls(token, shop.address());

            assertShown(shop.appId(), RefusalCause.TOKEN_EXPIRED, "203.0.113.7/32");
        }

        @Test
        @Tag("R11")
        void superseded_token() {
            BearerToken token = scenario.logIn(shop);
            scenario.activate(shop.id(), scenario.create(shop.id(), "Refunds"));

            scenario.calls(token, shop.address());

            assertShown(shop.appId(), RefusalCause.TOKEN_SUPERSEDED, "203.0.113.7/32");
        }

        @Test
        void only_the_network_of_an_ipv6_address() {
            scenario.tryLogIn(shop.from(Allowlists.address("2001:db8:1:2:3:4:5:6")));

            assertShown(shop.appId(), RefusalCause.ADDRESS_NOT_ALLOWED, "2001:db8:1:2::/64");
        }

        private void assertShown(AppId appId, RefusalCause cause, String source) {
            assertThat(scenario.refusalsOf(shop.id()))
                    .containsExactly(new RecordedRefusal(
                            appId.text(),
                            cause,
                            Allowlists.range(source),
                            1,
                            clock.instant(),
                            clock.instant(),
                            scenario.lastRequest()));
            assertThat(scenario.unattributedRefusals()).isEmpty();
        }
    }

    /** Refusals without a known App ID. */
    @Nested
    class UnattributedRefusals {

        private static final String STRANGE = "12345678";

        private final String unknown = shop.appId().text().equals(STRANGE) ? "87654321" : STRANGE;

        @Test
        void are_shown_to_the_operator() {
            scenario.tryLogIn(unknown, "wrong", Allowlists.ELSEWHERE);

            assertThat(scenario.unattributedRefusals())
                    .extracting(RecordedRefusal::appId, RecordedRefusal::cause)
                    .containsExactly(tuple(unknown, RefusalCause.UNKNOWN_APP_ID));
            assertThat(scenario.refusalsOf(shop.id())).isEmpty();
        }

        @Test
        void are_shown_with_masked_app_id_to_merchants_that_allow_the_address() {
            MerchantId bakery = scenario.open("Bakery");
            scenario.allow(bakery, "203.0.113.0/24");
            MerchantId elsewhere = scenario.open("Elsewhere");
            scenario.allow(elsewhere, "198.51.100.0/24");

            scenario.tryLogIn(unknown, "wrong", Allowlists.OFFICE);

            String masked = unknown.substring(0, 2) + "******";
            assertThat(scenario.refusalsOf(shop.id()))
                    .extracting(RecordedRefusal::appId)
                    .containsExactly(masked);
            assertThat(scenario.refusalsOf(bakery))
                    .extracting(RecordedRefusal::appId)
                    .containsExactly(masked);
            assertThat(scenario.refusalsOf(elsewhere)).isEmpty();
            assertThat(scenario.unattributedRefusals())
                    .extracting(RecordedRefusal::appId)
                    .containsExactly(unknown);
        }

        @Test
        void are_shown_without_an_app_id_if_it_is_malformed() {
            scenario.tryLogIn("4111 1111 1111 1111", "wrong", Allowlists.OFFICE);

            assertThat(scenario.refusalsOf(shop.id()))
                    .extracting(RecordedRefusal::appId)
                    .containsExactly("");
            assertThat(scenario.unattributedRefusals())
                    .extracting(RecordedRefusal::appId)
                    .containsExactly("");
        }

        @Test
        void contain_neither_key_nor_token() {
            scenario.tryLogIn(unknown, "my-secret", Allowlists.OFFICE);
            scenario.calls(BearerToken.parse("my-secret").getOrElseThrow(AssertionError::new), Allowlists.OFFICE);

            assertThat(scenario.unattributedRefusals()).hasSize(2);
            assertThat(scenario.unattributedRefusals().toString()).doesNotContain("my-secret");
        }
    }

    @Test
    @Tag("R11")
    void equal_refusals_are_counted() {
        for (int i = 0; i < 3; i++) {
            scenario.tryLogIn(shop.appId().text(), "wrong", shop.address());
            clock.pass(Duration.ofSeconds(1));
        }

        assertThat(scenario.refusalsOf(shop.id()))
                .containsExactly(new RecordedRefusal(
                        shop.appId().text(),
                        RefusalCause.WRONG_APP_KEY,
                        Allowlists.range("203.0.113.7"),
                        3,
                        MovableClock.START,
                        MovableClock.START.plusSeconds(2),
                        scenario.lastRequest()));
    }

    @Test
    void accepted_requests_are_not_listed() {
        scenario.calls(scenario.logIn(shop), shop.address());

        assertThat(scenario.refusalsOf(shop.id())).isEmpty();
        assertThat(scenario.unattributedRefusals()).isEmpty();
    }

    @Test
    void a_merchant_does_not_see_refusals_of_another() {
        ReadyMerchant bakery = scenario.readyToCall();

        scenario.tryLogIn(bakery.appId().text(), "wrong", shop.address());

        assertThat(scenario.refusalsOf(bakery.id())).hasSize(1);
        assertThat(scenario.refusalsOf(shop.id())).isEmpty();
    }

    @Test
    void strangers_cannot_displace_refusals_from_an_own_address() {
        scenario.tryLogIn(shop.appId().text(), "wrong", shop.address());
        clock.pass(Duration.ofSeconds(1));

        for (int i = 0; i < 600; i++) {
            scenario.tryLogIn(shop.from(stranger(i)));
        }

        Either<ReadFailure, Long> own = access.refusals()
                .read()
                .handle(ReadRefusals.Query.of(Option.some(shop.id()), new PageRequest(1, 0, "wrong_app_key")))
                .map(page -> page.total());
        assertThat(own).isEqualTo(Either.right(1L));
    }

    @Test
    void refusals_are_queued_while_the_store_does_not_answer() {
        transactions.cutOff();
        scenario.tryLogIn(shop.appId().text(), "wrong", shop.address());
        assertThat(access.refusals().read().handle(ReadRefusals.Query.of(Option.some(shop.id()), PageRequest.first())))
                .isEqualTo(Either.left(new ReadFailure.StoreUnavailable()));

        transactions.recover();

        assertThat(scenario.refusalsOf(shop.id()))
                .extracting(RecordedRefusal::count)
                .containsExactly(1L);
    }

    @Test
    void an_unknown_merchant_is_a_failure() {
        assertThat(access.refusals()
                        .read()
                        .handle(ReadRefusals.Query.of(Option.some(Merchants.CORNER_SHOP), PageRequest.first())))
                .isEqualTo(Either.left(new ReadFailure.UnknownMerchant(Merchants.CORNER_SHOP)));
    }

    private static ClientAddress stranger(int number) {
        return Allowlists.address("198.51." + (100 + number / 250) + "." + (number % 250));
    }
}
