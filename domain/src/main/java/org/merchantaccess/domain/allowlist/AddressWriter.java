package org.merchantaccess.domain.allowlist;

import java.util.StringJoiner;

/** Formats IP addresses in their canonical text form. */
final class AddressWriter {

    private static final int GROUPS = 8;

    private AddressWriter() {}

    static String canonical(ClientAddress address) {
        return address.isIpv4() ? dotted(address.low()) : ipv6Text(address);
    }

    private static String dotted(long bits) {
        StringJoiner text = new StringJoiner(".");
        for (int shift = 24; shift >= 0; shift -= Byte.SIZE) {
            text.add(Long.toString(bits >>> shift & 0xFF));
        }
        return text.toString();
    }

    /**
     * Formats an IPv6 address (RFC 5952, section 4): lower case, no leading zeros, the first longest run of two or more zero groups as
     * {@code ::}.
     */
    private static String ipv6Text(ClientAddress address) {
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            long half = i < GROUPS / 2 ? address.high() : address.low();
            groups[i] = (int) (half >>> (Short.SIZE * (GROUPS / 2 - 1 - i % (GROUPS / 2))) & 0xFFFF);
        }
        int gapStart = -1;
        int gapLength = 1;
        for (int start = 0; start < GROUPS; start++) {
            int length = zerosFrom(groups, start);
            if (length > gapLength) {
                gapStart = start;
                gapLength = length;
            }
        }
        return gapStart < 0
                ? join(groups, 0, GROUPS)
                : join(groups, 0, gapStart) + "::" + join(groups, gapStart + gapLength, GROUPS);
    }

    private static int zerosFrom(int[] groups, int start) {
        int end = start;
        while (end < GROUPS && groups[end] == 0) {
            end++;
        }
        return end - start;
    }

    private static String join(int[] groups, int from, int to) {
        StringJoiner text = new StringJoiner(":");
        for (int i = from; i < to; i++) {
            text.add(Integer.toHexString(groups[i]));
        }
        return text.toString();
    }
}
