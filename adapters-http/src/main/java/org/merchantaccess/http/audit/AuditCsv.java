package org.merchantaccess.http.audit;

import java.util.List;
import java.util.function.Function;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.http.csv.CsvTable;

/** Writes audit entries as CSV for spreadsheets. The columns have the names of the members of {@link AuditJson}. */
public final class AuditCsv {

    private AuditCsv() {}

    /** Returns a byte order mark and a header line, followed by one line for each entry. */
    public static String of(List<AuditEntry> entries) {
        return CsvTable.of(cells(AuditColumn::name), entries.stream().map(entry -> cells(column -> column.of(entry))));
    }

    private static List<String> cells(Function<AuditColumn, String> text) {
        return AuditColumn.ALL.stream().map(text).toList();
    }
}
