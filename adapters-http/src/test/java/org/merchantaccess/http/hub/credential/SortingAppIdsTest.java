package org.merchantaccess.http.hub.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.object;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;
import org.merchantaccess.http.fixture.HubBrowser;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

/** Tests the sortable columns of the list of App IDs. */
class SortingAppIdsTest {

    private final MovableClock clock = new MovableClock();

    @AutoClose
    private final Instance instance = Instance.on(InMemory.ports(clock), AccessSettings.of(Environment.TEST));

    private HubBrowser browser = new HubBrowser(instance);

    /** Payments was used first; Refunds was used last and is active; alpha was never used. */
    @BeforeEach
    void create_three_app_ids_of_different_age_and_use() {
        TestMerchant shop = instance.openShop();
        clock.pass(Duration.ofMinutes(1));
        instance.post(shop.path("/app-ids"), object("app_name", "alpha"));
        instance.tokenOf(shop);
        clock.pass(Duration.ofMinutes(1));
        instance.manage(TestRequest.post(shop.path(shop.inactive(), "/activate")));
        instance.api()
                .answer(TestMerchant.login(shop.inactive(), shop.inactiveKey().text()));
        instance.access().catchUp();
        browser = instance.browserOf(Role.DEVELOPER, shop.id());
    }

    private Map<String, String> directions() {
        List<Element> sorted = browser.page().select("[aria-sort]");
        assertThat(sorted).hasSize(1);
        return Map.of(sorted.get(0).text(), sorted.get(0).attr("aria-sort"));
    }

    @Test
    void by_default_the_active_app_id_comes_first_then_the_newest() {
        assertThat(browser.rows()).containsExactly("Refunds", "alpha", "Payments");
        assertThat(directions()).containsExactly(Map.entry("Status", "ascending"));
    }

    @Test
    void sorts_by_app_name_in_both_directions() {
        browser.follow("App Name");
        assertThat(browser.rows()).containsExactly("alpha", "Payments", "Refunds");
        assertThat(directions()).containsExactly(Map.entry("App Name", "ascending"));

        browser.follow("App Name");
        assertThat(browser.rows()).containsExactly("Refunds", "Payments", "alpha");
        assertThat(directions()).containsExactly(Map.entry("App Name", "descending"));
    }

    @Test
    void sorts_by_status_in_both_directions() {
        browser.follow("Status");
        assertThat(browser.rows()).containsExactly("alpha", "Payments", "Refunds");
        assertThat(directions()).containsExactly(Map.entry("Status", "descending"));

        browser.follow("Status");
        assertThat(browser.rows()).containsExactly("Refunds", "alpha", "Payments");
        assertThat(directions()).containsExactly(Map.entry("Status", "ascending"));
    }

    @Test
    void sorts_by_creation_newest_first_even_within_a_second() {
        browser.follow("Created");
        assertThat(browser.rows()).containsExactly("alpha", "Refunds", "Payments");
        assertThat(directions()).containsExactly(Map.entry("Created", "descending"));

        browser.follow("Created");
        assertThat(browser.rows()).containsExactly("Payments", "Refunds", "alpha");
        assertThat(directions()).containsExactly(Map.entry("Created", "ascending"));
    }

    @Test
    void sorts_by_last_use_with_unused_app_ids_last() {
        browser.follow("Last used");
        assertThat(browser.rows()).containsExactly("Refunds", "Payments", "alpha");
        assertThat(directions()).containsExactly(Map.entry("Last used", "descending"));

        browser.follow("Last used");
        assertThat(browser.rows()).containsExactly("alpha", "Payments", "Refunds");
        assertThat(directions()).containsExactly(Map.entry("Last used", "ascending"));
    }
}
