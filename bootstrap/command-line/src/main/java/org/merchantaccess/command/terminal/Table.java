package org.merchantaccess.command.terminal;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.merchantaccess.http.json.JsonTree;

/**
 * A text table with aligned columns and a header.
 *
 * @param columns the JSON members to show, in order
 */
public record Table(List<String> columns) {

    private static final String NO_VALUE = "-";
    private static final String GAP = "  ";

    public Table {
        requireNonNull(columns, "columns");
        columns = List.copyOf(columns);
    }

    public static Table of(String... columns) {
        return new Table(List.of(columns));
    }

    /** Returns the header and one line for each item. */
    public String showing(List<JsonTree> items) {
        List<List<String>> lines =
                Stream.concat(Stream.of(head()), items.stream().map(this::line)).toList();
        List<Integer> widths = IntStream.range(0, columns.size())
                .mapToObj(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        return lines.stream().map(line -> aligned(line, widths)).collect(Collectors.joining("\n"));
    }

    private List<String> head() {
        return columns.stream().map(column -> column.toUpperCase(Locale.ROOT)).toList();
    }

    private List<String> line(JsonTree item) {
        return columns.stream()
                .map(item::text)
                .map(text -> text.isEmpty() ? NO_VALUE : text)
                .toList();
    }

    private static String aligned(List<String> line, List<Integer> widths) {
        return IntStream.range(0, line.size())
                .mapToObj(column -> line.get(column)
                        + " ".repeat(widths.get(column) - line.get(column).length()))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }
}
