package org.merchantaccess.http.hub.page;

import java.util.Map;

/**
 * The list a dialog was opened from, with page and search. The dialog leads back to it.
 *
 * @param over the list under the dialog
 * @param list the list the dialog was opened from; differs from {@code over} if another page of the Hub linked to the dialog
 * @param from the name of that other page in links; empty if there is none
 */
public record ListOrigin(ListQuery over, ListQuery list, String from) {

    /** Query parameter with the name of the other page. */
    public static final String PARAMETER = "from";

    /** Returns the origin of a dialog that was opened from the list under it. */
    public static ListOrigin of(ListQuery list) {
        return new ListOrigin(list, list, "");
    }

    public boolean isElsewhere() {
        return !from.isEmpty();
    }

    /** Returns the link back. */
    public String back() {
        return list.link();
    }

    /** Returns the URL for the form of a dialog at that path. It includes the origin. */
    public String action(String path) {
        return isElsewhere() ? list.linkAt(path, Map.of(PARAMETER, from)) : list.linkAt(path);
    }

    /** Returns the link back with a notice. */
    public String linkWith(Notice notice) {
        return notice.addTo(back());
    }
}
