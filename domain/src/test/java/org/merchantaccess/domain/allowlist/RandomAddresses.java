package org.merchantaccess.domain.allowlist;

import static org.merchantaccess.domain.kernel.Laws.listOf;
import static org.merchantaccess.domain.kernel.Laws.oneOf;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.merchantaccess.contracts.value.Allowlists;

/** Random addresses and ranges, in all spellings and with misspellings. */
final class RandomAddresses {

    private static final int GROUPS = 8;
    private static final String STRAY_CHARACTERS = "0123456789abfABFg:.:./%[]-+*x _\n\0٣３。";

    private RandomAddresses() {}

    static ClientAddress address(RandomGenerator random) {
        return random.nextBoolean()
                ? ClientAddress.ofIpv4(random.nextInt() & 0xFFFF_FFFFL)
                : new ClientAddress(half(random), half(random));
    }

    /** Prefers zero groups, so that there are runs to shorten. */
    private static long half(RandomGenerator random) {
        long half = 0;
        for (int i = 0; i < GROUPS / 2; i++) {
            half = half << 16 | oneOf(random, List.of(0, 0, 1, 0xFFFF, random.nextInt(0x10000)));
        }
        return half;
    }

    static AddressRange range(RandomGenerator random) {
        return rangeAround(address(random), random);
    }

    static AddressRange rangeAround(ClientAddress address, RandomGenerator random) {
        int bits = address.isIpv4() ? random.nextInt(96, 129) : random.nextInt(129);
        return Allowlists.range(address.network(bits) + "/" + (address.isIpv4() ? bits - 96 : bits));
    }

    /** Returns the address, or the address with one bit flipped. */
    static ClientAddress neighbor(ClientAddress address, RandomGenerator random) {
        long bit = 1L << random.nextInt(Long.SIZE);
        return oneOf(
                random,
                List.of(
                        address,
                        new ClientAddress(address.high() ^ bit, address.low()),
                        new ClientAddress(address.high(), address.low() ^ bit)));
    }

    /** Returns one of the notations of the address (RFC 4291, section 2.2). */
    static String spelling(ClientAddress address, RandomGenerator random) {
        if (address.isIpv4() && random.nextBoolean()) {
            return dotted(address.low());
        }
        int[] groups = groups(address);
        boolean dottedTail = random.nextInt(4) == 0;
        int written = dottedTail ? GROUPS - 2 : GROUPS;
        int from = random.nextInt(written + 1);
        int to = from;
        while (to < written && groups[to] == 0 && random.nextInt(8) > 0) {
            to++;
        }
        String tail = dottedTail ? dotted(address.low()) : "";
        if (from == to) {
            return join(groups, 0, written, random) + (dottedTail ? ":" : "") + tail;
        }
        String afterGap = join(groups, to, written, random);
        return join(groups, 0, from, random) + "::" + afterGap + (dottedTail && !afterGap.isEmpty() ? ":" : "") + tail;
    }

    /** Returns the text with up to three inserted, missing or wrong characters. */
    static String misspelling(String text, RandomGenerator random) {
        StringBuilder misspelled = new StringBuilder(text);
        for (int mistake : listOf(random, 3, any -> any.nextInt(3))) {
            int position = random.nextInt(misspelled.length() + 1);
            int end = mistake == 0 ? position : Math.min(position + 1, misspelled.length());
            char stray = STRAY_CHARACTERS.charAt(random.nextInt(STRAY_CHARACTERS.length()));
            misspelled.replace(position, end, mistake == 1 ? "" : String.valueOf(stray));
        }
        return misspelled.toString();
    }

    private static int[] groups(ClientAddress address) {
        return IntStream.range(0, GROUPS)
                .map(i -> {
                    long half = i < GROUPS / 2 ? address.high() : address.low();
                    return (int) (half >>> (16 * (3 - i % 4))) & 0xFFFF;
                })
                .toArray();
    }

    private static String dotted(long bits) {
        return IntStream.of(24, 16, 8, 0)
                .mapToObj(shift -> String.valueOf(bits >>> shift & 0xFF))
                .collect(Collectors.joining("."));
    }

    private static String join(int[] groups, int from, int to, RandomGenerator random) {
        return IntStream.range(from, to)
                .mapToObj(i ->
                        String.format(Locale.ROOT, oneOf(random, List.of("%x", "%X", "%04x", "%04X")), groups[i]))
                .collect(Collectors.joining(":"));
    }
}
