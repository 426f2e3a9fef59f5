package org.merchantaccess.domain.allowlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantaccess.domain.allowlist.Allowlists.ELSEWHERE;
import static org.merchantaccess.domain.allowlist.Allowlists.OFFICE;
import static org.merchantaccess.domain.allowlist.Allowlists.address;
import static org.merchantaccess.domain.allowlist.Allowlists.allowing;
import static org.merchantaccess.domain.allowlist.Allowlists.entry;
import static org.merchantaccess.domain.allowlist.Allowlists.range;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowlistTest {

    @Nested
    class Who_is_allowed {

        @Test
        void r8_s6_an_empty_allowlist_allows_nobody() {
            assertThat(Allowlist.empty().allows(OFFICE)).isFalse();
        }

        @Test
        void r8_whoever_is_in_one_of_the_ranges_is_allowed() {
            Allowlist allowlist = allowing("203.0.113.0/24", "2001:db8:1::/48");

            assertThat(allowlist.allows(OFFICE)).isTrue();
            assertThat(allowlist.allows(address("2001:db8:1::5"))).isTrue();
            assertThat(allowlist.allows(ELSEWHERE)).isFalse();
        }

        @Test
        void whoever_is_in_several_ranges_is_let_in_by_the_one_added_first() {
            Allowlist allowlist = allowing("198.51.100.0/24", "203.0.113.0/24", "203.0.113.7");

            assertThat(allowlist.entryAllowing(OFFICE)).isEqualTo(Option.some(entry(2, "203.0.113.0/24")));
            assertThat(allowlist.entryAllowing(address("2001:db8::7"))).isEqualTo(Option.none());
        }
    }

    @Nested
    class Who_would_be_cut_off {

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
        void whoever_is_allowed_by_that_entry_and_by_no_other(int entry, String address, boolean isCutOff) {
            assertThat(allowlist.allowsOnlyBy(entry(entry, "192.0.2.1").id(), address(address)))
                    .isEqualTo(isCutOff);
        }

        @Test
        void nobody_by_an_entry_that_is_not_there() {
            assertThat(allowlist.allowsOnlyBy(entry(4, "192.0.2.1").id(), OFFICE))
                    .isFalse();
        }
    }

    @Nested
    class Allowing_a_range {

        @Test
        void the_new_entry_stands_last() {
            Allowlist after = allowing("203.0.113.0/24")
                    .allow(entry(2, "198.51.100.0/24"))
                    .get();

            assertThat(after.entries()).containsExactly(entry(1, "203.0.113.0/24"), entry(2, "198.51.100.0/24"));
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"203.0.113.7", "203.0.113.7/32", "::ffff:203.0.113.7", "::ffff:cb00:7107/128"})
        void s52_a_range_already_on_the_list_is_refused_however_it_is_written(String text) {
            Either<AllowlistFailure, Allowlist> answer = allowing("203.0.113.7").allow(entry(2, text));

            assertThat(answer).isEqualTo(Either.left(new AllowlistFailure.AlreadyAllowed(range("203.0.113.7/32"))));
        }

        @Test
        void a_part_of_an_allowed_range_may_be_allowed_by_itself() {
            assertThat(allowing("203.0.113.0/24").allow(entry(2, "203.0.113.7")).isRight())
                    .isTrue();
        }

        @Test
        void s66_a_list_has_at_most_a_hundred_entries() {
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
        void only_that_entry_is_gone() {
            Allowlist after = allowing("203.0.113.0/24", "198.51.100.0/24")
                    .disallow(new EntryId("entry_1"))
                    .get();

            assertThat(after.entries()).containsExactly(entry(2, "198.51.100.0/24"));
            assertThat(after.allows(OFFICE)).isFalse();
        }

        @Test
        void an_entry_the_list_does_not_have_is_unknown() {
            EntryId unknown = new EntryId("entry_9");

            assertThat(allowing("203.0.113.0/24").disallow(unknown))
                    .isEqualTo(Either.left(new AllowlistFailure.UnknownEntry(unknown)));
        }
    }

    @Nested
    class Restoring_a_list {

        @Test
        void a_range_that_stands_there_twice_cannot_be_restored() {
            List<AllowlistEntry> damaged = List.of(entry(1, "203.0.113.7"), entry(2, "::ffff:203.0.113.7"));

            assertThatThrownBy(() -> Allowlist.restored(damaged)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void two_entries_of_one_name_cannot_be_restored() {
            List<AllowlistEntry> damaged = List.of(entry(1, "203.0.113.7"), entry(1, "203.0.113.8"));

            assertThatThrownBy(() -> Allowlist.restored(damaged)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
