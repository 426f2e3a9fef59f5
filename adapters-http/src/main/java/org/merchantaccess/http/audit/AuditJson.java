package org.merchantaccess.http.audit;

import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.http.json.JsonObject;

/** An audit entry on the wire. */
public final class AuditJson {

    private AuditJson() {}

    public static JsonObject entry(AuditEntry entry) {
        JsonObject members = JsonObject.empty();
        for (AuditColumn column : AuditColumn.ALL) {
            members = members.text(column.name(), column.of(entry));
        }
        return members;
    }
}
