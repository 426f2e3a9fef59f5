package org.merchantaccess.http.hub.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Sent;

/** How operators create and revoke the keys of their software. */
class ManagementKeysPageTest {

    private static final String PAGE = "/operator/management-keys";

    @AutoClose
    private final Instance instance = Instance.test();

    private HubBrowser operator;

    @BeforeEach
    void an_operator_looks_at_the_keys() {
        operator = instance.browserOfOperator().follow("Management keys");
    }

    @Test
    void each_key_is_shown_by_what_is_known_of_it() {
        assertThat(call(instance.managementKey())).isEqualTo(200);

        operator.open(PAGE);

        assertThat(operator.rows()).containsExactly("till");
        assertThat(operator.row("till").text()).contains("Good just now just now");
        assertThat(operator.answer().body()).doesNotContain(instance.managementKey());
    }

    @Test
    void a_new_key_opens_the_management_api() {
        String key = create("billing");

        assertThat(key).startsWith("mmt_");
        assertThat(call(key)).isEqualTo(200);
        assertThat(operator.follow("Done").row("billing").text()).contains("Good");
    }

    @Test
    void s80_a_key_is_shown_in_the_answer_to_the_form_and_never_again() {
        String key = create("billing");
        assertThat(operator.status()).isEqualTo(200);
        assertThat(operator.text()).contains("shown this once");

        for (String path : List.of(PAGE, PAGE + "/create", revokePathOf("billing"))) {
            assertThat(operator.open(path).answer().body()).as(path).doesNotContain(key);
        }
    }

    @Test
    void a_key_that_was_never_used_says_so() {
        create("billing");

        assertThat(operator.follow("Done").row("billing").text()).contains("never");
    }

    @Test
    void a_key_that_was_revoked_opens_nothing() {
        String key = create("billing");

        operator.follow("Done").follow("billing", "Revoke");
        assertThat(operator.text()).contains("billing", "from its next request on", "cannot be undone");
        operator.press("Revoke");

        assertThat(operator.notice()).isEqualTo("The management key no longer works.");
        assertThat(operator.row("billing").text()).contains("Revoked");
        assertThat(operator.row("billing").select("a")).isEmpty();
        assertThat(call(key)).isEqualTo(401);
        assertThat(call(instance.managementKey())).isEqualTo(200);
    }

    @Test
    void revoking_twice_changes_nothing() {
        create("billing");
        String path = revokePathOf("billing");
        operator.open(path).press("Revoke");

        assertThat(operator.open(path).press("Revoke").row("billing").text()).contains("Revoked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0007b"})
    void a_name_that_cannot_be_read_is_refused(String name) {
        operator.follow("Create key").fill("Name", name).press("Create key");

        assertThat(operator.faults()).containsExactly("The name may have 1 to 64 printable characters.");
        assertThat(operator.open(PAGE).rows()).containsExactly("till");
    }

    @Test
    void s68_a_name_is_text_wherever_it_is_shown() {
        create("<i>till</i>");
        assertThat(operator.text()).contains("<i>till</i>");

        assertThat(operator.open(PAGE).rows()).containsExactly("till", "<i>till</i>");
        assertThat(operator.open(revokePathOf("<i>till")).text()).contains("<i>till</i>");
    }

    private String create(String name) {
        operator.follow("Create key").fill("Name", name).press("Create key");
        return operator.page().select("[data-once] code").text();
    }

    private String revokePathOf(String name) {
        return operator.open(PAGE).row(name).select("a[href$=revoke]").attr("href");
    }

    private int call(String key) {
        return instance.management()
                .answer(Sent.get("/api/merchants").from("127.0.0.1").bearing(key))
                .status();
    }
}
