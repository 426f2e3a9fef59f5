package org.merchantaccess.http.hub.audit;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.audit.ExportAudit;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Moment;

/**
 * What the page of the audit trail shows.
 *
 * @param isNarrowed whether only some entries are asked for
 */
public record ActivityView(
        Frame frame,
        String path,
        boolean isNarrowed,
        List<EntryView> entries,
        ListQuery query,
        ListQuery.Paging paging) {

    public ActivityView {
        entries = List.copyOf(entries);
    }

    /** The link to the same entries in another form. */
    public String export(String ending) {
        return new ListQuery(path + ending, query.parameters(), 1).link();
    }

    /** Whether there are more entries than an export holds. */
    public boolean isExportCut() {
        return paging.total() > ExportAudit.MAX_ENTRIES;
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
            String detail) {}
}
