package org.merchantaccess.application.allowlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.ReadyMerchant;
import org.merchantaccess.application.Scenario;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.Merchants;

class PreviewingDisallowTest {

    private static final ClientAddress WAREHOUSE = Allowlists.address("198.51.100.7");

    private final MovableClock clock = new MovableClock();
    private final MerchantAccess access = MerchantAccess.inMemory(clock);
    private final Scenario scenario = Scenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();
    private final AllowlistEntry office =
            scenario.profile(shop.id()).allowlist().entries().get(0);
    private final AllowlistEntry range = scenario.allow(shop.id(), "198.51.100.0/24");

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void addresses_in_use_that_no_other_entry_allows_would_be_cut_off() {
        scenario.logIn(shop);
        scenario.logIn(shop.from(WAREHOUSE));

        assertThat(cutOff(office)).containsExactly(Option.some(shop.address()));
        assertThat(cutOff(range)).containsExactly(Option.some(WAREHOUSE));
    }

    @Test
    void what_another_entry_allows_too_would_not() {
        AllowlistEntry warehouse = scenario.allow(shop.id(), WAREHOUSE.toString());
        scenario.logIn(shop.from(WAREHOUSE));

        assertThat(cutOff(range)).isEmpty();
        assertThat(cutOff(warehouse)).isEmpty();
    }

    @Test
    void neither_would_what_nobody_used_within_the_hour() {
        scenario.logIn(shop);
        clock.pass(Duration.ofHours(2));

        assertThat(cutOff(office)).isEmpty();
    }

    @Test
    void nor_would_what_used_an_app_id_that_is_no_longer_active() {
        scenario.logIn(shop);
        scenario.activate(shop.id(), scenario.create(shop.id(), "Refunds"));

        assertThat(cutOff(office)).isEmpty();
    }

    @Test
    void addresses_that_were_not_told_apart_are_not_told() {
        IntStream.rangeClosed(1, Usage.MAX_ADDRESSES + 1)
                .mapToObj(last -> Allowlists.address("198.51.100." + last))
                .forEach(address -> scenario.logIn(shop.from(address)));

        assertThat(cutOff(range)).hasSize(Usage.MAX_ADDRESSES).doesNotContain(Option.none());
    }

    @Test
    void the_entry_is_told_and_stays() {
        PreviewDisallow.Preview preview = preview(office);

        assertThat(preview.entry()).isEqualTo(office);
        assertThat(preview.version()).isEqualTo(scenario.profile(shop.id()).version());
        assertThat(scenario.profile(shop.id()).allowlist().entries()).contains(office);
    }

    @Test
    void s56_another_merchants_entry_is_unknown() {
        MerchantId bakery = scenario.open("Bakery");

        assertThat(asks(bakery, office)).isEqualTo(Either.right(Option.none()));
        assertThat(asks(Merchants.CORNER_SHOP, office))
                .isEqualTo(Either.left(new ReadFailure.UnknownMerchant(Merchants.CORNER_SHOP)));
    }

    private Iterable<Option<ClientAddress>> cutOff(AllowlistEntry entry) {
        return preview(entry).cutOff().stream().map(Usage.RecentUse::from).toList();
    }

    /** Of uses that have been written to the store. */
    private PreviewDisallow.Preview preview(AllowlistEntry entry) {
        access.catchUp();
        return asks(shop.id(), entry)
                .getOrElseThrow(failure -> new AssertionError(failure))
                .get();
    }

    private Either<ReadFailure, Option<PreviewDisallow.Preview>> asks(MerchantId merchant, AllowlistEntry entry) {
        return access.allowlist().previewDisallow().handle(new PreviewDisallow.Query(merchant, entry.id()));
    }
}
