package org.merchantaccess.http.api.gate;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.merchantaccess.http.exchange.Request;

/** Reads the preferred wait of a caller: {@code Prefer: wait=n}, n from 0 to 60 seconds (RFC 7240, section 4.3). */
final class PreferredWait {

    private static final String SECONDS = "([0-9]|[1-5][0-9]|60)";
    private static final Pattern WAIT =
            Pattern.compile("wait[ \t]*=[ \t]*(?:" + SECONDS + "|\"" + SECONDS + "\")", Pattern.CASE_INSENSITIVE);

    private PreferredWait() {}

    /** Returns the preferred wait; none if unlimited. Unknown preferences are ignored, as the RFC requires. */
    static Option<Duration> of(Request request) {
        return Option.ofOptional(request.headers("Prefer").stream()
                        .flatMap(header -> Stream.of(header.split(",", -1)))
                        .map(preference -> WAIT.matcher(preference.strip()))
                        .filter(Matcher::matches)
                        .findFirst())
                .map(wait -> Option.of(wait.group(1)).getOrElse(wait.group(2)))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }
}
