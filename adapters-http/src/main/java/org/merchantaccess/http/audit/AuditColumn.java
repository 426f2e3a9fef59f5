package org.merchantaccess.http.audit;

import java.util.List;
import java.util.function.Function;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.http.json.JsonObject;

/**
 * One of the things that are told of an audit entry outside.
 *
 * @param name of the member in JSON, and of the column in a table
 */
record AuditColumn(String name, Function<AuditEntry, String> text) {

    /** All of them, in the order in which they are told. */
    static final List<AuditColumn> ALL = List.of(
            new AuditColumn("at", entry -> JsonObject.iso(entry.at())),
            new AuditColumn("actor", entry -> entry.actor().name()),
            new AuditColumn("from", entry -> entry.actor().from().toString()),
            new AuditColumn("action", AuditEntry::action),
            new AuditColumn("subject", AuditEntry::subject),
            new AuditColumn("detail", AuditEntry::detail));

    String of(AuditEntry entry) {
        return text.apply(entry);
    }
}
