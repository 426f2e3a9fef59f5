package org.merchantaccess.http.control.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Answers.faults;
import static org.merchantaccess.http.fixture.Answers.json;
import static org.merchantaccess.http.fixture.Answers.reason;
import static org.merchantaccess.http.fixture.Answers.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.PeopleScenario;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.LinkSecret;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Sent;

class LettingPeopleInTest {

    private final Ports ports = InMemory.ports(Instance.CLOCK);
    private final Instance instance = Instance.on(ports, AccessSettings.of(Environment.TEST));
    private final MerchantAccess hub = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST));
    private final PeopleScenario people = new PeopleScenario(hub);
    private final MerchantId shop = instance.openMerchant();

    @AfterEach
    void close() {
        hub.close();
        instance.close();
    }

    @Test
    void s81_the_first_person_comes_by_a_link_that_is_told_once() {
        Answer invited = order("invite", "{\"email\":\"olga@example.com\",\"role\":\"operator\"}");

        assertThat(invited.status()).isEqualTo(201);
        assertThat(text(invited, "email")).isEqualTo("olga@example.com");
        assertThat(text(invited, "expires_at")).isEqualTo("2026-03-03T10:00:00Z");
        assertThat(text(invited, "link")).matches("/link/[0-9A-Za-z]{43}");
        assertThat(people.accept(secret(invited), PeopleScenario.PASSWORD).get().isOperator())
                .isTrue();
        assertThat(list("").toString()).doesNotContain(secret(invited).text());
    }

    @Test
    void who_is_invited_is_listed_after_who_belongs() {
        people.joined("mia", Membership.in(shop, Role.MANAGER));
        invite("dan@example.com", "read_only");

        assertThat(list("?merchant_id=" + shop).toString())
                .isEqualTo("[{\"person_id\":\""
                        + list("?merchant_id=" + shop).at("/0/person_id").textValue()
                        + "\",\"email\":\"mia@example.com\",\"role\":\"manager\",\"second_factor\":false,"
                        + "\"invited_until\":null},{\"person_id\":null,\"email\":\"dan@example.com\","
                        + "\"role\":\"read_only\",\"second_factor\":false,"
                        + "\"invited_until\":\"2026-03-03T10:00:00Z\"}]");
        assertThat(emails("?merchant_id=" + shop + "&filter=manager")).containsExactly("mia@example.com");
        assertThat(emails("")).isEmpty();
    }

    @Test
    void nobody_is_not_the_same_as_no_such_merchant() {
        assertThat(list("?merchant_id=" + shop)).isEmpty();
        assertThat(answerTo("?merchant_id=mer_0000000000000000").status()).isEqualTo(404);
        assertThat(faults(answerTo("?merchant_id="))).containsExactly("merchant_id");
    }

    @ParameterizedTest
    @CsvSource({
        "mia@example.com, boss,     true,  role",
        "mia@example.com, MANAGER,  true,  role",
        "mia@example.com, operator, true,  merchant_id",
        "mia@example.com, manager,  false, merchant_id",
        "mia,             manager,  true,  email"
    })
    void an_invitation_to_nowhere_is_refused(String email, String role, boolean isToShop, String fault) {
        String place = isToShop ? ",\"merchant_id\":\"" + shop + "\"" : "";

        Answer refused = order("invite", "{\"email\":\"" + email + "\",\"role\":\"" + role + "\"" + place + "}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(faults(refused)).containsExactly(fault);
    }

    @Test
    void who_belongs_already_is_not_invited_again() {
        people.joined("mia", Membership.in(shop, Role.MANAGER));

        Answer refused = invite("mia@example.com", "developer");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(reason(refused, "email")).contains("already");
        assertThat(order(
                                "invite",
                                "{\"email\":\"dan@example.com\",\"role\":\"manager\",\"merchant_id\":\"mer_0000000000000000\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_reset_link_lets_another_password_be_chosen() {
        people.joined("mia", Membership.in(shop, Role.MANAGER));

        Answer issued = order("reset", "{\"email\":\"MIA@example.com\"}");

        assertThat(issued.status()).isEqualTo(201);
        assertThat(text(issued, "email")).isEqualTo("mia@example.com");
        assertThat(people.accept(secret(issued), "the moon on a horse").isRight())
                .isTrue();
    }

    @Test
    void who_is_removed_belongs_there_no_more() {
        people.joined("mia", Membership.in(shop, Role.MANAGER));
        String mia = "{\"email\":\"mia@example.com\",\"merchant_id\":\"" + shop + "\"}";

        assertThat(order("remove", mia).status()).isEqualTo(204);

        assertThat(list("?merchant_id=" + shop)).isEmpty();
        assertThat(reason(order("remove", mia), "email")).contains("Nobody of that address");
    }

    @Test
    void the_last_operator_is_not_removed() {
        people.joined("olga", Membership.ofOperator());

        Answer refused = order("remove", "{\"email\":\"olga@example.com\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(reason(refused, "email")).contains("add another one first");
    }

    @Test
    void s91_each_order_leaves_one_entry_of_the_command_line() {
        people.joined("olga", Membership.ofOperator());
        int before = people.trail().size();

        order("reset", "{\"email\":\"olga@example.com\"}");
        assertThat(order("forget-second-factor", "{\"email\":\"olga@example.com\"}")
                        .status())
                .isEqualTo(204);

        assertThat(people.trail().stream().limit(people.trail().size() - before))
                .allSatisfy(entry -> assertThat(entry.actor().name()).isEqualTo("command line"))
                .extracting(AuditEntry::action)
                .containsExactly("second_factor_forgotten", "password_reset_issued");
    }

    @ParameterizedTest
    @ValueSource(strings = {"remove", "reset", "forget-second-factor"})
    void of_somebody_nobody_knows_nothing_is_done(String what) {
        assertThat(reason(order(what, "{\"email\":\"eve@example.com\"}"), "email"))
                .contains("Nobody");
        assertThat(reason(order(what, "{\"email\":\"eve\"}"), "email")).contains("mia@example.com");
        assertThat(reason(order(what, "{}"), "email")).contains("missing");
    }

    private Answer invite(String email, String role) {
        return order(
                "invite", "{\"email\":\"" + email + "\",\"role\":\"" + role + "\",\"merchant_id\":\"" + shop + "\"}");
    }

    private Answer order(String what, String body) {
        return instance.command(Sent.post("/api/people/" + what).json(body));
    }

    private Answer answerTo(String query) {
        return instance.command(Sent.get("/api/people" + query));
    }

    private JsonNode list(String query) {
        return json(answerTo(query)).path("data");
    }

    private List<String> emails(String query) {
        return list(query).findValuesAsText("email");
    }

    private static LinkSecret secret(Answer issued) {
        return LinkSecret.presented(text(issued, "link").replace("/link/", ""));
    }
}
