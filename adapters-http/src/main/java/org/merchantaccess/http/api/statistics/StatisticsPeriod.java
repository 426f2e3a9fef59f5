package org.merchantaccess.http.api.statistics;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.merchantaccess.domain.statistics.Resolution;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.problem.Problem;

/** Query parameter {@code period}: the length of the statistics, with their resolution. */
enum StatisticsPeriod {
    DAY("24h", Resolution.HOURLY, 24),
    WEEK("7d", Resolution.HOURLY, 7 * 24),
    MONTH("30d", Resolution.DAILY, 30),
    ALL("400d", Resolution.DAILY, 400);

    private static final String PARAMETER = "period";

    private final String word;
    private final Resolution resolution;
    private final int points;

    StatisticsPeriod(String word, Resolution resolution, int points) {
        this.word = word;
        this.resolution = resolution;
        this.points = points;
    }

    Resolution resolution() {
        return resolution;
    }

    int points() {
        return points;
    }

    /** Returns the requested period, 24 hours by default. */
    static Either<Problem, StatisticsPeriod> of(ManagementRequest request) {
        return request.parameters(List.of(PARAMETER))
                .flatMap(sent -> parse(sent.getOrDefault(PARAMETER, DAY.word))
                        .toEither(() -> Problem.validation(PARAMETER, reason())));
    }

    private static Option<StatisticsPeriod> parse(String word) {
        return Option.ofOptional(Arrays.stream(values())
                .filter(period -> period.word.equals(word))
                .findFirst());
    }

    private static String reason() {
        return Arrays.stream(values())
                .map(period -> period.word)
                .collect(Collectors.joining(", ", "The period must be one of ", "."));
    }
}
