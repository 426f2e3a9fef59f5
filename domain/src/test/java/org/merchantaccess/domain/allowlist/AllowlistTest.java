package org.merchantaccess.domain.allowlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantaccess.contracts.value.Allowlists.ELSEWHERE;
import static org.merchantaccess.contracts.value.Allowlists.OFFICE;
import static org.merchantaccess.contracts.value.Allowlists.address;
import static org.merchantaccess.contracts.value.Allowlists.allowing;
import static org.merchantaccess.contracts.value.Allowlists.entry;
import static org.merchantaccess.contracts.value.Allowlists.range;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowlistTest {

    @Nested
    class Allowed_addresses {

        @Test
        @Tag("R8")
        @Tag("S6")
        void empty_allowlist_allows_no_address() {
            assertThat(Allowlist.empty().allows(OFFICE)).isFalse();
        }

        @Test
        @Tag("R8")
        void allows_addresses_in_any_range() {
            Allowlist allowlist = allowing("203.0.113.0/24", "2001:db8:1::/48");

            assertThat(allowlist.allows(OFFICE)).isTrue();
            assertThat(allowlist.allows(address("2001:db8:1::5"))).isTrue();
            assertThat(allowlist.allows(ELSEWHERE)).isFalse();
        }

        @Test
        void oldest_matching_entry_allows_the_address() {
            Allowlist allowlist = allowing("198.51.100.0/24", "203.0.113.0/24", "203.0.113.7");

            assertThat(allowlist.entryAllowing(OFFICE)).isEqualTo(Option.some(entry(2, "203.0.113.0/24")));
            assertThat(allowlist.entryAllowing(address("2001:db8::7"))).isEqualTo(Option.none());
        }
    }

    @Nested
    class Addresses_locked_out_by_a_removal {

        private final Allowlist allowlist = allowing("203.0.113.0/24", "203.0.113.7", "198.51.100.0/24");

        @ParameterizedTest
        @CsvSource({
            "1, 203.0.113.8,  true",
            "1, 203.0.113.7,  false",
            "2, 203.0.113.7,  false",
            "3, 198.51.100.9, true",
            "3, 203.0.113.8,  false",
            "1, 2001:db8::7,  false"
        })
        void only_addresses_without_another_matching_entry(int entry, String address, boolean isLockedOut) {
            assertThat(allowlist.allowsOnlyBy(entry(entry, "192.0.2.1").id(), address(address)))
                    .isEqualTo(isLockedOut);
        }

        @Test
        void no_address_for_an_unknown_entry() {
            assertThat(allowlist.allowsOnlyBy(entry(4, "192.0.2.1").id(), OFFICE))
                    .isFalse();
        }
    }

    @Nested
    class Allowing_a_range {

        @Test
        void appends_the_new_entry() {
            Allowlist after = allowing("203.0.113.0/24")
                    .allow(entry(2, "198.51.100.0/24"))
                    .get();

            assertThat(after.entries()).containsExactly(entry(1, "203.0.113.0/24"), entry(2, "198.51.100.0/24"));
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"203.0.113.7", "203.0.113.7/32", "::ffff:203.0.113.7", "::ffff:cb00:7107/128"})
        @Tag("S52")
        void rejects_a_duplicate_range_in_any_notation(String text) {
            Either<AllowlistFailure, Allowlist> result = allowing("203.0.113.7").allow(entry(2, text));

            assertThat(result).isEqualTo(Either.left(new AllowlistFailure.AlreadyAllowed(range("203.0.113.7/32"))));
        }

        @Test
        void accepts_a_subrange_of_an_allowed_range() {
            assertThat(allowing("203.0.113.0/24").allow(entry(2, "203.0.113.7")).isRight())
                    .isTrue();
        }

        @Test
        @Tag("S66")
        void allowlist_has_at_most_100_entries() {
            Allowlist almostFull = Allowlist.restored(IntStream.range(1, Allowlist.MAX)
                    .mapToObj(number -> entry(number, "203.0.113." + number))
                    .toList());

            Either<AllowlistFailure, Allowlist> hundredth = almostFull.allow(entry(100, "203.0.113.100"));
            Either<AllowlistFailure, Allowlist> next =
                    hundredth.flatMap(full -> full.allow(entry(101, "203.0.113.101")));

            assertThat(hundredth.isRight()).isTrue();
            assertThat(next).isEqualTo(Either.left(new AllowlistFailure.Full(100)));
        }
    }

    @Nested
    class Disallowing_a_range {

        @Test
        void removes_only_that_entry() {
            Allowlist after = allowing("203.0.113.0/24", "198.51.100.0/24")
                    .disallow(new EntryId("entry_1"))
                    .get();

            assertThat(after.entries()).containsExactly(entry(2, "198.51.100.0/24"));
            assertThat(after.allows(OFFICE)).isFalse();
        }

        @Test
        void rejects_an_unknown_entry() {
            EntryId unknown = new EntryId("entry_9");

            assertThat(allowing("203.0.113.0/24").disallow(unknown))
                    .isEqualTo(Either.left(new AllowlistFailure.UnknownEntry(unknown)));
        }
    }

    @Nested
    class Restoring_a_list {

        @Test
        void rejects_duplicate_ranges() {
            List<AllowlistEntry> damaged = List.of(entry(1, "203.0.113.7"), entry(2, "::ffff:203.0.113.7"));

            assertThatThrownBy(() -> Allowlist.restored(damaged)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void rejects_duplicate_entry_ids() {
            List<AllowlistEntry> damaged = List.of(entry(1, "203.0.113.7"), entry(1, "203.0.113.8"));

            assertThatThrownBy(() -> Allowlist.restored(damaged)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
