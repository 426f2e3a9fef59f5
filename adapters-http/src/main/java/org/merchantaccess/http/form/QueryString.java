package org.merchantaccess.http.form;

import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.merchantaccess.http.json.StrictUtf8;

/** Parses form-encoded queries, in which a plus stands for a space, strictly (WHATWG URL, section 5.1). */
public final class QueryString {

    private QueryString() {}

    /** Returns all values of each parameter, in the order sent; none if anything is not properly encoded. */
    public static Option<Map<String, List<String>>> parse(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (query.isEmpty()) {
            return Option.some(parameters);
        }
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            Option<String> name = decode(parts[0]).filter(text -> !text.isEmpty());
            Option<String> value = parts.length == 2 ? decode(parts[1]) : Option.none();
            if (name.isEmpty() || value.isEmpty()) {
                return Option.none();
            }
            name.forEach(key -> value.forEach(parameters.computeIfAbsent(key, none -> new ArrayList<>())::add));
        }
        return Option.some(parameters);
    }

    private static Option<String> decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '%') {
                int octet = octet(text, i + 1);
                if (octet < 0) {
                    return Option.none();
                }
                bytes.write(octet);
                i += 2;
            } else if (unit > ' ' && unit < 0x7F) {
                bytes.write(unit == '+' ? ' ' : unit);
            } else {
                return Option.none();
            }
        }
        return StrictUtf8.decode(bytes.toByteArray());
    }

    private static int octet(String text, int start) {
        if (start + 2 > text.length()) {
            return -1;
        }
        int high = hexDigit(text.charAt(start));
        int low = hexDigit(text.charAt(start + 1));
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    /** Accepts ASCII digits only, while {@link Character#digit(char, int)} accepts the digits of every script. */
    private static int hexDigit(char unit) {
        return unit < 0x80 ? Character.digit(unit, 16) : -1;
    }
}
