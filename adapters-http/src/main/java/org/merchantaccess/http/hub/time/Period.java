package org.merchantaccess.http.hub.time;

import io.vavr.control.Option;
import io.vavr.control.Try;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.http.hub.page.ListQuery;

/**
 * The time range of a list: a period before the request, or days in UTC.
 *
 * @param from the start, inclusive
 * @param to the end, exclusive
 */
public record Period(Option<Instant> from, Option<Instant> to) {

    /** Query parameter of the period before the request. */
    public static final String PARAMETER = "period";

    /** Query parameter of the first day. */
    public static final String FROM = "from_day";

    /** Query parameter of the last day. */
    public static final String TO = "to_day";

    /** The end of the calendar of date fields. */
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 30);

    /** Reads the parameters of a list. Days replace the period; malformed values restrict nothing. */
    public static Period of(ListQuery query, Instant now) {
        Option<Instant> begin = day(query, FROM).map(Period::startOf);
        Option<Instant> end = day(query, TO).map(day -> startOf(day.plusDays(1)));
        return begin.isDefined() || end.isDefined()
                ? new Period(begin, end)
                : new Period(
                        Length.find(query.text(PARAMETER)).map(length -> now.minus(length.duration)), Option.none());
    }

    /** Returns a copy of the query without parameters that restrict nothing. */
    public static ListQuery withoutMalformed(ListQuery query) {
        return Stream.of(PARAMETER, FROM, TO)
                .filter(name -> query.isNarrowed(name) && !isValid(query, name))
                .reduce(query, ListQuery::ignoring, (one, other) -> other);
    }

    private static boolean isValid(ListQuery query, String name) {
        return name.equals(PARAMETER)
                ? Length.find(query.text(name)).isDefined()
                : day(query, name).isDefined();
    }

    /** Returns the options of the field for the period. */
    public static List<OptionView> options(ListQuery query) {
        return Stream.of(Length.values())
                .map(length -> new OptionView(
                        length.code, length.title, query.text(PARAMETER).equals(length.code)))
                .toList();
    }

    private static Option<LocalDate> day(ListQuery query, String name) {
        return Try.of(() -> LocalDate.parse(query.text(name)))
                .recoverWith(DateTimeException.class, Try::failure)
                .toOption()
                .filter(day -> day.getYear() >= 1970 && !day.isAfter(LATEST));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** One option of a field. */
    public record OptionView(String code, String title, boolean isChosen) {}

    private enum Length {
        HOUR("1h", "Last hour", Duration.ofHours(1)),
        DAY("24h", "Last 24 hours", Duration.ofHours(24)),
        WEEK("7d", "Last 7 days", Duration.ofDays(7)),
        MONTH("30d", "Last 30 days", Duration.ofDays(30));

        private final String code;
        private final String title;
        private final Duration duration;

        Length(String code, String title, Duration duration) {
            this.code = code;
            this.title = title;
            this.duration = duration;
        }

        private static Option<Length> find(String code) {
            return Option.ofOptional(Stream.of(values())
                    .filter(length -> length.code.equals(code))
                    .findFirst());
        }
    }
}
