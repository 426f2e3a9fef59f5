package org.merchantaccess.bootstrap.measure.load;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The results of all rounds that count. */
record MeasuredRounds(List<Map<RequestKind, Tally>> rounds) {

    /** Returns the results of each kind, over all rounds. */
    Map<RequestKind, Tally> sums() {
        Map<RequestKind, Tally> sums = new EnumMap<>(RequestKind.class);
        rounds.forEach(round -> round.forEach((kind, tally) -> sums.merge(kind, tally, Tally::plus)));
        return sums;
    }

    /** Returns the median over the rounds of the kind's share of the throughput of its constant response in the same round. */
    double medianShare(RequestKind kind) {
        return rounds.stream()
                .mapToDouble(round -> throughput(round, kind) / throughput(round, kind.constant()))
                .sorted()
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    /** Returns the kinds whose median share is below the stated one. */
    List<RequestKind> belowStatedShare() {
        return sums().keySet().stream()
                .filter(kind -> medianShare(kind) < kind.statedShare())
                .toList();
    }

    private static double throughput(Map<RequestKind, Tally> round, RequestKind kind) {
        return Objects.requireNonNull(round.get(kind)).responsesPerSecond();
    }
}
