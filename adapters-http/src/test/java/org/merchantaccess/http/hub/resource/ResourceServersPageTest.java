package org.merchantaccess.http.hub.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;

/** Tests the page of resource servers. */
class ResourceServersPageTest {

    private static final String PAGE = "/operator/resource-servers";

    @AutoClose
    private final Instance instance = Instance.test();

    private HubBrowser operator;

    @BeforeEach
    void open_the_page() {
        operator = instance.browserOfOperator().follow("Resource servers");
    }

    private String add(String name) {
        operator.follow("Add resource server").fill("Name", name).press("Add resource server");
        return operator.page().select("[data-once] code").text();
    }

    private String removePathOf(String name) {
        return operator.open(PAGE).row(name).select("a[href$=remove]").attr("href");
    }

    @Test
    void begins_without_resource_servers() {
        assertThat(operator.heading()).isEqualTo("Resource servers");
        assertThat(operator.text()).contains("No resource servers yet");
    }

    @Test
    @Tag("S80")
    void the_secret_is_shown_only_in_the_response_to_the_form() {
        String secret = add("Orders API");

        assertThat(operator.status()).isEqualTo(200);
        assertThat(secret).startsWith("mrt_");
        assertThat(operator.text()).contains("Orders API", "client_id: rs_", "shown only once");
        for (String path : List.of(PAGE, PAGE + "/add", removePathOf("Orders API"))) {
            assertThat(operator.open(path).response().body()).as(path).doesNotContain(secret);
        }
    }

    @Test
    void a_new_one_is_listed_with_its_client_id() {
        add("Orders API");

        operator.follow("Done");

        assertThat(operator.rows()).containsExactly("Orders API");
        assertThat(operator.row("Orders API").select("td[data-label=client_id]").text())
                .startsWith("rs_");
    }

    @Test
    void one_is_removed_after_a_question() {
        add("Orders API");

        operator.follow("Done").follow("Orders API", "Remove");
        assertThat(operator.text()).contains("Orders API", "no longer accepted", "cannot be undone");
        operator.press("Remove");

        assertThat(operator.notice()).isEqualTo("Resource server removed.");
        assertThat(operator.rows()).isEmpty();
    }

    @Test
    void one_that_is_removed_already_is_not_found() {
        add("Orders API");
        String path = removePathOf("Orders API");
        operator.open(path).press("Remove");

        assertThat(operator.open(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0007b"})
    void an_unprintable_name_is_rejected_and_kept(String name) {
        add(name);

        assertThat(operator.faults()).containsExactly("The name may have 1 to 64 printable characters.");
        assertThat(operator.page().select("#name").val()).isEqualTo(name);
        assertThat(operator.open(PAGE).rows()).isEmpty();
    }

    @Test
    @Tag("S68")
    void names_are_escaped() {
        add("<i>orders</i>");
        assertThat(operator.text()).contains("<i>orders</i>");

        assertThat(operator.open(PAGE).rows()).containsExactly("<i>orders</i>");
        assertThat(operator.open(removePathOf("<i>orders")).text()).contains("<i>orders</i>");
    }

    @Test
    @Tag("S65")
    void members_of_a_merchant_do_not_see_it() {
        HubBrowser manager = instance.browserOf(Role.MANAGER, instance.openMerchant());

        assertThat(manager.controls()).doesNotContain("Resource servers");
        assertThat(manager.open(PAGE).status()).isEqualTo(404);
    }
}
