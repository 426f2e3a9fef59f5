package org.merchantaccess.application.allowlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.usage.RecentUse;

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
    void addresses_in_use_allowed_only_by_this_entry_are_cut_off() {
        scenario.logIn(shop);
        scenario.logIn(shop.from(WAREHOUSE));

        assertThat(cutOff(office)).containsExactly(Option.some(shop.address()));
        assertThat(cutOff(range)).containsExactly(Option.some(WAREHOUSE));
    }

    @Test
    void addresses_allowed_by_another_entry_are_not_cut_off() {
        AllowlistEntry warehouse = scenario.allow(shop.id(), WAREHOUSE.toString());
        scenario.logIn(shop.from(WAREHOUSE));

        assertThat(cutOff(range)).isEmpty();
        assertThat(cutOff(warehouse)).isEmpty();
    }

    @Test
    void addresses_unused_for_an_hour_are_not_cut_off() {
        scenario.logIn(shop);
        clock.pass(Duration.ofHours(2));

        assertThat(cutOff(office)).isEmpty();
    }

    @Test
    void addresses_that_used_a_deactivated_app_id_are_not_cut_off() {
        scenario.logIn(shop);
        scenario.activate(shop.id(), scenario.create(shop.id(), "Refunds"));

        assertThat(cutOff(office)).isEmpty();
    }

    @Test
    void addresses_that_are_not_counted_individually_may_be_cut_off() {
        IntStream.rangeClosed(1, Usage.MAX_ADDRESSES + 1)
                .mapToObj(last -> Allowlists.address("198.51.100." + last))
                .forEach(address -> scenario.logIn(shop.from(address)));

        assertThat(cutOff(range)).hasSize(Usage.MAX_ADDRESSES).doesNotContain(Option.none());
        assertThat(cutOff(office)).isEmpty();
        assertThat(preview(office).notComparable()).isNotEmpty();
        assertThat(preview(office).isHarmless()).isFalse();
    }

    @Test
    void removing_an_entry_without_addresses_in_use_is_harmless() {
        scenario.logIn(shop);

        assertThat(preview(range).isHarmless()).isTrue();
        assertThat(preview(office).isHarmless()).isFalse();
    }

    @Test
    void the_preview_contains_the_entry_and_does_not_remove_it() {
        PreviewDisallow.Preview preview = preview(office);

        assertThat(preview.entry()).isEqualTo(office);
        assertThat(preview.version()).isEqualTo(scenario.profile(shop.id()).version());
        assertThat(scenario.profile(shop.id()).allowlist().entries()).contains(office);
    }

    @Test
    @Tag("S56")
    void another_merchants_entry_is_unknown() {
        MerchantId bakery = scenario.open("Bakery");

        assertThat(previewOf(bakery, office)).isEqualTo(Either.right(Option.none()));
        assertThat(previewOf(Merchants.CORNER_SHOP, office))
                .isEqualTo(Either.left(new ReadFailure.UnknownMerchant(Merchants.CORNER_SHOP)));
    }

    private Iterable<Option<ClientAddress>> cutOff(AllowlistEntry entry) {
        return preview(entry).cutOff().stream().map(RecentUse::from).toList();
    }

    /** Writes pending use counts first. */
    private PreviewDisallow.Preview preview(AllowlistEntry entry) {
        access.catchUp();
        return previewOf(shop.id(), entry)
                .getOrElseThrow(failure -> new AssertionError(failure))
                .get();
    }

    private Either<ReadFailure, Option<PreviewDisallow.Preview>> previewOf(MerchantId merchant, AllowlistEntry entry) {
        return access.allowlist().previewDisallow().handle(PreviewDisallow.Query.of(merchant, entry.id()));
    }
}
