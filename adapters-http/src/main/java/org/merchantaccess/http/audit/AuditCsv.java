package org.merchantaccess.http.audit;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantaccess.application.port.AuditEntry;

/**
 * Audit entries as a table for spreadsheets (RFC 4180), its columns named as the members of {@link AuditJson}.
 *
 * <p>A spreadsheet takes a cell for a formula that begins like one: an apostrophe before it says that it is text (S72).
 */
public final class AuditCsv {

    private static final String FORMULA_BEGINS_WITH = "=+-@\t\r";
    private static final String END_OF_LINE = "\r\n";

    private AuditCsv() {}

    /** A header, then one line for each entry. */
    public static String of(List<AuditEntry> entries) {
        return Stream.concat(
                        Stream.of(line(AuditColumn::name)),
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
