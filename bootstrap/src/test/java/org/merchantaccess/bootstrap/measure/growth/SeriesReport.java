package org.merchantaccess.bootstrap.measure.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantaccess.bootstrap.measure.load.Tally;

/**
 * Formats a series of points as a Markdown table and as a plot.
 *
 * @param name the name of the files, without a suffix
 * @param title what grows
 * @param conditions what was the same at every point
 */
public record SeriesReport(String name, String title, String conditions, List<PointResult> points) {

    private static final int WIDTH = 900;
    private static final int LEFT = 250;
    private static final int LONGEST = WIDTH - LEFT - 130;
    private static final int BAR = 12;
    private static final int HEAD = 82;
    private static final int GAP = 12;

    /** Writes the table and the plot into the folder, and returns the table. */
    public String writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".md"), table());
        Files.writeString(folder.resolve(name + ".svg"), plot());
        return table();
    }

    private List<GrowthRequest> kinds() {
        return Stream.of(GrowthRequest.values())
                .filter(kind -> points.stream().allMatch(point -> point.has(kind)))
                .toList();
    }

    private String table() {
        List<String> head = new ArrayList<>(List.of(title));
        for (GrowthRequest kind : kinds()) {
            head.add(kind.label() + "/s");
            head.add("lowest to highest");
            if (isRelative(kind)) {
                head.add("of constant");
            }
            if (kind != GrowthRequest.CONSTANT) {
                head.addAll(List.of("p50, µs", "p99, µs"));
            }
            if (isProcessorMeasured()) {
                head.add("server's processor, µs");
            }
        }
        String lines = points.stream().map(this::line).collect(Collectors.joining());
        return conditions + "; " + LocalDate.now(ZoneOffset.UTC) + "\n\n" + row(head) + "|---|"
                + "--:|".repeat(head.size() - 1) + "\n" + lines;
    }

    private boolean isProcessorMeasured() {
        return points.stream()
                .allMatch(point ->
                        kinds().stream().allMatch(kind -> point.sum(kind).serverTimePerResponse() > 0));
    }

    private boolean isRelative(GrowthRequest kind) {
        return kind != GrowthRequest.CONSTANT && kinds().contains(GrowthRequest.CONSTANT);
    }

    private String line(PointResult point) {
        List<String> cells = new ArrayList<>(List.of(point.label()));
        for (GrowthRequest kind : kinds()) {
            Tally sum = point.sum(kind);
            cells.add(cell("%.0f", point.perSecond(kind)));
            cells.add(
                    point.range(kind).stream().map(value -> cell("%.0f", value)).collect(Collectors.joining(" to ")));
            if (isRelative(kind)) {
                cells.add(cell("%.2f", point.share(kind)));
            }
            if (kind != GrowthRequest.CONSTANT) {
                cells.add(cell("%.0f", sum.latency(0.50)));
                cells.add(cell("%.0f", sum.latency(0.99)));
            }
            if (isProcessorMeasured()) {
                cells.add(cell("%.1f", sum.serverTimePerResponse()));
            }
        }
        return row(cells);
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String cell(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private String plot() {
        int group = kinds().size() * BAR + GAP;
        int height = HEAD + group * points.size() + 10;
        double highest = points.stream()
                .flatMap(point -> kinds().stream().map(point::perSecond))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        StringBuilder bars = new StringBuilder();
        int y = HEAD;
        for (PointResult point : points) {
            bars.append(group(point, y, highest));
            y += group;
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img" aria-labelledby="title">
                <title id="title">Requests per second by %3$s</title>
                <style>
                text { font: 13px system-ui, sans-serif; fill: #1f2328 }
                .head { font-size: 15px; font-weight: 600 }
                .figure, .note { font-size: 11px; fill: #59636e }
                .constant { fill: #d0d7de } .login { fill: #0969da } .call { fill: #1a7f37 }
                .back { fill: #ffffff }
                @media (prefers-color-scheme: dark) {
                text { fill: #e6edf3 } .figure, .note { fill: #9198a1 } .back { fill: #0d1117 }
                .constant { fill: #3d444d } .login { fill: #4493f8 } .call { fill: #3fb950 } }
                </style>
                <rect class="back" width="%1$d" height="%2$d"/>
                <text class="head" x="10" y="24">Requests per second by %3$s</text>
                <text class="note" x="10" y="46">%4$s</text>
                <text class="note" x="10" y="62">From top to bottom: %5$s</text>
                %6$s</svg>
                """.formatted(WIDTH, height, title, conditions, legend(), bars);
    }

    private String legend() {
        return kinds().stream().map(GrowthRequest::label).collect(Collectors.joining(", "));
    }

    private String group(PointResult point, int top, double highest) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n",
                LEFT - 10,
                top + kinds().size() * BAR / 2 + 5,
                point.label()));
        int y = top;
        for (GrowthRequest kind : kinds()) {
            double value = point.perSecond(kind);
            double length = Math.max(1, LONGEST * value / highest);
            String share = isRelative(kind) ? cell(" (%.2f)", point.share(kind)) : "";
            text.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>"
                            + "<text class=\"figure\" x=\"%.1f\" y=\"%d\">%.0f%s</text>%n",
                    kind.name().toLowerCase(Locale.ROOT),
                    LEFT,
                    y,
                    length,
                    BAR - 1,
                    LEFT + length + 6,
                    y + BAR - 2,
                    value,
                    share));
            y += BAR;
        }
        return text.toString();
    }
}
