package org.merchantaccess.http.api.control.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.faults;
import static org.merchantaccess.http.fixture.Responses.json;
import static org.merchantaccess.http.fixture.Responses.reason;
import static org.merchantaccess.http.fixture.Responses.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.people.PeopleScenario;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.domain.people.link.LinkSecret;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestRequest;

class InvitingByCommandLineTest {

    private final Ports ports = InMemory.ports(Instance.CLOCK);
    private final Instance instance = Instance.on(ports, AccessSettings.of(Environment.TEST));
    private final PeopleScenario people = new PeopleScenario(instance.people());
    private final MerchantId shop = instance.openMerchant();

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    @Tag("S81")
    void the_first_person_joins_by_an_invitation_that_is_returned_once() {
        Response invited = post("invite", "{\"email\":\"olga@example.com\",\"role\":\"operator\"}");

        assertThat(invited.status()).isEqualTo(201);
        assertThat(text(invited, "email")).isEqualTo("olga@example.com");
        assertThat(text(invited, "expires_at")).isEqualTo("2026-03-03T10:00:00Z");
        assertThat(text(invited, "link")).matches("/link/[0-9A-Za-z]{43}");
        assertThat(people.accept(secret(invited), PeopleScenario.PASSWORD).get().isOperator())
                .isTrue();
        assertThat(list("").toString()).doesNotContain(secret(invited).text());
    }

    @Test
    void lists_invitations_after_members() {
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
    void a_merchant_without_members_differs_from_an_unknown_merchant() {
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
    void rejects_an_invalid_invitation(String email, String role, boolean isToShop, String fault) {
        String merchant = isToShop ? ",\"merchant_id\":\"" + shop + "\"" : "";

        Response refused = post("invite", "{\"email\":\"" + email + "\",\"role\":\"" + role + "\"" + merchant + "}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(faults(refused)).containsExactly(fault);
    }

    @Test
    void does_not_invite_a_member_again() {
        people.joined("mia", Membership.in(shop, Role.MANAGER));

        Response refused = invite("mia@example.com", "developer");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(reason(refused, "email")).contains("already");
        assertThat(post(
                                "invite",
                                "{\"email\":\"dan@example.com\",\"role\":\"manager\",\"merchant_id\":\"mer_0000000000000000\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_reset_link_sets_a_new_password() {
        people.joined("mia", Membership.in(shop, Role.MANAGER));

        Response issued = post("reset", "{\"email\":\"MIA@example.com\"}");

        assertThat(issued.status()).isEqualTo(201);
        assertThat(text(issued, "email")).isEqualTo("mia@example.com");
        assertThat(people.accept(secret(issued), "the moon on a horse").isRight())
                .isTrue();
    }

    @Test
    void a_removed_person_is_no_longer_a_member() {
        people.joined("mia", Membership.in(shop, Role.MANAGER));
        String mia = "{\"email\":\"mia@example.com\",\"merchant_id\":\"" + shop + "\"}";

        assertThat(post("remove", mia).status()).isEqualTo(204);

        assertThat(list("?merchant_id=" + shop)).isEmpty();
        assertThat(reason(post("remove", mia), "email")).contains("No person with this email");
    }

    @Test
    void the_last_operator_is_not_removed() {
        people.joined("olga", Membership.ofOperator());

        Response refused = post("remove", "{\"email\":\"olga@example.com\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(reason(refused, "email")).contains("add another one first");
    }

    @Test
    @Tag("S91")
    void every_action_has_one_audit_entry_of_the_command_line() {
        people.joined("olga", Membership.ofOperator());
        int before = people.trail().size();

        post("reset", "{\"email\":\"olga@example.com\"}");
        assertThat(post("forget-second-factor", "{\"email\":\"olga@example.com\"}")
                        .status())
                .isEqualTo(204);

        assertThat(people.trail().stream().limit(people.trail().size() - before))
                .allSatisfy(entry -> assertThat(entry.actor().name()).isEqualTo("command line"))
                .extracting(entry -> entry.action().text())
                .containsExactly("second_factor_forgotten", "password_reset_issued");
    }

    @ParameterizedTest
    @ValueSource(strings = {"remove", "reset", "forget-second-factor"})
    void rejects_an_unknown_person(String what) {
        assertThat(reason(post(what, "{\"email\":\"eve@example.com\"}"), "email"))
                .contains("No person");
        assertThat(reason(post(what, "{\"email\":\"eve\"}"), "email")).contains("mia@example.com");
        assertThat(reason(post(what, "{}"), "email")).contains("missing");
    }

    private Response invite(String email, String role) {
        return post(
                "invite", "{\"email\":\"" + email + "\",\"role\":\"" + role + "\",\"merchant_id\":\"" + shop + "\"}");
    }

    private Response post(String what, String body) {
        return instance.command(TestRequest.post("/api/people/" + what).json(body));
    }

    private Response answerTo(String query) {
        return instance.command(TestRequest.get("/api/people" + query));
    }

    private JsonNode list(String query) {
        return json(answerTo(query)).path("data");
    }

    private List<String> emails(String query) {
        return list(query).findValuesAsText("email");
    }

    private static LinkSecret secret(Response issued) {
        return LinkSecret.presented(text(issued, "link").replace("/link/", ""));
    }
}
