package org.merchantaccess.http.hub.management;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.Moment;
import org.merchantaccess.http.hub.page.Notice;

/** What the page of management keys shows. */
public record KeysView(Frame frame, String path, List<KeyView> keys, Option<Notice> notice) {

    public KeysView {
        keys = List.copyOf(keys);
    }

    /**
     * What is known of a key; not the key.
     *
     * @param revokedAt present once it is good no more
     */
    public record KeyView(
            String id, String name, Moment createdAt, Option<Moment> lastUsedAt, Option<Moment> revokedAt) {}
}
