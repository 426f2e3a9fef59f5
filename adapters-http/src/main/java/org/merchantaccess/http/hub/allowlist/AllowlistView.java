package org.merchantaccess.http.hub.allowlist;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Moment;
import org.merchantaccess.http.hub.page.Notice;

/**
 * What the page of the allowlist shows.
 *
 * @param path of the page
 * @param mayChange whether who looks may do more than look
 * @param isEmpty whether there is no entry at all, found or not
 * @param own the address of who looks
 */
public record AllowlistView(
        Frame frame,
        String path,
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
     * One entry.
     *
     * @param range in its canonical form
     */
    public record EntryView(String id, String range, String label, Moment addedAt, Option<HitsView> hits) {

        /** By which its controls are told from those of other entries. */
        public String name() {
            return label.isEmpty() ? range : range + " (" + label + ")";
        }
    }

    /** How often an entry let somebody in, and when it did last. */
    public record HitsView(long times, Moment last) {}

    /**
     * Where this server sees the browser of who looks.
     *
     * @param isAllowed whether their software could call from there
     * @param link to the dialog that adds it; none where there is nothing to offer
     */
    public record OwnAddress(String address, boolean isAllowed, Option<String> link) {}
}
