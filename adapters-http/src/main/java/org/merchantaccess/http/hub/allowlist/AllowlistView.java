package org.merchantaccess.http.hub.allowlist;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Timestamp;

/**
 * Data of the allowlist page.
 *
 * @param mayChange whether the user may change the allowlist
 * @param isEmpty whether the allowlist has no entry, regardless of the search
 * @param own address of the user
 */
public record AllowlistView(
        Frame frame,
        boolean mayChange,
        boolean isEmpty,
        OwnAddress own,
        List<EntryView> entries,
        ListQuery query,
        ListQuery.Paging paging,
        Option<Notice> notice) {

    public AllowlistView {
        entries = List.copyOf(entries);
    }

    /**
     * One allowlist entry.
     *
     * @param range in canonical form
     */
    public record EntryView(String id, String range, String label, Timestamp addedAt, Option<HitsView> hits) {

        /** Returns a name that distinguishes the controls of this entry from those of others. */
        public String name() {
            return label.isEmpty() ? range : range + " (" + label + ")";
        }
    }

    /** Number of accepted logins and calls of an entry, and the time of the last one. */
    public record HitsView(long times, Timestamp last) {}
}
