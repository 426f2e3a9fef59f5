package org.merchantaccess.http.hub.allowlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.object;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantaccess.domain.allowlist.Allowlist;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;

/** Tests actions on lists with more addresses than one page shows. */
class ManyAddressesTest {

    @AutoClose
    private final Instance instance = Instance.test();

    private final MerchantId merchant = instance.openMerchant();

    private HubBrowser browser = new HubBrowser(instance);

    @BeforeEach
    void sign_in_a_developer() {
        browser = instance.browserOf(Role.DEVELOPER, merchant);
    }

    private String path(String query) {
        return "/merchants/" + merchant + "/settings/allowlist" + query;
    }

    private static String address(int number) {
        return "198.51.100." + number;
    }

    private void allow(int first, int last) {
        IntStream.rangeClosed(first, last)
                .forEach(number ->
                        instance.post("/api/merchants/" + merchant + "/allowlist", object("range", address(number))));
    }

    private long audited() {
        return instance.total("/api/merchants/" + merchant + "/audit");
    }

    private HubBrowser remove(int number) {
        return browser.follow(address(number) + "/32", "Remove").press("Remove address");
    }

    @Test
    void each_action_on_the_last_page_leads_back_to_it() {
        allow(1, Allowlist.MAX);
        String here = path("?page=4&search=198.51");
        browser.open(here);
        assertThat(browser.rows()).hasSize(25).endsWith(address(100) + "/32");
        long before = audited();

        browser.follow(address(90) + "/32", "Remove").follow("Cancel");
        assertThat(browser.path()).isEqualTo(here);

        remove(90);
        assertThat(browser.path()).isEqualTo(here + "&done=disallowed");
        assertThat(browser.rows()).hasSize(24).doesNotContain(address(90) + "/32");
        assertThat(audited()).isEqualTo(before + 1);

        browser.open(here).follow("Add address").follow("Cancel");
        assertThat(browser.path()).isEqualTo(here);

        browser.follow("Add address").fill("Address or range", address(90)).press("Add address");
        assertThat(browser.path()).isEqualTo(here + "&done=allowed");
        assertThat(browser.rows()).hasSize(25).endsWith(address(90) + "/32");
        assertThat(audited()).isEqualTo(before + 2);
    }

    @ParameterizedTest
    @CsvSource({
        "'', ?page=2&done=allowed",
        "?page=2, ?page=2&done=allowed",
        "?search=100.3, ?page=2&done=allowed",
        "?search=198.51, ?page=2&search=198.51&done=allowed"
    })
    void adding_leads_to_the_page_with_the_new_address(String seen, String then) {
        allow(1, 25);

        browser.open(path(seen))
                .follow("Add address")
                .fill("Address or range", address(99))
                .press("Add address");

        assertThat(browser.path()).isEqualTo(path(then));
        assertThat(browser.rows()).containsExactly(address(99) + "/32");
    }

    @Test
    void a_dialog_shown_again_still_leads_back() {
        allow(1, 30);
        browser.open(path("?page=2&search=198"));

        browser.follow("Add address").fill("Address or range", "moon").press("Add address");
        assertThat(browser.faults()).hasSize(1);
        browser.follow("Cancel");

        assertThat(browser.path()).isEqualTo(path("?page=2&search=198"));
    }

    @Test
    void the_dialog_for_the_own_address_leads_back_from_every_page() {
        allow(1, 30);

        browser.open(path("?page=2&search=198")).follow("Add 203.0.113.9").follow("Cancel");

        assertThat(browser.path()).isEqualTo(path("?page=2&search=198"));
    }

    @Test
    void removing_the_only_address_of_the_last_page_leads_to_the_page_before() {
        allow(1, 51);
        browser.open(path("?page=3"));

        remove(51);

        assertThat(browser.path()).isEqualTo(path("?page=2&done=disallowed"));
        assertThat(browser.rows()).hasSize(25).endsWith(address(50) + "/32");
        assertThat(browser.text()).doesNotContain("There is no page");
    }

    @Test
    void removing_the_only_match_leads_to_an_empty_search() {
        allow(1, 30);
        browser.open(path("?search=100.30"));

        remove(30);

        assertThat(browser.path()).isEqualTo(path("?search=100.30&done=disallowed"));
        assertThat(browser.text()).contains("No entries match “100.30”.");
    }
}
