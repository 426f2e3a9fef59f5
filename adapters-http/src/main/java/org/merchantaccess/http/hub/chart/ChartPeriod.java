package org.merchantaccess.http.hub.chart;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** The periods that charts show, each in about as many intervals as fit on a narrow screen. */
public enum ChartPeriod {
    DAY("24h", "24 hours", Duration.ofHours(1), 24, Duration.ofHours(1)),
    /** Whole days, so that the sums are those of the days. */
    WEEK("7d", "7 days", Duration.ofHours(6), 28, Duration.ofDays(1)),
    MONTH("30d", "30 days", Duration.ofDays(1), 30, Duration.ofDays(1));

    /** Query parameter of the period. */
    public static final String PARAMETER = "period";

    private final String word;
    private final String title;
    private final Duration step;
    private final int count;
    private final Duration whole;

    ChartPeriod(String word, String title, Duration step, int count, Duration whole) {
        this.word = word;
        this.title = title;
        this.step = step;
        this.count = count;
        this.whole = whole;
    }

    /** Returns the period with that name in links; 7 days if there is none. */
    public static ChartPeriod parse(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElse(WEEK);
    }

    /** Returns the name in links. */
    public String word() {
        return word;
    }

    public String title() {
        return title;
    }

    /** Returns the intervals of the period, the current hour or day included. */
    public TimeAxis until(Instant now) {
        return TimeAxis.until(now, step, count, whole);
    }
}
