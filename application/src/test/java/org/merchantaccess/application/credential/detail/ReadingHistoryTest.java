package org.merchantaccess.application.credential.detail;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.key.KeyScenario;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;

@Tag("R13")
class ReadingHistoryTest {

    private final MerchantAccess access = MerchantAccess.inMemory(new MovableClock());
    private final Scenario scenario = Scenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();
    private final AppId refunds = scenario.create(shop.id(), "Refunds");

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void the_entries_of_one_app_id_are_read_newest_first() {
        KeyScenario.on(access).replace(shop);
        scenario.rename(shop.id(), refunds, "Chargebacks");

        assertThat(history(shop.appId(), 10, 0).items())
                .extracting(entry -> entry.action().text())
                .containsExactly(
                        "app_key_revealed", "app_key_made", "app_key_revealed", "app_id_activated", "app_id_created");
    }

    @Test
    void a_switch_is_in_the_history_of_both_app_ids() {
        scenario.activate(shop.id(), refunds);

        for (AppId appId : List.of(shop.appId(), refunds)) {
            assertThat(history(appId, 1, 0).items())
                    .extracting(AuditEntry::subject)
                    .containsExactly(refunds.text());
        }
    }

    @Test
    void the_history_of_a_deleted_app_id_stays() {
        scenario.delete(shop.id(), refunds);

        assertThat(history(refunds, 10, 0).items())
                .extracting(entry -> entry.action().text())
                .containsExactly("app_id_deleted", "app_id_created");
    }

    @Test
    void a_page_contains_a_part_of_the_history_and_its_total() {
        Page<AuditEntry> page = history(shop.appId(), 1, 1);

        assertThat(page.items()).extracting(entry -> entry.action().text()).containsExactly("app_id_activated");
        assertThat(page.total()).isEqualTo(3);
    }

    @Test
    @Tag("S56")
    void another_merchant_reads_nothing() {
        MerchantId bakery = scenario.open("Bakery");

        assertThat(reads(bakery, shop.appId(), 10, 0)).isEqualTo(Either.right(Option.none()));
        assertThat(reads(Merchants.CORNER_SHOP, shop.appId(), 10, 0))
                .isEqualTo(Either.left(new ReadFailure.UnknownMerchant(Merchants.CORNER_SHOP)));
    }

    private Page<AuditEntry> history(AppId appId, int limit, int offset) {
        return Scenario.right(reads(shop.id(), appId, limit, offset))
                .getOrElseThrow(() -> new AssertionError("the merchant has no App ID " + appId));
    }

    private Either<ReadFailure, Option<Page<AuditEntry>>> reads(
            MerchantId merchant, AppId appId, int limit, int offset) {
        return access.details().history().handle(ReadAppIdHistory.Query.of(merchant, appId, limit, offset));
    }
}
