package org.merchantaccess.http.hub.chart;

import java.util.List;

/**
 * A small chart without axes: accepted requests above a line, refused ones below it. Each side has its own scale.
 *
 * @param accepted SVG path data of the area above the line; empty if nothing was accepted
 * @param refused SVG path data of the area below the line; empty if nothing was refused
 */
public record Sparkline(int width, String accepted, String refused) {

    /** The height above the line. */
    public static final int ABOVE = 14;

    /** The height below the line. */
    public static final int BELOW = 5;

    /** Draws counts of the same intervals. */
    public static Sparkline of(Series accepted, Series refused) {
        return new Sparkline(accepted.counts().size(), area(accepted.counts(), -ABOVE), area(refused.counts(), BELOW));
    }

    /** Returns a path along the counts, which starts and ends on the line. Equal neighbors become one segment. */
    private static String area(List<Long> counts, int height) {
        long highest = counts.stream().mapToLong(Long::longValue).max().orElse(0);
        if (highest == 0) {
            return "";
        }
        StringBuilder path = new StringBuilder("M0 ").append(ABOVE);
        int level = 0;
        int run = 0;
        for (long count : counts) {
            int next = level(count, highest, height);
            if (next != level) {
                append(path, 'h', run);
                append(path, 'v', next - level);
                level = next;
                run = 0;
            }
            run++;
        }
        append(path, 'h', run);
        return path.append('V').append(ABOVE).toString();
    }

    /** A count above zero is at least one unit away from the line. */
    private static int level(long count, long highest, int height) {
        if (count == 0) {
            return 0;
        }
        int level = (int) Math.round((double) count / highest * height);
        return level == 0 ? Integer.signum(height) : level;
    }

    private static void append(StringBuilder path, char command, int length) {
        if (length != 0) {
            path.append(command).append(length);
        }
    }
}
