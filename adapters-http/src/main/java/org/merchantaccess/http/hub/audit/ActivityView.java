package org.merchantaccess.http.hub.audit;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.audit.ExportAudit;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.http.hub.kernel.Visit;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Moment;
import org.merchantaccess.http.words.AuditWords;

/**
 * What the page of the audit trail shows.
 *
 * @param isOfHub whether it is the trail of what is of no merchant
 * @param isNarrowed whether only some entries are asked for
 * @param failedSignIns none in the trail of a merchant
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

    /** The link to the same entries in another form. */
    public String export(String ending) {
        return new ListQuery(query.path() + ending, query.parameters(), 1).link();
    }

    /** Whether there is something that can be taken away. */
    public boolean isExportable() {
        return !isOfHub && paging.total() > 0;
    }

    /** Whether there are more entries than an export holds. */
    public boolean isExportCut() {
        return isExportable() && paging.total() > ExportAudit.MAX_ENTRIES;
    }

    /**
     * One entry.
     *
     * @param what was done, in plain words
     * @param action the same in the word of the trail, where the two differ
     * @param name of the subject, where it has one
     */
    public record EntryView(
            Moment at,
            String who,
            String from,
            String what,
            Option<String> action,
            Option<String> name,
            String subject,
            String detail) {

        static EntryView of(Visit visit, AuditEntry entry, Option<String> name) {
            String what = AuditWords.of(entry.action());
            return new EntryView(
                    visit.moment(entry.at()),
                    entry.actor().name(),
                    entry.actor().from().toString(),
                    what,
                    Option.some(entry.action()).filter(word -> !word.equals(what)),
                    name,
                    entry.subject(),
                    entry.detail());
        }

        /** Whether the detail is not told by the name already. */
        public boolean saysMore() {
            return !detail.isEmpty() && !name.contains(detail);
        }
    }
}
