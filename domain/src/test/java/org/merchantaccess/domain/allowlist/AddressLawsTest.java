package org.merchantaccess.domain.allowlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.kernel.Laws.forAll;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class AddressLawsTest {

    @Test
    void an_address_is_written_as_the_oracle_writes_it() {
        forAll(RandomAddresses::address, address -> assertThat(address).hasToString(Oracle.canonical(address)));
    }

    @Test
    void an_address_is_read_from_any_of_its_spellings() {
        forAll(
                Spelt::any,
                spelt -> assertThat(ClientAddress.parse(spelt.text()))
                        .isEqualTo(Oracle.read(spelt.text()))
                        .isEqualTo(Option.some(spelt.address())));
    }

    @Test
    void s50_a_misspelt_address_is_read_only_if_the_strictest_oracle_reads_it() {
        forAll(
                random -> RandomAddresses.misspelling(Spelt.any(random).text(), random),
                text -> assertThat(ClientAddress.parse(text)).isEqualTo(Oracle.read(text)));
    }

    @Test
    void a_range_is_read_from_what_it_was_written_as() {
        forAll(
                RandomAddresses::range,
                range -> assertThat(AddressRange.parse(range.toString())).isEqualTo(Either.right(range)));
    }

    @Test
    void r8_a_range_has_host_bits_when_the_oracle_says_it_does_not_start_its_network() {
        forAll(Cidr::any, cidr -> {
            Either<AllowlistFailure, AddressRange> range = AddressRange.parse(cidr.first() + "/" + cidr.length());

            assertThat(range.isRight()).isEqualTo(Oracle.isFirstOfItsNetwork(cidr.first(), cidr.bits()));
            range.peekLeft(failure -> assertThat(failure).isEqualTo(new AllowlistFailure.HostBitsSet()));
        });
    }

    @Test
    void the_ranges_around_an_address_are_those_that_contain_it() {
        forAll(RandomAddresses::range, range -> {
            assertThat(AddressRange.allAround(range.first()))
                    .contains(range)
                    .allMatch(around -> around.contains(range.first()));
            assertThat(AddressRange.allAround(range.first()))
                    .doesNotHaveDuplicates()
                    .hasSize(129);
        });
    }

    @Test
    void a_misspelt_range_is_never_a_bug() {
        forAll(
                random -> RandomAddresses.misspelling(
                        RandomAddresses.range(random).toString(), random),
                text -> assertThat(AddressRange.parse(text)
                                .map(AddressRange::toString)
                                .flatMap(AddressRange::parse))
                        .isEqualTo(AddressRange.parse(text)));
    }

    @Test
    void a_range_contains_the_addresses_the_oracle_says_it_contains() {
        forAll(Meeting::any, meeting -> {
            assertThat(meeting.one().contains(meeting.address()))
                    .isEqualTo(Oracle.contains(meeting.one(), meeting.address()));
            assertThat(meeting.one().contains(meeting.other()))
                    .isEqualTo(Oracle.contains(meeting.one(), meeting.other()));
        });
    }

    @Test
    void ranges_overlap_when_the_oracle_finds_an_address_in_both_whichever_is_asked() {
        forAll(Meeting::any, meeting -> {
            assertThat(meeting.one().overlaps(meeting.other()))
                    .isEqualTo(Oracle.haveAnAddressInCommon(meeting.one(), meeting.other()));
            assertThat(meeting.other().overlaps(meeting.one()))
                    .isEqualTo(meeting.one().overlaps(meeting.other()));
        });
    }

    /** An address in one of its spellings. */
    private record Spelt(ClientAddress address, String text) {
        static Spelt any(RandomGenerator random) {
            ClientAddress address = RandomAddresses.address(random);
            return new Spelt(address, RandomAddresses.spelling(address, random));
        }
    }

    /** An address before a slash, and a number after it. */
    private record Cidr(ClientAddress first, int length) {
        static Cidr any(RandomGenerator random) {
            ClientAddress first =
                    RandomAddresses.neighbour(RandomAddresses.range(random).first(), random);
            return new Cidr(first, random.nextInt(first.isIpv4() ? 33 : 129));
        }

        int bits() {
            return first.isIpv4() ? length + 96 : length;
        }
    }

    /** Two ranges and an address that are not far from each other. */
    private record Meeting(AddressRange one, AddressRange other, ClientAddress address) {
        static Meeting any(RandomGenerator random) {
            ClientAddress middle = RandomAddresses.address(random);
            return new Meeting(
                    RandomAddresses.rangeAround(middle, random),
                    RandomAddresses.rangeAround(RandomAddresses.neighbour(middle, random), random),
                    RandomAddresses.neighbour(middle, random));
        }
    }
}
