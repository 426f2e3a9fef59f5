package org.merchantaccess.domain.allowlist;

import io.vavr.control.Option;

/**
 * Parses IP addresses strictly. Rejects the forms that the JDK would guess at or look up: octal, hexadecimal, short forms, zones and
 * host names.
 */
final class AddressReader {

    private static final int GROUPS = 8;
    private static final int OCTETS = 4;
    private static final int LONGEST = "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255".length();

    private AddressReader() {}

    static Option<ClientAddress> parse(String text) {
        if (text.length() > LONGEST) {
            return Option.none();
        }
        return text.indexOf(':') < 0 ? ipv4(text).map(ClientAddress::ofIpv4) : ipv6(text);
    }

    private static Option<Long> ipv4(String text) {
        String[] octets = text.split("\\.", -1);
        if (octets.length != OCTETS) {
            return Option.none();
        }
        long bits = 0;
        for (String octet : octets) {
            int value = decimal(octet, 3);
            if (value < 0 || value > 0xFF) {
                return Option.none();
            }
            bits = bits << Byte.SIZE | value;
        }
        return Option.some(bits);
    }

    private static Option<ClientAddress> ipv6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text, true).filter(groups -> groups.length == GROUPS).map(AddressReader::address);
        }
        Option<int[]> before = groups(text.substring(0, gap), false);
        Option<int[]> after = groups(text.substring(gap + 2), true);
        return before.flatMap(head ->
                after.filter(tail -> head.length + tail.length < GROUPS).map(tail -> address(fillGap(head, tail))));
    }

    /** Parses the groups on one side of {@code ::}. The last group may be a dotted IPv4 address if it ends the text. */
    private static Option<int[]> groups(String text, boolean endsText) {
        if (text.isEmpty()) {
            return Option.some(new int[0]);
        }
        int lastStart = text.lastIndexOf(':') + 1;
        String last = text.substring(lastStart);
        if (!endsText || last.indexOf('.') < 0) {
            return hexGroups(text);
        }
        String others = lastStart == 0 ? "" : text.substring(0, lastStart - 1);
        Option<int[]> leading = lastStart == 0 ? Option.some(new int[0]) : hexGroups(others);
        return leading.flatMap(head ->
                ipv4(last).map(bits -> append(head, (int) (bits >>> 16), (int) (bits & 0xFFFF))));
    }

    private static Option<int[]> hexGroups(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length > GROUPS) {
            return Option.none();
        }
        int[] groups = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            groups[i] = hexadecimal(parts[i]);
            if (groups[i] < 0) {
                return Option.none();
            }
        }
        return Option.some(groups);
    }

    private static int[] append(int[] head, int first, int second) {
        int[] all = new int[head.length + 2];
        System.arraycopy(head, 0, all, 0, head.length);
        all[head.length] = first;
        all[head.length + 1] = second;
        return all;
    }

    private static int[] fillGap(int[] head, int[] tail) {
        int[] all = new int[GROUPS];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(tail, 0, all, GROUPS - tail.length, tail.length);
        return all;
    }

    private static ClientAddress address(int[] groups) {
        long high = 0;
        long low = 0;
        for (int i = 0; i < GROUPS / 2; i++) {
            high = high << Short.SIZE | groups[i];
            low = low << Short.SIZE | groups[i + GROUPS / 2];
        }
        return new ClientAddress(high, low);
    }

    /** Parses a number in ASCII digits without leading zeros; -1 for anything else. */
    static int decimal(String digits, int maxDigits) {
        if (digits.isEmpty() || digits.length() > maxDigits || (digits.length() > 1 && digits.charAt(0) == '0')) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static int hexadecimal(String digits) {
        if (digits.isEmpty() || digits.length() > 4) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = hexDigit(digits.charAt(i));
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    /** Restricts {@link Character#digit(char, int)} to ASCII; it accepts the digits of every script. */
    private static int hexDigit(char unit) {
        return unit < 0x80 ? Character.digit(unit, 16) : -1;
    }
}
