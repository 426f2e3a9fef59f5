package org.merchantaccess.http.fuzz;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reference parser for forms, based on the JDK where it does not guess. */
final class ReferenceForm {

    private static final String REPLACEMENT = "\uFFFD";
    private static final String OCTET = "%[0-9A-Fa-f]{2}";

    private ReferenceForm() {}

    static Optional<Map<String, List<String>>> read(String text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (text.isEmpty()) {
            return Optional.of(fields);
        }
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 1 || !isSound(pair.substring(0, equals)) || !isSound(pair.substring(equals + 1))) {
                return Optional.empty();
            }
            fields.computeIfAbsent(decoded(pair.substring(0, equals)), none -> new ArrayList<>())
                    .add(decoded(pair.substring(equals + 1)));
        }
        return Optional.of(fields);
    }

    private static boolean isSound(String encoded) {
        if (!encoded.replaceAll(OCTET, "").matches("[!-~&&[^%]]*")) {
            return false;
        }
        String decoded = decoded(encoded);
        return !decoded.startsWith("\uFEFF")
                && count(decoded, REPLACEMENT) == count(encoded.toUpperCase(Locale.ROOT), "%EF%BF%BD");
    }

    private static String decoded(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }
}
