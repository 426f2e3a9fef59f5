package org.merchantaccess.bootstrap.measure.load;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Formats the results of a load measurement as a Markdown table for the documentation. */
record LoadReport(LoadOptions options, int cores, MeasuredRounds rounds, Map<RequestKind, Tally> tallies) {

    LoadReport(LoadOptions options, int cores, MeasuredRounds rounds) {
        this(options, cores, rounds, rounds.sums());
    }

    boolean isClean() {
        return tallies.values().stream().allMatch(tally -> tally.failures().isEmpty())
                && belowStatedShare().isEmpty();
    }

    private List<RequestKind> belowStatedShare() {
        return options.isCheck() ? rounds.belowStatedShare() : List.of();
    }

    String text() {
        String lines = tallies.keySet().stream().map(this::line).collect(Collectors.joining());
        String failures = tallies.keySet().stream().map(this::failures).collect(Collectors.joining());
        String below = belowStatedShare().stream().map(this::below).collect(Collectors.joining());
        return head() + lines + failures + below;
    }

    private String head() {
        return String.format(
                Locale.ROOT,
                """
                %s, JDK %s, %d cores; %d connections, %d windows of %d ms for each line%s

                | request | requests/s | of constant | p50, µs | p99, µs | server's processor, µs a request |
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

    private String line(RequestKind kind) {
        Tally tally = of(kind);
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.2f | %.0f | %.0f | %.1f |%n",
                kind.label(),
                tally.responsesPerSecond(),
                tally.responsesPerSecond() / of(kind.constant()).responsesPerSecond(),
                tally.latency(0.50),
                tally.latency(0.99),
                tally.serverTimePerResponse());
    }

    private String failures(RequestKind kind) {
        return of(kind).failures().entrySet().stream()
                .map(failure -> String.format(
                        Locale.ROOT, "FAILED %s: %d times %s%n", kind.label(), failure.getValue(), failure.getKey()))
                .collect(Collectors.joining());
    }

    private String below(RequestKind kind) {
        return String.format(
                Locale.ROOT,
                "FAILED %s: %.2f of the constant response in the median of the rounds, at least %.2f is stated%n",
                kind.label(),
                rounds.medianShare(kind),
                kind.statedShare());
    }

    private Tally of(RequestKind kind) {
        return Objects.requireNonNull(tallies.get(kind));
    }
}
