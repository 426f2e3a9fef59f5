package org.merchantaccess.application.allowlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.AllowlistFailure;
import org.merchantaccess.domain.allowlist.SpecialPurpose;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.domain.usage.UseCount;

class AllowingAddressesTest {

    private final MerchantAccess access =
            MerchantAccess.on(InMemory.ports(new MovableClock()), AccessSettings.of(Environment.TEST));
    private final Scenario scenario = Scenario.on(access);
    private final ReadyMerchant shop = scenario.readyToCall();

    @AfterEach
    void close() {
        access.close();
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.9,              198.51.100.9/32",
        "198.51.100.0/24,           198.51.100.0/24",
        "2001:DB8:0:0:0:0:0:9,      2001:db8::9/128",
        "2001:db8::/32,             2001:db8::/32"
    })
    @Tag("R8")
    void an_address_or_range_is_added_in_canonical_form(String typed, String canonical) {
        AllowAddress.Allowed allowed = allows(shop.id(), typed, " the warehouse ")
                .getOrElseThrow(failure -> new AssertionError(failure))
                .result();

        assertThat(allowed.entry().range()).hasToString(canonical);
        assertThat(allowed.entry().label()).isEqualTo(Allowlists.label("the warehouse"));
        assertThat(allowed.entry().addedAt()).isEqualTo(MovableClock.START);
        assertThat(scenario.profile(shop.id())).isEqualTo(allowed.profile());
    }

    @Test
    @Tag("R8")
    void only_addresses_within_the_range_are_accepted() {
        scenario.allow(shop.id(), "198.51.100.0/25");

        assertThat(scenario.tryLogIn(shop.from(Allowlists.address("198.51.100.127")))
                        .isRight())
                .isTrue();
        assertThat(scenario.tryLogIn(shop.from(Allowlists.address("198.51.100.128"))))
                .isEqualTo(Either.left(new AccessFailure.Refused(RefusalCause.ADDRESS_NOT_ALLOWED)));
    }

    @Test
    @Tag("S6")
    @Tag("R8")
    void an_empty_allowlist_accepts_no_address() {
        scenario.disallow(shop.id(), onlyEntry());

        assertThat(scenario.tryLogIn(shop))
                .isEqualTo(Either.left(new AccessFailure.Refused(RefusalCause.ADDRESS_NOT_ALLOWED)));
    }

    @Test
    void an_address_covered_by_two_entries_is_accepted_until_both_are_removed() {
        AllowlistEntry range = scenario.allow(shop.id(), "203.0.113.0/24");

        scenario.disallow(shop.id(), onlyEntry());
        assertThat(scenario.tryLogIn(shop).isRight()).isTrue();

        scenario.disallow(shop.id(), range);
        assertThat(scenario.tryLogIn(shop).isLeft()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.org", "127.1", "0x7f.0.0.1", "198.51.100.09", "198.51.100.0/33", "::1%eth0"})
    @Tag("S50")
    void malformed_addresses_are_refused(String text) {
        assertThat(allows(shop.id(), text, "")).isEqualTo(refused(new AllowlistFailure.Malformed()));
    }

    @Test
    @Tag("R8")
    void ranges_not_admitted_by_the_policy_are_refused() {
        assertThat(allows(shop.id(), "198.51.100.1/24", ""))
                .isEqualTo(refused(
                        new AllowlistFailure.HostBitsSet("198.51.100.1/24", Allowlists.range("198.51.100.0/24"))));
        assertThat(allows(shop.id(), "198.50.0.0/15", "")).isEqualTo(refused(new AllowlistFailure.TooWide(16)));
        assertThat(allows(shop.id(), "0.0.0.0/0", "")).isEqualTo(refused(new AllowlistFailure.TooWide(16)));
        assertThat(allows(shop.id(), "10.0.0.1", ""))
                .isEqualTo(refused(new AllowlistFailure.NotAdmitted(SpecialPurpose.PRIVATE)));
        assertThat(allows(shop.id(), "127.0.0.1", ""))
                .isEqualTo(refused(new AllowlistFailure.NotAdmitted(SpecialPurpose.LOOPBACK)));

        assertThat(scenario.profile(shop.id()).allowlist().entries()).hasSize(1);
    }

    @Test
    void a_duplicate_range_is_refused() {
        assertThat(allows(shop.id(), "203.0.113.7/32", ""))
                .isEqualTo(refused(new AllowlistFailure.AlreadyAllowed(Allowlists.range("203.0.113.7"))));
    }

    @Test
    void a_label_with_unprintable_characters_is_refused() {
        assertThat(allows(shop.id(), "198.51.100.9", "\u0000")).isEqualTo(refused(new AllowlistFailure.InvalidLabel()));
    }

    @Test
    @Tag("S56")
    void another_merchants_entry_is_unknown() {
        MerchantId bakery = scenario.open("Bakery");
        AllowlistEntry entry = onlyEntry();

        Either<ChangeFailure<AllowlistFailure>, Committed<MerchantProfile>> outcome =
                access.allowlist().disallow().handle(DisallowAddress.Command.of(bakery, entry.id(), Scenario.ADA));

        assertThat(outcome).isEqualTo(refused(new AllowlistFailure.UnknownEntry(entry.id())));
        assertThat(scenario.tryLogIn(shop).isRight()).isTrue();
    }

    @Test
    void entries_are_listed_oldest_first_and_filtered_by_range_or_label() {
        scenario.allow(shop.id(), "198.51.100.0/24");
        allows(shop.id(), "2001:db8::/32", "Warehouse").getOrElseThrow(failure -> new AssertionError(failure));

        assertThat(ranges("")).containsExactly("203.0.113.7/32", "198.51.100.0/24", "2001:db8::/32");
        assertThat(ranges("51.100")).containsExactly("198.51.100.0/24");
        assertThat(ranges("WAREHOUSE")).containsExactly("2001:db8::/32");
    }

    @Test
    void the_list_shows_the_hits_of_each_entry() {
        scenario.allow(shop.id(), "198.51.100.0/24");
        scenario.logIn(shop);

        access.catchUp();

        assertThat(listing("").items())
                .extracting(ListAllowlist.Listed::hits)
                .containsExactly(Option.some(new UseCount(1, MovableClock.START, MovableClock.START)), Option.none());
    }

    @Test
    void an_unknown_merchant_is_a_failure() {
        assertThat(access.allowlist().list().handle(ListAllowlist.Query.of(Merchants.CORNER_SHOP, PageRequest.first())))
                .isEqualTo(Either.left(new ReadFailure.UnknownMerchant(Merchants.CORNER_SHOP)));
        assertThat(allows(Merchants.CORNER_SHOP, "198.51.100.9", ""))
                .isEqualTo(Either.left(new ChangeFailure.UnknownMerchant<>(Merchants.CORNER_SHOP)));
    }

    private AllowlistEntry onlyEntry() {
        return scenario.profile(shop.id()).allowlist().entries().get(0);
    }

    private List<String> ranges(String filter) {
        return listing(filter).map(listed -> listed.entry().range().toString()).items();
    }

    private Page<ListAllowlist.Listed> listing(String filter) {
        return access.allowlist()
                .list()
                .handle(ListAllowlist.Query.of(shop.id(), new PageRequest(PageRequest.DEFAULT_LIMIT, 0, filter)))
                .getOrElseThrow(failure -> new AssertionError(failure))
                .page();
    }

    private Either<ChangeFailure<AllowlistFailure>, Committed<AllowAddress.Allowed>> allows(
            MerchantId merchant, String range, String label) {
        return access.allowlist().allow().handle(AllowAddress.Command.of(merchant, range, label, Scenario.ADA));
    }

    private static Either<?, ?> refused(AllowlistFailure reason) {
        return Either.left(new ChangeFailure.Refused<>(reason));
    }
}
