package org.merchantaccess.http.hub.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Formats counts for people. */
public final class CountText {

    private static final String UNITS = "kMGTPE";
    private static final long THOUSAND = 1000;
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

    private CountText() {}

    /** Returns the count, which is not negative, with its thousands grouped: {@code 3,400}. */
    public static String grouped(long count) {
        StringBuilder digits = new StringBuilder().append(count);
        for (int end = digits.length() - 3; end > 0; end -= 3) {
            digits.insert(end, ',');
        }
        return digits.toString();
    }

    /** Returns the grouped count with its noun: {@code 1 login}, {@code 3,400 logins}. */
    public static String of(long count, String noun) {
        return grouped(count) + " " + (count == 1 ? noun : noun + "s");
    }

    /** Returns the count in at most four characters: {@code 999}, {@code 1k}, {@code 1.5k}, {@code 120M}. */
    public static String shortened(long count) {
        BigDecimal value = BigDecimal.valueOf(count);
        String unit = "";
        for (int i = 0; value.compareTo(BigDecimal.valueOf(THOUSAND)) >= 0; i++) {
            value = rounded(value.movePointLeft(3));
            unit = UNITS.substring(i, i + 1);
        }
        return value.stripTrailingZeros().toPlainString() + unit;
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.compareTo(BigDecimal.TEN) < 0 ? value.round(TWO_DIGITS) : value.setScale(0, RoundingMode.HALF_UP);
    }

    /** Returns the share of a part in percent. A part above zero is never shown as 0%, and one below the whole never as 100%. */
    public static String share(long part, long whole) {
        long percent = whole == 0 ? 0 : Math.round(100.0 * part / whole);
        if (percent == 0 && part > 0) {
            return "<1%";
        }
        return percent == 100 && part < whole ? ">99%" : percent + "%";
    }
}
