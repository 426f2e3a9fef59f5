package org.merchantaccess.http.hub.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestRequest;

/** Tests the page of management keys. */
class ManagementKeysPageTest {

    private static final String PAGE = "/operator/management-keys";

    @AutoClose
    private final Instance instance = Instance.test();

    private HubBrowser operator;

    @BeforeEach
    void open_the_page() {
        operator = instance.browserOfOperator().follow("Management keys");
    }

    @Test
    void lists_keys_with_metadata_but_without_secrets() {
        assertThat(call(instance.managementKey())).isEqualTo(200);
        instance.access().catchUp();

        operator.open(PAGE);

        assertThat(operator.rows()).containsExactly("till");
        assertThat(operator.row("till").text()).contains("Active just now just now");
        assertThat(operator.response().body()).doesNotContain(instance.managementKey());
    }

    @Test
    void a_new_key_is_accepted_by_the_management_api() {
        String key = create("billing");

        assertThat(key).startsWith("mmt_");
        assertThat(call(key)).isEqualTo(200);
        assertThat(operator.follow("Done").row("billing").text()).contains("Active");
    }

    @Test
    @Tag("S80")
    void a_key_is_shown_only_in_the_response_to_the_form() {
        String key = create("billing");
        assertThat(operator.status()).isEqualTo(200);
        assertThat(operator.text()).contains("shown only once");

        for (String path : List.of(PAGE, PAGE + "/create", revokePathOf("billing"))) {
            assertThat(operator.open(path).response().body()).as(path).doesNotContain(key);
        }
    }

    @Test
    void an_unused_key_is_shown_as_never_used() {
        create("billing");

        assertThat(operator.follow("Done").row("billing").text()).contains("Never");
    }

    @Test
    void a_revoked_key_is_rejected() {
        String key = create("billing");

        operator.follow("Done").follow("billing", "Revoke");
        assertThat(operator.text()).contains("billing", "from its next request", "cannot be undone");
        operator.press("Revoke");

        assertThat(operator.notice()).isEqualTo("Management key revoked.");
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
    void an_unprintable_name_is_rejected(String name) {
        operator.follow("Create key").fill("Name", name).press("Create key");

        assertThat(operator.faults()).containsExactly("The name may have 1 to 64 printable characters.");
        assertThat(operator.open(PAGE).rows()).containsExactly("till");
    }

    @Test
    @Tag("S68")
    void names_are_escaped() {
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
                .answer(TestRequest.get("/api/merchants").from("127.0.0.1").withBearerToken(key))
                .status();
    }
}
