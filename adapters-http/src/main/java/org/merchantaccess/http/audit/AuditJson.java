package org.merchantaccess.http.audit;

import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.http.json.JsonObject;

/** An audit entry on the wire. */
public final class AuditJson {

    private AuditJson() {}

    public static JsonObject entry(AuditEntry entry) {
        return JsonObject.empty()
                .time("at", entry.at())
                .text("actor", entry.actor().name())
                .text("from", entry.actor().from().toString())
                .text("action", entry.action())
                .text("subject", entry.subject())
                .text("detail", entry.detail());
    }
}
