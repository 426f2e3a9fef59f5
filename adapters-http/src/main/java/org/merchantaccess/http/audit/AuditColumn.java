package org.merchantaccess.http.audit;

import java.util.List;
import java.util.function.Function;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.http.json.JsonObject;

/**
 * A column of an exported audit entry.
 *
 * @param name the name of the JSON member and of the CSV column
 */
record AuditColumn(String name, Function<AuditEntry, String> text) {

    /** All columns, in the order of the output. */
    static final List<AuditColumn> ALL = List.of(
            new AuditColumn("at", entry -> JsonObject.iso(entry.at())),
            new AuditColumn("actor", entry -> entry.actor().name()),
            new AuditColumn("from", entry -> entry.actor().from().toString()),
            new AuditColumn("action", entry -> entry.action().text()),
            new AuditColumn("subject", AuditEntry::subject),
            new AuditColumn("detail", AuditEntry::detail));

    String of(AuditEntry entry) {
        return text.apply(entry);
    }
}
