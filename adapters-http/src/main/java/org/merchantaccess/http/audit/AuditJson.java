package org.merchantaccess.http.audit;

import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.http.json.JsonObject;

/** JSON form of an audit entry. */
public final class AuditJson {

    private AuditJson() {}

    /** Returns the JSON object of an audit entry. */
    public static JsonObject entry(AuditEntry entry) {
        JsonObject members = JsonObject.empty();
        for (AuditColumn column : AuditColumn.ALL) {
            members = members.text(column.name(), column.of(entry));
        }
        return members;
    }
}
