package org.merchantaccess.http.hub.audit;

import org.merchantaccess.application.audit.ExportAudit;
import org.merchantaccess.http.audit.AuditCsv;
import org.merchantaccess.http.audit.AuditJson;
import org.merchantaccess.http.json.JsonObject;

/** File format of an export of the audit trail. */
enum ExportForm {
    CSV("csv", "text/csv; charset=utf-8") {
        @Override
        String body(ExportAudit.Export export) {
            return AuditCsv.of(export.entries());
        }
    },
    /** Same structure as the lists of the management API. */
    JSON("json", "application/json") {
        @Override
        String body(ExportAudit.Export export) {
            JsonObject meta = JsonObject.empty()
                    .number("count", export.entries().size())
                    .number("offset", 0)
                    .number("limit", ExportAudit.MAX_ENTRIES)
                    .number("total", export.total());
            return JsonObject.empty()
                    .object("meta", meta)
                    .list(
                            "data",
                            export.entries().stream().map(AuditJson::entry).toList())
                    .toString();
        }
    };

    private final String ending;
    private final String mediaType;

    ExportForm(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    abstract String body(ExportAudit.Export export);

    String ending() {
        return ending;
    }

    String mediaType() {
        return mediaType;
    }
}
