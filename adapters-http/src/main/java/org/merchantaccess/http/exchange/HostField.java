package org.merchantaccess.http.exchange;

import io.vavr.control.Option;
import org.merchantaccess.domain.allowlist.ClientAddress;

/** Validates the value of a {@code Host} header: a host and an optional port (RFC 9110, section 7.2; RFC 3986, section 3.2). */
public final class HostField {

    private static final int MAX_PORT_DIGITS = 5;
    private static final int MAX_PORT = 65_535;

    private HostField() {}

    /** Returns true if the value has the form of a host. An empty value is valid and names no host. */
    public static boolean isValid(String value) {
        if (value.startsWith("[")) {
            int end = value.indexOf(']');
            return end > 0 && isIpv6(value.substring(1, end)) && isPort(value.substring(end + 1));
        }
        int colon = value.indexOf(':');
        return colon < 0 ? isName(value) : isName(value.substring(0, colon)) && isPort(value.substring(colon));
    }

    private static boolean isIpv6(String text) {
        Option<ClientAddress> address = ClientAddress.parse(text);
        return text.indexOf(':') >= 0 && address.isDefined();
    }

    /** Accepts a name or an IPv4 address: in the grammar of RFC 3986 every IPv4 address is also a {@code reg-name}. */
    private static boolean isName(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit == '%') {
                if (at + 2 >= text.length() || !isHex(text.charAt(at + 1)) || !isHex(text.charAt(at + 2))) {
                    return false;
                }
                at += 2;
            } else if (!isLetterOrDigit(unit) && "-._~!$&'()*+,;=".indexOf(unit) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Accepts the empty text, or a colon with optional digits. */
    private static boolean isPort(String text) {
        if (text.length() <= 1) {
            return text.isEmpty() || text.equals(":");
        }
        String digits = text.substring(1);
        return text.charAt(0) == ':'
                && digits.length() <= MAX_PORT_DIGITS
                && digits.chars().allMatch(HostField::isDigit)
                && Integer.parseInt(digits) <= MAX_PORT;
    }

    private static boolean isLetterOrDigit(char unit) {
        return isDigit(unit) || (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
    }

    private static boolean isHex(char unit) {
        return isDigit(unit) || (unit >= 'a' && unit <= 'f') || (unit >= 'A' && unit <= 'F');
    }

    private static boolean isDigit(int unit) {
        return unit >= '0' && unit <= '9';
    }
}
