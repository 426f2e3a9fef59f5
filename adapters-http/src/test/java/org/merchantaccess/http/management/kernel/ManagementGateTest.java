package org.merchantaccess.http.management.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.allowlist.Allowlists.range;
import static org.merchantaccess.http.fixture.Answers.headers;
import static org.merchantaccess.http.fixture.Answers.json;
import static org.merchantaccess.http.fixture.Answers.object;
import static org.merchantaccess.http.fixture.Answers.text;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;

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
