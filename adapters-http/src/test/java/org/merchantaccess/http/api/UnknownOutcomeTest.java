package org.merchantaccess.http.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.headers;
import static org.merchantaccess.http.fixture.Responses.object;
import static org.merchantaccess.http.fixture.Responses.text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;
import org.merchantaccess.http.fixture.UnconfirmedChanges;

/** A change whose commit is not confirmed is reported neither as made nor as not made. */
@Tag("S35")
class UnknownOutcomeTest {

    private final Ports ports = InMemory.ports(Instance.CLOCK);
    private final UnconfirmedChanges transactions =
            new UnconfirmedChanges(ports.store().transactions());
    private final Instance instance = Instance.on(ports, transactions, AccessSettings.of(Environment.TEST));

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    @Tag("S35")
    void a_change_is_answered_with_503_that_says_so() {
        TestMerchant shop = instance.openShop();
        transactions.loseConfirmations();

        assertOutcomeUnknown(instance.manage(TestRequest.post(shop.path("/suspend"))));
    }

    @Test
    @Tag("S35")
    void a_repeat_with_the_same_idempotency_key_finds_out() {
        TestRequest open = TestRequest.post("/api/merchants")
                .json(object("name", "Corner Shop"))
                .with("Idempotency-Key", "corner-shop");
        transactions.loseConfirmations();
        assertOutcomeUnknown(instance.manage(open));

        transactions.recover();

        assertThat(instance.manage(open).status()).isEqualTo(201);
        assertThat(instance.total("/api/merchants")).isEqualTo(1);
    }

    @Test
    @Tag("S35")
    void a_management_key_may_have_been_created() {
        transactions.loseConfirmations();

        assertOutcomeUnknown(
                instance.command(TestRequest.post("/api/management-keys").json(object("name", "deployment"))));
    }

    @Test
    @Tag("S35")
    void a_person_may_have_been_invited() {
        transactions.loseConfirmations();

        assertOutcomeUnknown(instance.command(
                TestRequest.post("/api/people/invite").json("{\"email\":\"ada@example.com\",\"role\":\"operator\"}")));
    }

    @Test
    @Tag("S35")
    void the_hub_does_not_say_that_nothing_was_changed() {
        HubBrowser browser = instance.browserOfOperator();
        browser.open("/operator/merchants").follow("Open merchant").fill("Name", "Corner Shop");
        transactions.loseConfirmations();

        browser.press("Open merchant");

        assertThat(browser.status()).isEqualTo(503);
        assertThat(browser.text()).contains("This may have been done").doesNotContain("Nothing was changed");
    }

    private static void assertOutcomeUnknown(Response answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(text(answer, "error_type")).isEqualTo("outcome_unknown");
        assertThat(text(answer, "title")).contains("may have been carried out", "Idempotency-Key");
        assertThat(headers(answer, "Retry-After")).containsExactly("1");
    }
}
