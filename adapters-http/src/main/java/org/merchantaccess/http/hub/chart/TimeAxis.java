package org.merchantaccess.http.hub.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The horizontal axis of a chart: intervals of equal length, in UTC.
 *
 * @param start the start of the first interval
 * @param step the length of each: a day, or a whole fraction of it
 * @param count the number of intervals
 * @param begun the number of intervals that have begun
 */
public record TimeAxis(Instant start, Duration step, int count, int begun) {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int MAX_LABELS = 5;
    private static final List<Integer> EVERY = List.of(1, 2, 7, 14, 28);
    private static final DateTimeFormatter DATE = format("d MMM uuuu");
    private static final DateTimeFormatter SHORT_DATE = format("d MMM");
    private static final DateTimeFormatter TIME = format("HH:mm");

    /**
     * Returns the axis that ends with the interval, or the longer interval, that contains that time.
     *
     * @param whole the length of the longer interval, a multiple of the step; the step itself if there is none
     */
    static TimeAxis until(Instant now, Duration step, int count, Duration whole) {
        long wholes = Math.floorDiv(now.getEpochSecond(), whole.toSeconds()) + 1;
        Instant start = Instant.ofEpochSecond(wholes * whole.toSeconds()).minus(step.multipliedBy(count));
        int begun = (int) Duration.between(start, now).dividedBy(step) + 1;
        return new TimeAxis(start, step, count, begun);
    }

    /** Returns the zero-based interval that contains that time; empty if it is before or after all. */
    public OptionalInt indexOf(Instant at) {
        long index = Math.floorDiv(at.getEpochSecond() - start.getEpochSecond(), step.toSeconds());
        return index >= 0 && index < count ? OptionalInt.of((int) index) : OptionalInt.empty();
    }

    /** Adds up counts by interval. Those before or after all intervals are left out. */
    public <T> Series series(String name, Iterable<T> counted, Function<T, Instant> time, ToLongFunction<T> number) {
        long[] sums = new long[count];
        counted.forEach(each -> indexOf(time.apply(each)).ifPresent(index -> sums[index] += number.applyAsLong(each)));
        return new Series(name, LongStream.of(sums).boxed().toList());
    }

    Instant startOf(int index) {
        return start.plus(step.multipliedBy(index));
    }

    /** Returns an interval as text: {@code 3 Dec 2026}, or {@code 3 Dec 2026, 06:00–12:00 UTC}. */
    String text(int index) {
        Instant from = startOf(index);
        return step.equals(DAY)
                ? DATE.format(from)
                : DATE.format(from) + ", " + TIME.format(from) + "–" + TIME.format(from.plus(step)) + " UTC";
    }

    /** Returns a few labels: dates, or within a day or two also hours. */
    List<Label> labels() {
        List<Integer> candidates = IntStream.range(0, count)
                .filter(index -> isRound(startOf(index)))
                .boxed()
                .toList();
        int every = EVERY.stream()
                .filter(each -> candidates.size() <= MAX_LABELS * each)
                .findFirst()
                .orElse(candidates.size());
        return IntStream.range(0, candidates.size())
                .filter(each -> (candidates.size() - 1 - each) % every == 0)
                .mapToObj(each -> label(candidates.get(each)))
                .toList();
    }

    private boolean isRound(Instant from) {
        int hour = from.atOffset(ZoneOffset.UTC).getHour();
        return step.multipliedBy(count).compareTo(DAY.multipliedBy(2)) > 0 ? hour == 0 : hour % 6 == 0;
    }

    /** A day is labeled at its middle, a time at the edge that it names. */
    private Label label(int index) {
        Instant from = startOf(index);
        boolean isMidnight = from.atOffset(ZoneOffset.UTC).getHour() == 0;
        double position = step.equals(DAY) ? index + 0.5 : index;
        return new Label(position / count, isMidnight ? SHORT_DATE.format(from) : TIME.format(from));
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    /**
     * A label below the axis.
     *
     * @param position from 0 at the left to 1 at the right
     */
    record Label(double position, String text) {}
}
