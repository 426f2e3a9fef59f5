package org.merchantaccess.http.audit;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantaccess.domain.audit.AuditEntry;

/**
 * Writes audit entries as CSV for spreadsheets (RFC 4180). The columns have the names of the members of {@link AuditJson}.
 *
 * <p>The text begins with a byte order mark. Without it, Excel assumes the encoding of its own language and shows {@code BÃ¼ro}.
 *
 * <p>Spreadsheets interpret a cell as a formula if it begins like one. An apostrophe in front marks it as text (S72).
 */
public final class AuditCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_BEGINS_WITH = "=+-@\t\r\n＝＋－＠";
    private static final String END_OF_LINE = "\r\n";

    private AuditCsv() {}

    /** Returns a byte order mark and a header line, followed by one line for each entry. */
    public static String of(List<AuditEntry> entries) {
        return Stream.concat(
                        Stream.of(BYTE_ORDER_MARK + line(AuditColumn::name)),
                        entries.stream().map(entry -> line(column -> column.of(entry))))
                .collect(Collectors.joining());
    }

    private static String line(Function<AuditColumn, String> text) {
        return AuditColumn.ALL.stream()
                .map(column -> cell(text.apply(column)))
                .collect(Collectors.joining(",", "", END_OF_LINE));
    }

    private static String cell(String text) {
        boolean isLikeAFormula = !text.isEmpty() && FORMULA_BEGINS_WITH.indexOf(text.charAt(0)) >= 0;
        return '"' + (isLikeAFormula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
