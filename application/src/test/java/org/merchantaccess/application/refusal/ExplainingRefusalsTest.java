package org.merchantaccess.application.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.ReadyMerchant;
import org.merchantaccess.application.Scenario;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.FragileTransactions;
import org.merchantaccess.application.port.KeptRefusal;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.Credentials;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.Merchants;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.RefusalCause;

class ExplainingRefusalsTest {

    private final MovableClock clock = new MovableClock();
    private final Ports ports = InMemory.ports(clock);
    private final FragileTransactions transactions = new FragileTransactions(ports.transactions());
    private final MerchantAccess access =
            MerchantAccess.on(ports.with(transactions), AccessSettings.of(Environment.TEST));
    private final Scenario scenario = Scenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();

    @AfterEach
    void close() {
        access.close();
    }

    /** What the merchant can mend, it is told. */
    @Nested
    class TheMerchantIsTold {

        @Test
        void r11_of_a_wrong_key() {
            scenario.triesToLogIn(shop.appId().text(), "wrong", shop.address());

            assertTold(shop.appId(), RefusalCause.WRONG_APP_KEY, "203.0.113.7/32");
        }

        @Test
        void r11_of_an_app_id_that_is_not_active() {
            AppId refunds = scenario.create(shop.id(), "Refunds");
            scenario.triesToLogIn(shop.using(refunds, scenario.reveal(shop.id(), refunds)));

            assertTold(refunds, RefusalCause.NOT_ACTIVE, "203.0.113.7/32");
        }

        @Test
        void r11_of_an_app_id_that_was_deleted() {
            AppId refunds = scenario.create(shop.id(), "Refunds");
            ReadyMerchant withRefunds = shop.using(refunds, scenario.reveal(shop.id(), refunds));
            scenario.delete(shop.id(), refunds);

            scenario.triesToLogIn(withRefunds);

            assertTold(refunds, RefusalCause.DELETED, "203.0.113.7/32");
        }

        @Test
        void r11_of_being_suspended() {
            scenario.suspend(shop.id());

            scenario.triesToLogIn(shop);

            assertTold(shop.appId(), RefusalCause.SUSPENDED, "203.0.113.7/32");
        }

        @Test
        void r11_of_an_address_that_is_not_allowed() {
            scenario.triesToLogIn(shop.from(Allowlists.ELSEWHERE));

            assertTold(shop.appId(), RefusalCause.ADDRESS_NOT_ALLOWED, "198.51.100.9/32");
        }

        @Test
        void r11_of_a_key_of_the_other_environment() {
            scenario.triesToLogIn(
                    shop.appId().text(),
                    Credentials.key(Environment.PRODUCTION, 1).text(),
                    shop.address());

            assertTold(shop.appId(), RefusalCause.OTHER_ENVIRONMENT, "203.0.113.7/32");
        }

        @Test
        void r11_of_a_token_that_has_expired() {
            BearerToken token = scenario.logIn(shop);
            clock.pass(Duration.ofHours(1));

            scenario.calls(token, shop.address());

            assertTold(shop.appId(), RefusalCause.TOKEN_EXPIRED, "203.0.113.7/32");
        }

        @Test
        void r11_of_a_token_that_was_superseded() {
            BearerToken token = scenario.logIn(shop);
            scenario.activate(shop.id(), scenario.create(shop.id(), "Refunds"));

            scenario.calls(token, shop.address());

            assertTold(shop.appId(), RefusalCause.TOKEN_SUPERSEDED, "203.0.113.7/32");
        }

        @Test
        void of_an_ipv6_address_only_the_network() {
            scenario.triesToLogIn(shop.from(Allowlists.address("2001:db8:1:2:3:4:5:6")));

            assertTold(shop.appId(), RefusalCause.ADDRESS_NOT_ALLOWED, "2001:db8:1:2::/64");
        }

        private void assertTold(AppId appId, RefusalCause cause, String source) {
            assertThat(scenario.refusalsOf(shop.id()))
                    .containsExactly(new KeptRefusal(
                            appId.text(),
                            cause,
                            Allowlists.range(source),
                            1,
                            clock.instant(),
                            clock.instant(),
                            scenario.lastRequest()));
            assertThat(scenario.refusalsOfNobody()).isEmpty();
        }
    }

    /** What names no App ID of ours. */
    @Nested
    class NobodysRefusals {

        private static final String STRANGE = "12345678";

        private final String unknown = shop.appId().text().equals(STRANGE) ? "87654321" : STRANGE;

        @Test
        void go_to_the_operator() {
            scenario.triesToLogIn(unknown, "wrong", Allowlists.ELSEWHERE);

            assertThat(scenario.refusalsOfNobody())
                    .extracting(KeptRefusal::appId, KeptRefusal::cause)
                    .containsExactly(tuple(unknown, RefusalCause.UNKNOWN_APP_ID));
            assertThat(scenario.refusalsOf(shop.id())).isEmpty();
        }

        @Test
        void go_masked_to_every_merchant_that_allows_the_address() {
            MerchantId bakery = scenario.open("Bakery");
            scenario.allow(bakery, "203.0.113.0/24");
            MerchantId elsewhere = scenario.open("Elsewhere");
            scenario.allow(elsewhere, "198.51.100.0/24");

            scenario.triesToLogIn(unknown, "wrong", Allowlists.OFFICE);

            String masked = unknown.substring(0, 2) + "******";
            assertThat(scenario.refusalsOf(shop.id()))
                    .extracting(KeptRefusal::appId)
                    .containsExactly(masked);
            assertThat(scenario.refusalsOf(bakery))
                    .extracting(KeptRefusal::appId)
                    .containsExactly(masked);
            assertThat(scenario.refusalsOf(elsewhere)).isEmpty();
            assertThat(scenario.refusalsOfNobody())
                    .extracting(KeptRefusal::appId)
                    .containsExactly(unknown);
        }

        @Test
        void are_told_without_an_app_id_where_what_was_sent_is_none() {
            scenario.triesToLogIn("4111 1111 1111 1111", "wrong", Allowlists.OFFICE);

            assertThat(scenario.refusalsOf(shop.id()))
                    .extracting(KeptRefusal::appId)
                    .containsExactly("");
            assertThat(scenario.refusalsOfNobody())
                    .extracting(KeptRefusal::appId)
                    .containsExactly("");
        }

        @Test
        void hold_nothing_of_what_was_sent_as_a_key_or_a_token() {
            scenario.triesToLogIn(unknown, "my-secret", Allowlists.OFFICE);
            scenario.calls(BearerToken.parse("my-secret").getOrElseThrow(AssertionError::new), Allowlists.OFFICE);

            assertThat(scenario.refusalsOfNobody()).hasSize(2);
            assertThat(scenario.refusalsOfNobody().toString()).doesNotContain("my-secret");
        }
    }

    @Test
    void r11_the_same_refusal_is_counted() {
        for (int i = 0; i < 3; i++) {
            scenario.triesToLogIn(shop.appId().text(), "wrong", shop.address());
            clock.pass(Duration.ofSeconds(1));
        }

        assertThat(scenario.refusalsOf(shop.id()))
                .containsExactly(new KeptRefusal(
                        shop.appId().text(),
                        RefusalCause.WRONG_APP_KEY,
                        Allowlists.range("203.0.113.7"),
                        3,
                        MovableClock.START,
                        MovableClock.START.plusSeconds(2),
                        scenario.lastRequest()));
    }

    @Test
    void what_was_let_in_is_no_refusal() {
        scenario.calls(scenario.logIn(shop), shop.address());

        assertThat(scenario.refusalsOf(shop.id())).isEmpty();
        assertThat(scenario.refusalsOfNobody()).isEmpty();
    }

    @Test
    void a_merchant_is_not_told_of_anothers_refusals() {
        ReadyMerchant bakery = scenario.readyToCall();

        scenario.triesToLogIn(bakery.appId().text(), "wrong", shop.address());

        assertThat(scenario.refusalsOf(bakery.id())).hasSize(1);
        assertThat(scenario.refusalsOf(shop.id())).isEmpty();
    }

    @Test
    void strangers_cannot_push_out_what_came_from_an_own_address() {
        scenario.triesToLogIn(shop.appId().text(), "wrong", shop.address());
        clock.pass(Duration.ofSeconds(1));

        for (int i = 0; i < 600; i++) {
            scenario.triesToLogIn(shop.from(stranger(i)));
        }

        Either<ReadFailure, Long> own = access.refusals()
                .read()
                .handle(new ReadRefusals.Query(
                        Option.some(shop.id()), Option.none(), new PageRequest(1, 0, "wrong_app_key")))
                .map(page -> page.total());
        assertThat(own).isEqualTo(Either.right(1L));
    }

    @Test
    void while_the_store_does_not_answer_refusals_wait() {
        transactions.cutOff();
        scenario.triesToLogIn(shop.appId().text(), "wrong", shop.address());
        assertThat(access.refusals()
                        .read()
                        .handle(new ReadRefusals.Query(Option.some(shop.id()), Option.none(), PageRequest.first())))
                .isEqualTo(Either.left(new ReadFailure.StoreUnavailable()));

        transactions.recover();

        assertThat(scenario.refusalsOf(shop.id()))
                .extracting(KeptRefusal::count)
                .containsExactly(1L);
    }

    @Test
    void of_a_merchant_that_is_not_there_nothing_is_told() {
        assertThat(access.refusals()
                        .read()
                        .handle(new ReadRefusals.Query(
                                Option.some(Merchants.CORNER_SHOP), Option.none(), PageRequest.first())))
                .isEqualTo(Either.left(new ReadFailure.UnknownMerchant(Merchants.CORNER_SHOP)));
    }

    private static ClientAddress stranger(int number) {
        return Allowlists.address("198.51." + (100 + number / 250) + "." + (number % 250));
    }
}
