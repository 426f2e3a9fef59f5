package org.merchantaccess.domain.allowlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.kernel.Laws.forAll;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AddressLawsTest {

    @Test
    void canonical_form_equals_the_oracle() {
        forAll(RandomAddresses::address, address -> assertThat(address).hasToString(Oracle.canonical(address)));
    }

    @Test
    void parses_every_spelling_of_an_address() {
        forAll(
                Spelling::any,
                spelling -> assertThat(ClientAddress.parse(spelling.text()))
                        .isEqualTo(Oracle.read(spelling.text()))
                        .isEqualTo(Option.some(spelling.address())));
    }

    @Test
    @Tag("S50")
    void parses_a_misspelled_address_only_if_the_strict_oracle_does() {
        forAll(
                random -> RandomAddresses.misspelling(Spelling.any(random).text(), random),
                text -> assertThat(ClientAddress.parse(text)).isEqualTo(Oracle.read(text)));
    }

    @Test
    void parses_the_canonical_form_of_a_range() {
        forAll(
                RandomAddresses::range,
                range -> assertThat(AddressRange.parse(range.toString())).isEqualTo(Either.right(range)));
    }

    @Test
    @Tag("R8")
    void reports_host_bits_exactly_when_the_oracle_does() {
        forAll(Cidr::any, cidr -> {
            Either<AllowlistFailure, AddressRange> range = AddressRange.parse(cidr.first() + "/" + cidr.length());

            assertThat(range.isRight()).isEqualTo(Oracle.isFirstOfItsNetwork(cidr.first(), cidr.bits()));
            range.peekLeft(failure -> assertThat(failure)
                    .isInstanceOfSatisfying(
                            AllowlistFailure.HostBitsSet.class,
                            set -> assertThat(set.network()).isEqualTo(cidr.network())));
        });
    }

    @Test
    void returns_all_ranges_that_contain_an_address() {
        forAll(RandomAddresses::range, range -> {
            assertThat(AddressRange.allContaining(range.first()))
                    .contains(range)
                    .allMatch(around -> around.contains(range.first()));
            assertThat(AddressRange.allContaining(range.first()))
                    .doesNotHaveDuplicates()
                    .hasSize(129);
        });
    }

    @Test
    void parsing_a_misspelled_range_never_throws() {
        forAll(
                random -> RandomAddresses.misspelling(
                        RandomAddresses.range(random).toString(), random),
                text -> assertThat(AddressRange.parse(text)
                                .map(AddressRange::toString)
                                .flatMap(AddressRange::parse))
                        .isEqualTo(AddressRange.parse(text)));
    }

    @Test
    void contains_agrees_with_the_oracle() {
        forAll(NearbyRanges::any, nearby -> {
            assertThat(nearby.one().contains(nearby.address()))
                    .isEqualTo(Oracle.contains(nearby.one(), nearby.address()));
            assertThat(nearby.one().contains(nearby.other())).isEqualTo(Oracle.contains(nearby.one(), nearby.other()));
        });
    }

    @Test
    void overlaps_agrees_with_the_oracle_and_is_symmetric() {
        forAll(NearbyRanges::any, nearby -> {
            assertThat(nearby.one().overlaps(nearby.other()))
                    .isEqualTo(Oracle.haveAnAddressInCommon(nearby.one(), nearby.other()));
            assertThat(nearby.other().overlaps(nearby.one()))
                    .isEqualTo(nearby.one().overlaps(nearby.other()));
        });
    }

    /** An address in one of its spellings. */
    private record Spelling(ClientAddress address, String text) {
        static Spelling any(RandomGenerator random) {
            ClientAddress address = RandomAddresses.address(random);
            return new Spelling(address, RandomAddresses.spelling(address, random));
        }
    }

    /** A candidate for CIDR notation: an address and a prefix length. */
    private record Cidr(ClientAddress first, int length) {
        static Cidr any(RandomGenerator random) {
            ClientAddress first =
                    RandomAddresses.neighbor(RandomAddresses.range(random).first(), random);
            return new Cidr(first, random.nextInt(first.isIpv4() ? 33 : 129));
        }

        int bits() {
            return first.isIpv4() ? length + 96 : length;
        }

        AddressRange network() {
            return AddressRange.allContaining(first).skip(bits()).findFirst().orElseThrow();
        }
    }

    /** Two ranges and an address that are close to each other. */
    private record NearbyRanges(AddressRange one, AddressRange other, ClientAddress address) {
        static NearbyRanges any(RandomGenerator random) {
            ClientAddress middle = RandomAddresses.address(random);
            return new NearbyRanges(
                    RandomAddresses.rangeAround(middle, random),
                    RandomAddresses.rangeAround(RandomAddresses.neighbor(middle, random), random),
                    RandomAddresses.neighbor(middle, random));
        }
    }
}
