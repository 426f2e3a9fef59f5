package org.merchantaccess.http.management.kernel;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.merchantaccess.http.exchange.Request;

/** How long a caller is willing to wait: {@code Prefer: wait=n}, n from 0 to 60 seconds (RFC 7240, section 4.3). */
final class PreferredWait {

    private static final Pattern WAIT =
            Pattern.compile("wait[ \t]*=[ \t]*(?:([0-9]{1,2})|\"([0-9]{1,2})\")", Pattern.CASE_INSENSITIVE);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private PreferredWait() {}

    /** None for as long as it takes. A preference that is not understood is ignored, as that RFC wants it. */
    static Option<Duration> of(Request request) {
        List<String> preferences = request.headers("Prefer").stream()
                .flatMap(header -> Stream.of(header.split(",", -1)))
                .map(String::strip)
                .toList();
        return Option.ofOptional(preferences.stream()
                        .map(WAIT::matcher)
                        .filter(Matcher::matches)
                        .findFirst())
                .map(wait -> Option.of(wait.group(1)).getOrElse(wait.group(2)))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .filter(wait -> wait.compareTo(LONGEST) <= 0);
    }
}
