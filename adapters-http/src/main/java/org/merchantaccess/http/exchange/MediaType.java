package org.merchantaccess.http.exchange;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The media type of a body (RFC 9110, section 8.3.1). Only type, subtype and charset are evaluated; faults in other parameters are ignored.
 *
 * @param essence type and subtype in lower case, such as {@code application/json}
 * @param charsets all charsets named, in lower case; usually none or one
 */
public record MediaType(String essence, List<String> charsets) {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+"; // RFC 9110, section 5.6.2
    private static final Pattern ESSENCE = Pattern.compile(TOKEN + "/" + TOKEN);

    /** Names of UTF-8 and of its subset ASCII. */
    private static final Set<String> UTF_8 = Set.of("utf-8", "utf8", "utf_8", "unicode-1-1-utf-8", "us-ascii", "ascii");

    /** Copies the list of charsets. */
    public MediaType {
        requireNonNull(essence, "essence");
        requireNonNull(charsets, "charsets");
        charsets = List.copyOf(charsets);
    }

    /**
     * Returns true if the request declares a body of this type, in UTF-8 and without content coding.
     *
     * @param essence in lower case, such as {@code application/json}
     */
    public static boolean isSentAs(String essence, Request request) {
        List<String> types = request.headers("Content-Type");
        return types.size() == 1
                && isUncoded(request)
                && (types.get(0).equals(essence)
                        || parse(types.get(0)).exists(type -> type.essence.equals(essence) && type.isInUtf8()));
    }

    /** Returns true if the request names no content coding except {@code identity} (RFC 9110, section 8.4.1). */
    public static boolean isUncoded(Request request) {
        for (String coding : request.headers("Content-Encoding")) {
            if (!strip(coding).equalsIgnoreCase("identity")) {
                return false;
            }
        }
        return true;
    }

    /** Parses the value of one {@code Content-Type} header; returns none if it has no type and subtype. */
    public static Option<MediaType> parse(String value) {
        int end = value.indexOf(';');
        String essence = strip(end < 0 ? value : value.substring(0, end));
        return Option.when(ESSENCE.matcher(essence).matches(), () -> essence.toLowerCase(Locale.ROOT))
                .map(known -> new MediaType(known, end < 0 ? List.of() : charsets(value, end)));
    }

    private boolean isInUtf8() {
        return UTF_8.containsAll(charsets);
    }

    private static List<String> charsets(String value, int start) {
        List<String> charsets = new ArrayList<>();
        Parameters parameters = new Parameters(value, start);
        while (parameters.next()) {
            String charset = parameters.value.toString().toLowerCase(Locale.ROOT);
            if (parameters.name.equalsIgnoreCase("charset") && !charset.isEmpty()) {
                charsets.add(charset);
            }
        }
        return charsets;
    }

    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (start < end && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char unit) {
        return unit == ' ' || unit == '\t';
    }

    /** Iterates over the parameters after a media type (RFC 9110, section 5.6.6). */
    private static final class Parameters {

        private final String text;
        private int at;
        private String name = "";
        private StringBuilder value = new StringBuilder();

        /** Creates an iterator that starts at the semicolon at the given index. */
        Parameters(String text, int start) {
            this.text = text;
            this.at = start;
        }

        boolean next() {
            if (at >= text.length()) {
                return false;
            }
            int begin = ++at;
            while (at < text.length() && text.charAt(at) != ';' && text.charAt(at) != '=') {
                at++;
            }
            name = strip(text.substring(begin, at));
            value = new StringBuilder();
            if (at < text.length() && text.charAt(at) == '=') {
                readValue();
            }
            return true;
        }

        private void readValue() {
            at++;
            while (at < text.length() && isBlank(text.charAt(at))) {
                at++;
            }
            if (at < text.length() && text.charAt(at) == '"') {
                readQuoted();
            }
            int begin = at;
            while (at < text.length() && text.charAt(at) != ';') {
                at++;
            }
            value.append(strip(text.substring(begin, at)));
        }

        /** A backslash escapes the next character (RFC 9110, section 5.6.4). */
        private void readQuoted() {
            at++;
            while (at < text.length() && text.charAt(at) != '"') {
                if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                    at++;
                }
                value.append(text.charAt(at++));
            }
            at = Math.min(at + 1, text.length());
        }
    }
}
