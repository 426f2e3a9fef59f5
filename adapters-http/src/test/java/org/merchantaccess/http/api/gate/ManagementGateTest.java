package org.merchantaccess.http.api.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Allowlists.range;
import static org.merchantaccess.http.fixture.Responses.faults;
import static org.merchantaccess.http.fixture.Responses.headers;
import static org.merchantaccess.http.fixture.Responses.json;
import static org.merchantaccess.http.fixture.Responses.object;
import static org.merchantaccess.http.fixture.Responses.text;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.address.AddressRefusal;
import org.merchantaccess.http.address.ClientAddresses;
import org.merchantaccess.http.address.ForwardingHeader;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.api.ManagementRoutes;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Listener;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

class ManagementGateTest {

    private final Instance instance = Instance.test();
    private final TestMerchant shop = instance.openShop();

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void accepts_a_management_key_from_the_local_machine() {
        for (String loopback : List.of("127.0.0.1", "127.1.2.3", "::1")) {
            TestRequest request = TestRequest.get("/api/merchants").withBearerToken(instance.managementKey());

            assertThat(instance.management().answer(request.from(loopback)).status())
                    .as(loopback)
                    .isEqualTo(200);
        }
    }

    @Test
    void rejects_a_management_key_from_elsewhere() {
        TestRequest request = TestRequest.get("/api/merchants").withBearerToken(instance.managementKey());

        assertThat(instance.management().answer(request.from("203.0.113.7")).status())
                .isEqualTo(403);
        assertThat(instance.management().answer(request.withoutPeer()).status()).isEqualTo(403);
    }

    @Test
    void checks_the_address_before_the_key() {
        Response answer = instance.management().answer(TestRequest.get("/api/merchants"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(text(answer, "error_type")).isEqualTo("forbidden");
    }

    @Test
    @Tag("S47")
    void a_claimed_admitted_address_does_not_give_access() {
        TestRequest request = TestRequest.get("/api/merchants")
                .withBearerToken(instance.managementKey())
                .with("X-Forwarded-For", "127.0.0.1");

        assertThat(instance.management().answer(request).status()).isEqualTo(403);
    }

    @Test
    @Tag("S47")
    void rejects_requests_through_an_untrusted_proxy() {
        TestRequest fromThisMachine = TestRequest.get("/api/merchants")
                .withBearerToken(instance.managementKey())
                .from("127.0.0.1");

        assertThat(instance.management().answer(fromThisMachine).status()).isEqualTo(200);
        assertThat(instance.management()
                        .answer(fromThisMachine.with("X-Forwarded-For", "8.8.8.8"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void accepts_addresses_that_the_operator_admits() {
        TestRequest request = TestRequest.get("/api/merchants").withBearerToken(instance.managementKey());

        assertThat(instance.management(List.of(range("203.0.113.0/24")))
                        .answer(request)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void challenges_a_caller_without_a_key() {
        Response answer =
                instance.management().answer(TestRequest.get("/api/merchants").from("127.0.0.1"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(headers(answer, "WWW-Authenticate")).containsExactly("Bearer");
    }

    @Test
    void the_challenge_for_a_wrong_key_is_invalid_token() {
        for (String key : List.of("x", "a".repeat(5000), instance.managementKey() + "x", instance.tokenOf(shop))) {
            Response answer = instance.management()
                    .answer(TestRequest.get("/api/merchants").from("127.0.0.1").withBearerToken(key));

            assertThat(headers(answer, "WWW-Authenticate")).containsExactly("Bearer error=\"invalid_token\"");
        }
    }

    /** Each cause of a 403 is in the log, in the metric and in the body, because an operator is the caller. */
    @Nested
    class RefusingAddresses {

        private final List<AddressRefusal> counted = new ArrayList<>();
        private final Listener management = new Listener(ManagementRoutes.of(
                instance.access(),
                new ClientAddresses(
                        TrustedProxies.of(List.of("10.0.0.1", "127.0.0.1"), ForwardingHeader.X_FORWARDED_FOR)
                                .getOrElseThrow(failure -> new IllegalStateException(failure.toString())),
                        counted::add,
                        System::nanoTime),
                List.of(range("127.0.0.0/8")),
                Instance.PUBLIC_KEYS));

        private String reasonOf(TestRequest request) {
            Response answer = management.answer(request.withBearerToken(instance.managementKey()));
            assertThat(answer.status()).isEqualTo(403);
            assertThat(faults(answer)).containsExactly("address");
            return json(answer).at("/invalid_parameters/0/reason").textValue();
        }

        @Test
        void explains_how_to_call_from_the_machine_of_a_trusted_proxy() {
            assertThat(reasonOf(TestRequest.get("/api/merchants").from("127.0.0.1")))
                    .contains("trusted proxy", "X-Forwarded-For: 127.0.0.1");
            assertThat(counted).containsExactly(AddressRefusal.NOT_FORWARDED);
        }

        @Test
        void accepts_a_call_from_the_machine_of_the_proxy_with_the_header() {
            TestRequest request =
                    TestRequest.get("/api/merchants").from("127.0.0.1").with("X-Forwarded-For", "127.0.0.1");

            assertThat(management
                            .answer(request.withBearerToken(instance.managementKey()))
                            .status())
                    .isEqualTo(200);
            assertThat(counted).isEmpty();
        }

        @Test
        void names_an_unreadable_header() {
            assertThat(reasonOf(
                            TestRequest.get("/api/merchants").from("10.0.0.1").with("X-Forwarded-For", "unknown")))
                    .contains("cannot be read");
            assertThat(counted).containsExactly(AddressRefusal.UNREADABLE);
        }

        @Test
        void names_an_untrusted_proxy() {
            assertThat(reasonOf(
                            TestRequest.get("/api/merchants").from("127.0.0.2").with("X-Forwarded-For", "127.0.0.3")))
                    .contains("trusted-proxies");
            assertThat(counted).containsExactly(AddressRefusal.UNTRUSTED_PROXY);
        }

        @Test
        void names_an_address_that_is_not_admitted() {
            assertThat(reasonOf(
                            TestRequest.get("/api/merchants").from("10.0.0.1").with("X-Forwarded-For", "203.0.113.7")))
                    .contains("203.0.113.7", "management-addresses");
            assertThat(counted).containsExactly(AddressRefusal.NOT_ADMITTED);
        }

        @Test
        void names_an_unknown_peer() {
            assertThat(reasonOf(TestRequest.get("/api/merchants").withoutPeer()))
                    .contains("not known");
            assertThat(counted).containsExactly(AddressRefusal.UNKNOWN_PEER);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "mmt_00000000000000000000000000000000", "mml_00000000000000000000000000000000"})
    void rejects_an_unknown_key(String key) {
        assertThat(instance.management()
                        .answer(TestRequest.get("/api/merchants")
                                .from("127.0.0.1")
                                .withBearerToken(key))
                        .status())
                .isEqualTo(401);
    }

    @Test
    @Tag("S30")
    void rejects_an_access_token_of_a_merchant() {
        TestRequest request =
                TestRequest.get("/api/merchants").from("127.0.0.1").withBearerToken(instance.tokenOf(shop));

        assertThat(instance.management().answer(request).status()).isEqualTo(401);
    }

    @Test
    void an_unauthorized_caller_cannot_distinguish_known_from_unknown_merchants() {
        TestRequest known = TestRequest.post(shop.path("/suspend")).from("127.0.0.1");
        TestRequest unknown =
                TestRequest.post("/api/merchants/m_unknown/suspend").from("127.0.0.1");

        assertThat(instance.management().answer(known).status()).isEqualTo(401);
        assertThat(instance.management().answer(unknown).status()).isEqualTo(401);
    }

    @Test
    @Tag("R13")
    void audits_a_change_with_the_name_and_the_address_of_the_key() {
        instance.post(shop.path("/app-ids"), object("app_name", "Payouts"));

        Response audit = instance.manage(TestRequest.get(shop.path("/audit?limit=1")));

        assertThat(json(audit).at("/data/0/actor").textValue()).isEqualTo("management key till");
        assertThat(json(audit).at("/data/0/from").textValue()).isEqualTo("127.0.0.1");
        assertThat(audit.body()).doesNotContain(instance.managementKey());
    }
}
