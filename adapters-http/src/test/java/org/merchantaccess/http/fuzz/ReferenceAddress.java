package org.merchantaccess.http.fuzz;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reference parser for addresses and ranges according to RFC 4291 and RFC 4632, based on integers. */
final class ReferenceAddress {

    private static final Pattern OCTET = Pattern.compile("0|[1-9][0-9]{0,2}");
    private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
    private static final BigInteger IPV4_MAPPED = BigInteger.valueOf(0xFFFF).shiftLeft(32);

    private ReferenceAddress() {}

    /**
     * A range.
     *
     * @param bits the number of fixed bits of the 128
     */
    record Range(BigInteger first, int bits) {}

    static Optional<BigInteger> read(String text) {
        return text.contains(":") ? ipv6(text) : ipv4(text).map(IPV4_MAPPED::add);
    }

    static Optional<Range> readRange(String text) {
        String[] parts = text.split("/", 2);
        Optional<BigInteger> first = read(parts[0]);
        if (parts.length == 1) {
            return first.map(address -> new Range(address, 128));
        }
        int offset = parts[0].contains(":") ? 0 : 96;
        return first.filter(address -> OCTET.matcher(parts[1]).matches())
                .map(address -> new Range(address, Integer.parseInt(parts[1]) + offset))
                .filter(range -> range.bits() <= 128)
                .filter(range -> range.first()
                                .mod(BigInteger.TWO.pow(128 - range.bits()))
                                .signum()
                        == 0);
    }

    private static Optional<BigInteger> ipv4(String text) {
        List<String> octets = List.of(text.split("\\.", -1));
        return Optional.of(octets)
                .filter(all -> all.size() == 4)
                .filter(all ->
                        all.stream().allMatch(octet -> OCTET.matcher(octet).matches()))
                .filter(all -> all.stream().allMatch(octet -> Integer.parseInt(octet) <= 255))
                .map(all -> number(all, 10, 8));
    }

    private static Optional<BigInteger> ipv6(String text) {
        int lastColon = text.lastIndexOf(':');
        String last = text.substring(lastColon + 1);
        if (!last.contains(".")) {
            return groups(text);
        }
        return ipv4(last)
                .flatMap(tail -> groups(text.substring(0, lastColon + 1)
                        + tail.shiftRight(16).toString(16)
                        + ":"
                        + tail.mod(BigInteger.valueOf(0x10000)).toString(16)));
    }

    private static Optional<BigInteger> groups(String text) {
        String[] sides = text.split("::", -1);
        List<String> head = side(sides[0]);
        List<String> tail = side(sides[sides.length - 1]);
        int missing = 8 - head.size() - tail.size();
        if (sides.length == 1) {
            return number(head);
        }
        return sides.length > 2 || missing < 1
                ? Optional.empty()
                : number(Stream.of(
                                head.stream(),
                                Stream.of("0")
                                        .flatMap(zero ->
                                                Stream.generate(() -> zero).limit(missing)),
                                tail.stream())
                        .flatMap(groups -> groups)
                        .toList());
    }

    private static List<String> side(String text) {
        return text.isEmpty() ? new ArrayList<>() : List.of(text.split(":", -1));
    }

    private static Optional<BigInteger> number(List<String> groups) {
        return Optional.of(groups)
                .filter(all -> all.size() == 8)
                .filter(all ->
                        all.stream().allMatch(group -> GROUP.matcher(group).matches()))
                .map(all -> number(all, 16, 16));
    }

    private static BigInteger number(List<String> digits, int radix, int bits) {
        return digits.stream()
                .map(text -> new BigInteger(text, radix))
                .reduce(
                        BigInteger.ZERO,
                        (number, next) -> number.shiftLeft(bits).add(next));
    }
}
