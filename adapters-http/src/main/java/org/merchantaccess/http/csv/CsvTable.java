package org.merchantaccess.http.csv;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a table as CSV for spreadsheets (RFC 4180).
 *
 * <p>The text begins with a byte order mark. Without it, Excel assumes the encoding of its own language and shows {@code BÃ¼ro}.
 *
 * <p>Spreadsheets interpret a cell as a formula if it begins like one. An apostrophe in front marks it as text (S72).
 */
public final class CsvTable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_BEGINS_WITH = "=+-@\t\r\n＝＋－＠";
    private static final String END_OF_LINE = "\r\n";

    private CsvTable() {}

    /** Returns a byte order mark and a header line, followed by the rows. */
    public static String of(List<String> header, Stream<List<String>> rows) {
        return Stream.concat(Stream.of(header), rows)
                .map(CsvTable::line)
                .collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CsvTable::cell).collect(Collectors.joining(",", "", END_OF_LINE));
    }

    private static String cell(String text) {
        boolean isLikeAFormula = !text.isEmpty() && FORMULA_BEGINS_WITH.indexOf(text.charAt(0)) >= 0;
        return '"' + (isLikeAFormula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
