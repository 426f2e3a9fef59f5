package org.merchantaccess.http.hub.audit;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.audit.ExportAudit;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Timestamp;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.time.Period;
import org.merchantaccess.http.message.AuditMessages;

/**
 * Data of an activity page.
 *
 * @param isOfHub whether it is the audit trail of the instance, not of a merchant
 * @param actions the options of the filter by action
 * @param failedSignIns empty for a merchant
 */
public record ActivityView(
        Frame frame,
        boolean isOfHub,
        ListQuery query,
        List<Period.OptionView> actions,
        List<EntryView> entries,
        ListQuery.Paging paging,
        FailedSignInsView failedSignIns) {

    public ActivityView {
        actions = List.copyOf(actions);
        entries = List.copyOf(entries);
    }

    /** Returns true if a search or filter is active. */
    public boolean isNarrowed() {
        return !query.parameters().isEmpty();
    }

    /** Returns true if entries are restricted by more than a search. */
    public boolean isFiltered() {
        return query.parameters().keySet().stream().anyMatch(name -> !name.equals(ListQuery.SEARCH));
    }

    /** Returns the options of the filter by time. */
    public List<Period.OptionView> periods() {
        return Period.options(query);
    }

    /** Returns the only person or management key whose entries are listed; empty for all. */
    public String person() {
        return query.text(ActivityFilter.PERSON);
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
     * @param byActor the link to the entries of the same person or management key; empty for none
     * @param name the name of the subject, if it has one
     */
    public record EntryView(
            Timestamp at,
            String actor,
            String byActor,
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
                    "",
                    entry.actor().from().toString(),
                    title,
                    Option.some(entry.action().text()).filter(code -> !code.equals(title)),
                    name,
                    entry.subject(),
                    entry.detail());
        }

        /** Returns a copy with a link to the entries of the same person or management key in that list. */
        EntryView in(ListQuery list) {
            return new EntryView(
                    at,
                    actor,
                    list.with(ActivityFilter.PERSON, actor).link(),
                    from,
                    title,
                    action,
                    name,
                    subject,
                    detail);
        }

        /** Returns true if the detail says more than the name. */
        public boolean hasExtraDetail() {
            return !detail.isEmpty() && !name.contains(detail);
        }
    }
}
