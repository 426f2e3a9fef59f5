package org.merchantaccess.http.api.gate;

import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.exchange.Response;

/**
 * The preferred wait of a caller: {@code Prefer: wait=n} (RFC 7240, section 4.3).
 *
 * @param seconds 0 to 60
 */
record PreferredWait(int seconds) {

    /** A preference of a list. It may contain commas within quoted strings (RFC 9110, section 5.6.1). */
    private static final Pattern PREFERENCE = Pattern.compile("(?:[^\",]|\"(?:[^\"\\\\]|\\\\.)*+\"?)++");

    /** The name of a preference ends at its value or at its parameters. */
    private static final Pattern NAMED_WAIT = Pattern.compile("wait[ \t]*(?:[=;].*)?", Pattern.CASE_INSENSITIVE);

    private static final String SECONDS = "0*([0-9]|[1-5][0-9]|60)";
    private static final Pattern WAIT = Pattern.compile(
            "wait[ \t]*=[ \t]*(?:" + SECONDS + "|\"" + SECONDS + "\")[ \t]*(?:;.*)?", Pattern.CASE_INSENSITIVE);

    /**
     * Returns the preferred wait; none for an unlimited one. An invalid preference and unknown ones are ignored. Of several waits the first
     * counts, as the RFC requires.
     */
    static Option<PreferredWait> of(Request request) {
        return Option.ofOptional(request.headers("Prefer").stream()
                        .flatMap(PreferredWait::preferences)
                        .filter(preference -> NAMED_WAIT.matcher(preference).matches())
                        .findFirst())
                .map(WAIT::matcher)
                .filter(Matcher::matches)
                .map(wait -> Option.of(wait.group(1)).getOrElse(wait.group(2)))
                .map(seconds -> new PreferredWait(Integer.parseInt(seconds)));
    }

    private static Stream<String> preferences(String header) {
        return PREFERENCE.matcher(header).results().map(MatchResult::group).map(String::strip);
    }

    /** Completes with true when the stage completes, or with false if the wait elapses first. Holds no thread in the meantime. */
    CompletionStage<Boolean> limit(CompletionStage<Void> effective) {
        CompletableFuture<Boolean> inTime = effective.thenApply(nothing -> true).toCompletableFuture();
        return inTime.completeOnTimeout(false, seconds, TimeUnit.SECONDS);
    }

    /** Adds the header that names this preference as applied (RFC 7240, section 3). */
    Response applied(Response answer) {
        return answer.with("Preference-Applied", "wait=" + seconds);
    }
}
