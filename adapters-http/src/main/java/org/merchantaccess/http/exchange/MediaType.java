package org.merchantaccess.http.exchange;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The media type of a body (RFC 9110, section 8.3.1). Type and subtype decide; of the parameters only the encoding is looked at, and
 * what is wrong with the others is ignored.
 *
 * @param essence type and subtype in lower case, such as {@code application/json}
 * @param charsets every encoding that is named, in lower case; mostly none or one
 */
public record MediaType(String essence, List<String> charsets) {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+"; // RFC 9110, section 5.6.2
    private static final Pattern ESSENCE = Pattern.compile(TOKEN + "/" + TOKEN);

    /** The labels of UTF-8, and those of its subset ASCII. */
    private static final Set<String> UTF_8 = Set.of("utf-8", "utf8", "utf_8", "unicode-1-1-utf-8", "us-ascii", "ascii");

    /** The media type with these encodings. */
    public MediaType {
        requireNonNull(essence, "essence");
        requireNonNull(charsets, "charsets");
        charsets = List.copyOf(charsets);
    }

    /**
     * True if the request says that its body is of this type, in UTF-8 and neither compressed nor otherwise coded.
     *
     * @param essence in lower case, such as {@code application/json}
     */
    public static boolean isSentAs(String essence, Request request) {
        List<String> types = request.headers("Content-Type");
        return types.size() == 1
                && isUncoded(request)
                && parse(types.get(0)).exists(type -> type.essence.equals(essence) && type.isInUtf8());
    }

    /** True if no content coding is named but {@code identity}, which is none (RFC 9110, section 8.4.1). */
    public static boolean isUncoded(Request request) {
        return request.headers("Content-Encoding").stream()
                .allMatch(coding -> strip(coding).equalsIgnoreCase("identity"));
    }

    /** Parses the value of one {@code Content-Type} header; none where it names no type and subtype. */
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

    /** The parameters after a media type, one after the other (RFC 9110, section 5.6.6). */
    private static final class Parameters {

        private final String text;
        private int at;
        private String name = "";
        private StringBuilder value = new StringBuilder();

        /** Parameters that begin with the semicolon at that place. */
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

        /** A backslash takes the next character as it is (RFC 9110, section 5.6.4). */
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
