package org.merchantaccess.bootstrap.measure.load;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What came of a load, as a table that can be put into the documentation as it is. */
record LoadReport(LoadOptions options, int cores, Map<Kind, Tally> tallies) {

    boolean isClean() {
        return tallies.values().stream().allMatch(tally -> tally.failures().isEmpty());
    }

    String text() {
        String lines = tallies.keySet().stream().map(this::line).collect(Collectors.joining());
        String failures = tallies.keySet().stream().map(this::failures).collect(Collectors.joining());
        return head() + lines + failures;
    }

    private String head() {
        return String.format(
                Locale.ROOT,
                """
                %s, JDK %s, %d cores; %d connections, %d windows of %d ms for each line%s

                | asked | requests/s | of constant | p50, µs | p99, µs | server's processor, µs a request |
                |---|--:|--:|--:|--:|--:|
                """,
                LocalDate.now(ZoneOffset.UTC),
                Runtime.version(),
                cores,
                options.connections(),
                options.rounds(),
                options.window().toMillis(),
                options.isPinned() ? "; server on the first core, client on the second" : "");
    }

    private String line(Kind kind) {
        Tally tally = of(kind);
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.2f | %.0f | %.0f | %.1f |%n",
                kind.words(),
                tally.answersPerSecond(),
                tally.answersPerSecond() / of(kind.constant()).answersPerSecond(),
                tally.latency(0.50),
                tally.latency(0.99),
                tally.serverTimePerAnswer());
    }

    private String failures(Kind kind) {
        return of(kind).failures().entrySet().stream()
                .map(failure -> String.format(
                        Locale.ROOT, "FAILED %s: %d times %s%n", kind.words(), failure.getValue(), failure.getKey()))
                .collect(Collectors.joining());
    }

    private Tally of(Kind kind) {
        return Objects.requireNonNull(tallies.get(kind));
    }
}
