package org.merchantaccess.application.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

class AllowedRangesTest {

    private static final ClientAddress ADDRESS = Allowlists.address("203.0.113.7");

    private final MerchantAccess access = MerchantAccess.inMemory(new MovableClock());
    private final Scenario scenario = Scenario.on(access);
    private final MerchantProfile shop = allowing("Corner Shop", "203.0.113.7", "2001:db8::/32");
    private final MerchantProfile bakery = allowing("Bakery", "203.0.113.0/24", "203.0.113.7");
    private final AllowedRanges ranges = new AllowedRanges();

    AllowedRangesTest() {
        ranges.add(shop);
        ranges.add(bakery);
    }

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void all_merchants_that_allow_an_address_are_found_once_each() {
        assertThat(ranges.allowing(ADDRESS)).containsExactlyInAnyOrder(shop.id(), bakery.id());
        assertThat(ranges.allowing(Allowlists.address("203.0.113.8"))).containsExactly(bakery.id());
        assertThat(ranges.allowing(Allowlists.address("2001:db8::1"))).containsExactly(shop.id());
        assertThat(ranges.allowing(Allowlists.ELSEWHERE)).isEmpty();
    }

    @Test
    void removing_one_merchant_leaves_the_others() {
        ranges.remove(bakery);

        assertThat(ranges.allowing(ADDRESS)).containsExactly(shop.id());
        assertThat(ranges.allowing(Allowlists.address("203.0.113.8"))).isEmpty();
    }

    private MerchantProfile allowing(String name, String... ranges) {
        MerchantId merchant = scenario.open(name);
        for (String range : ranges) {
            scenario.allow(merchant, range);
        }
        return scenario.profile(merchant);
    }
}
