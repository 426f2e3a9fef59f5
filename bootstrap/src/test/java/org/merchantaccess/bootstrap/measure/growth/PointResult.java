package org.merchantaccess.bootstrap.measure.growth;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.merchantaccess.bootstrap.measure.load.Tally;

/** The results at one point: the tallies of each round that counts. */
public record PointResult(String label, List<Map<GrowthRequest, Tally>> rounds) {

    /** Returns true if this kind of request was measured. */
    boolean has(GrowthRequest kind) {
        return rounds.stream().allMatch(round -> round.containsKey(kind));
    }

    /** Returns the median over the rounds, in requests per second. */
    double perSecond(GrowthRequest kind) {
        return median(tallies(kind).map(Tally::responsesPerSecond));
    }

    /** Returns the lowest and the highest requests per second of a round. */
    List<Double> range(GrowthRequest kind) {
        List<Double> sorted =
                tallies(kind).map(Tally::responsesPerSecond).sorted().toList();
        return List.of(sorted.get(0), sorted.get(sorted.size() - 1));
    }

    /** Returns the median over the rounds of the share of the constant response in the same round; not a number without one. */
    double share(GrowthRequest kind) {
        return has(GrowthRequest.CONSTANT) ? median(rounds.stream().map(round -> share(round, kind))) : Double.NaN;
    }

    private static double share(Map<GrowthRequest, Tally> round, GrowthRequest kind) {
        return tally(round, kind).responsesPerSecond()
                / tally(round, GrowthRequest.CONSTANT).responsesPerSecond();
    }

    /** Returns the sum of all rounds. */
    Tally sum(GrowthRequest kind) {
        return tallies(kind).reduce(new Tally(), Tally::plus);
    }

    /** Returns the failures of all kinds, one a line. */
    List<String> failures() {
        return rounds.stream()
                .flatMap(round -> round.entrySet().stream())
                .flatMap(each -> each.getValue().failures().entrySet().stream()
                        .map(failure -> "FAILED " + label + ", " + each.getKey().label() + ": " + failure.getValue()
                                + " times " + failure.getKey()))
                .toList();
    }

    private Stream<Tally> tallies(GrowthRequest kind) {
        return rounds.stream().map(round -> tally(round, kind));
    }

    private static Tally tally(Map<GrowthRequest, Tally> round, GrowthRequest kind) {
        Tally tally = round.get(kind);
        if (tally == null) {
            throw new IllegalArgumentException("not measured: " + kind.label());
        }
        return tally;
    }

    private static double median(Stream<Double> values) {
        List<Double> sorted = values.sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
