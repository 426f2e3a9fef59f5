package org.merchantaccess.http.hub.audit;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.audit.ExportAudit;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Timestamp;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.message.AuditMessages;

/**
 * Data of an activity page.
 *
 * @param isOfHub whether it is the audit trail of the instance, not of a merchant
 * @param isNarrowed whether a search is active
 * @param failedSignIns empty for a merchant
 */
public record ActivityView(
        Frame frame,
        boolean isOfHub,
        ListQuery query,
        boolean isNarrowed,
        List<EntryView> entries,
        ListQuery.Paging paging,
        FailedSignInsView failedSignIns) {

    public ActivityView {
        entries = List.copyOf(entries);
    }

    /** Returns the link to an export of the same entries. */
    public String export(String ending) {
        return new ListQuery(query.path() + ending, query.parameters(), 1).link();
    }

    /** Returns true if there are entries that can be exported. */
    public boolean isExportable() {
        return !isOfHub && paging.total() > 0;
    }

    /** Returns true if an export would not contain all entries. */
    public boolean isExportCut() {
        return isExportable() && paging.total() > ExportAudit.MAX_ENTRIES;
    }

    /**
     * One audit entry.
     *
     * @param title the action in plain words
     * @param action code of the action; none if it equals the title
     * @param name the name of the subject, if it has one
     */
    public record EntryView(
            Timestamp at,
            String actor,
            String from,
            String title,
            Option<String> action,
            Option<String> name,
            String subject,
            String detail) {

        /**
         * Returns the view of an entry.
         *
         * @param name the name of its subject, if it has one
         */
        public static EntryView of(HubRequest request, AuditEntry entry, Option<String> name) {
            String title = AuditMessages.of(entry.action());
            return new EntryView(
                    request.timestamp(entry.at()),
                    entry.actor().name(),
                    entry.actor().from().toString(),
                    title,
                    Option.some(entry.action().text()).filter(code -> !code.equals(title)),
                    name,
                    entry.subject(),
                    entry.detail());
        }

        /** Returns true if the detail says more than the name. */
        public boolean hasExtraDetail() {
            return !detail.isEmpty() && !name.contains(detail);
        }
    }
}
