package org.merchantaccess.http.management.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.allowlist.Allowlists.range;
import static org.merchantaccess.http.fixture.Answers.faults;
import static org.merchantaccess.http.fixture.Answers.headers;
import static org.merchantaccess.http.fixture.Answers.json;
import static org.merchantaccess.http.fixture.Answers.object;
import static org.merchantaccess.http.fixture.Answers.text;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.address.AddressRefusal;
import org.merchantaccess.http.address.ClientAddresses;
import org.merchantaccess.http.address.ForwardingHeader;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Listener;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;
import org.merchantaccess.http.management.ManagementRoutes;

class ManagementGateTest {

    private final Instance instance = Instance.test();
    private final Shop shop = instance.openShop();

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void a_management_key_from_the_machine_itself_opens() {
        for (String loopback : List.of("127.0.0.1", "127.1.2.3", "::1")) {
            Sent request = Sent.get("/api/merchants").bearing(instance.managementKey());

            assertThat(instance.management().answer(request.from(loopback)).status())
                    .as(loopback)
                    .isEqualTo(200);
        }
    }

    @Test
    void no_key_opens_from_elsewhere() {
        Sent request = Sent.get("/api/merchants").bearing(instance.managementKey());

        assertThat(instance.management().answer(request.from("203.0.113.7")).status())
                .isEqualTo(403);
        assertThat(instance.management().answer(request.fromNowhere()).status()).isEqualTo(403);
    }

    @Test
    void the_address_is_looked_at_before_the_key() {
        Answer answer = instance.management().answer(Sent.get("/api/merchants"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(text(answer, "error_type")).isEqualTo("forbidden");
    }

    @Test
    void s47_nobody_gets_in_by_claiming_an_admitted_address() {
        Sent request =
                Sent.get("/api/merchants").bearing(instance.managementKey()).with("X-Forwarded-For", "127.0.0.1");

        assertThat(instance.management().answer(request).status()).isEqualTo(403);
    }

    @Test
    void s47_a_proxy_nobody_named_does_not_vouch_for_its_callers() {
        Sent fromThisMachine =
                Sent.get("/api/merchants").bearing(instance.managementKey()).from("127.0.0.1");

        assertThat(instance.management().answer(fromThisMachine).status()).isEqualTo(200);
        assertThat(instance.management()
                        .answer(fromThisMachine.with("X-Forwarded-For", "8.8.8.8"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_operator_may_admit_other_addresses() {
        Sent request = Sent.get("/api/merchants").bearing(instance.managementKey());

        assertThat(instance.management(List.of(range("203.0.113.0/24")))
                        .answer(request)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void without_a_key_the_caller_is_challenged() {
        Answer answer = instance.management().answer(Sent.get("/api/merchants").from("127.0.0.1"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(headers(answer, "WWW-Authenticate")).containsExactly("Bearer");
    }

    @Test
    void with_a_wrong_key_the_challenge_names_it_invalid() {
        for (String key : List.of("x", "a".repeat(5000), instance.managementKey() + "x", instance.tokenOf(shop))) {
            Answer answer = instance.management()
                    .answer(Sent.get("/api/merchants").from("127.0.0.1").bearing(key));

            assertThat(headers(answer, "WWW-Authenticate")).containsExactly("Bearer error=\"invalid_token\"");
        }
    }

    /** Each cause of a 403 is in the log, in the metric and in the body: an operator calls. */
    @Nested
    class Refusing_addresses {

        private final List<AddressRefusal> counted = new ArrayList<>();
        private final Listener management = new Listener(ManagementRoutes.of(
                instance.access(),
                new ClientAddresses(
                        TrustedProxies.of(List.of("10.0.0.1", "127.0.0.1"), ForwardingHeader.X_FORWARDED_FOR)
                                .getOrElseThrow(failure -> new IllegalStateException(failure.toString())),
                        counted::add,
                        System::nanoTime),
                List.of(range("127.0.0.0/8"))));

        private String reasonOf(Sent request) {
            Answer answer = management.answer(request.bearing(instance.managementKey()));
            assertThat(answer.status()).isEqualTo(403);
            assertThat(faults(answer)).containsExactly("address");
            return json(answer).at("/invalid_parameters/0/reason").textValue();
        }

        @Test
        void a_trusted_proxy_that_names_no_client_is_told_how_to_call_from_its_machine() {
            assertThat(reasonOf(Sent.get("/api/merchants").from("127.0.0.1")))
                    .contains("trusted proxy", "X-Forwarded-For: 127.0.0.1");
            assertThat(counted).containsExactly(AddressRefusal.NOT_FORWARDED);
        }

        @Test
        void that_is_how_it_is_called_from_the_machine_of_the_proxy() {
            Sent request = Sent.get("/api/merchants").from("127.0.0.1").with("X-Forwarded-For", "127.0.0.1");

            assertThat(management
                            .answer(request.bearing(instance.managementKey()))
                            .status())
                    .isEqualTo(200);
            assertThat(counted).isEmpty();
        }

        @Test
        void a_header_that_cannot_be_read_is_named() {
            assertThat(reasonOf(Sent.get("/api/merchants").from("10.0.0.1").with("X-Forwarded-For", "unknown")))
                    .contains("cannot be read");
            assertThat(counted).containsExactly(AddressRefusal.UNREADABLE);
        }

        @Test
        void a_proxy_that_is_not_trusted_is_named() {
            assertThat(reasonOf(Sent.get("/api/merchants").from("127.0.0.2").with("X-Forwarded-For", "127.0.0.3")))
                    .contains("trusted-proxies");
            assertThat(counted).containsExactly(AddressRefusal.UNTRUSTED_PROXY);
        }

        @Test
        void an_address_that_is_not_admitted_is_named() {
            assertThat(reasonOf(Sent.get("/api/merchants").from("10.0.0.1").with("X-Forwarded-For", "203.0.113.7")))
                    .contains("203.0.113.7", "management-addresses");
            assertThat(counted).containsExactly(AddressRefusal.NOT_ADMITTED);
        }

        @Test
        void a_peer_that_is_not_known_is_named() {
            assertThat(reasonOf(Sent.get("/api/merchants").fromNowhere())).contains("not known");
            assertThat(counted).containsExactly(AddressRefusal.UNKNOWN_PEER);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "mmt_00000000000000000000000000000000", "mml_00000000000000000000000000000000"})
    void a_key_nobody_was_given_opens_nothing(String key) {
        assertThat(instance.management()
                        .answer(Sent.get("/api/merchants").from("127.0.0.1").bearing(key))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void s30_a_merchants_token_opens_nothing_here() {
        Sent request = Sent.get("/api/merchants").from("127.0.0.1").bearing(instance.tokenOf(shop));

        assertThat(instance.management().answer(request).status()).isEqualTo(401);
    }

    @Test
    void who_may_not_enter_does_not_learn_what_is_there() {
        Sent known = Sent.post(shop.path("/suspend")).from("127.0.0.1");
        Sent unknown = Sent.post("/api/merchants/m_nobody/suspend").from("127.0.0.1");

        assertThat(instance.management().answer(known).status()).isEqualTo(401);
        assertThat(instance.management().answer(unknown).status()).isEqualTo(401);
    }

    @Test
    void r13_a_change_is_audited_under_the_name_of_the_key_and_the_address_it_was_used_from() {
        instance.post(shop.path("/app-ids"), object("app_name", "Payouts"));

        Answer audit = instance.manage(Sent.get(shop.path("/audit?limit=1")));

        assertThat(json(audit).at("/data/0/actor").textValue()).isEqualTo("management key till");
        assertThat(json(audit).at("/data/0/from").textValue()).isEqualTo("127.0.0.1");
        assertThat(audit.body()).doesNotContain(instance.managementKey());
    }
}
