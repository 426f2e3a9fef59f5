package org.merchantaccess.http.address;

/** Strips optional whitespace around an element of a header (RFC 9110, section 5.6.3): spaces and tabs only. */
final class HeaderWhitespace {

    private HeaderWhitespace() {}

    /** Returns the element without leading and trailing spaces and tabs. */
    static String strippedFrom(String element) {
        int start = 0;
        int end = element.length();
        while (start < end && isBlank(element.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(element.charAt(end - 1))) {
            end--;
        }
        return element.substring(start, end);
    }

    private static boolean isBlank(char unit) {
        return unit == ' ' || unit == '\t';
    }
}
