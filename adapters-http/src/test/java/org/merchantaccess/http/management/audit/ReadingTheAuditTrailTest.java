package org.merchantaccess.http.management.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Answers.json;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;

class ReadingTheAuditTrailTest {

    private final Instance instance = Instance.test();
    private final Shop shop = instance.openShop();

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void s91_what_was_done_last_is_told_first() {
        instance.manage(Sent.post(shop.path(shop.inactive(), "/activate")));

        assertThat(json(instance.manage(Sent.get(shop.path("/audit?limit=1"))))
                        .path("data")
                        .toString())
                .isEqualTo("[{\"at\":\"2026-03-02T10:00:00Z\",\"actor\":\"management key till\",\"from\":\"127.0.0.1\","
                        + "\"action\":\"app_id_activated\",\"subject\":\"" + shop.inactive()
                        + "\",\"detail\":\"instead of "
                        + shop.active() + "\"}]");
    }

    @Test
    void s91_each_change_and_each_showing_of_a_key_has_one_entry() {
        assertThat(json(instance.manage(Sent.get(shop.path("/audit"))))
                        .path("data")
                        .findValuesAsText("action"))
                .containsExactly(
                        "app_id_activated",
                        "address_allowed",
                        "app_key_revealed",
                        "app_key_revealed",
                        "app_id_created",
                        "app_id_created",
                        "merchant_opened");
    }

    @Test
    void the_trail_of_one_merchant_does_not_tell_of_another() {
        long before = instance.total(shop.path("/audit"));

        instance.openShop();

        assertThat(instance.total(shop.path("/audit"))).isEqualTo(before);
    }
}
