package org.merchantaccess.http.api.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.json;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

class ReadingTheAuditTrailTest {

    private final Instance instance = Instance.test();
    private final TestMerchant shop = instance.openShop();

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    @Tag("S91")
    void lists_the_latest_entry_first() {
        instance.manage(TestRequest.post(shop.path(shop.inactive(), "/activate")));

        assertThat(json(instance.manage(TestRequest.get(shop.path("/audit?limit=1"))))
                        .path("data")
                        .toString())
                .isEqualTo("[{\"at\":\"2026-03-02T10:00:00Z\",\"actor\":\"management key till\",\"from\":\"127.0.0.1\","
                        + "\"action\":\"app_id_activated\",\"subject\":\"" + shop.inactive()
                        + "\",\"detail\":\"instead of "
                        + shop.active() + "\"}]");
    }

    @Test
    @Tag("S91")
    void every_change_and_every_key_reveal_has_one_entry() {
        assertThat(json(instance.manage(TestRequest.get(shop.path("/audit"))))
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
    void the_trail_of_one_merchant_contains_no_entry_of_another() {
        long before = instance.total(shop.path("/audit"));

        instance.openShop();

        assertThat(instance.total(shop.path("/audit"))).isEqualTo(before);
    }
}
