package org.merchantaccess.http.hub.management;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Timestamp;

/** Data of the page of management keys. */
public record ManagementKeysView(Frame frame, String path, List<KeyView> keys, Option<Notice> notice) {

    public ManagementKeysView {
        keys = List.copyOf(keys);
    }

    /**
     * Metadata of a key, without its secret.
     *
     * @param revokedAt the time of revocation; none for an active key
     */
    public record KeyView(
            String id, String name, Timestamp createdAt, Option<Timestamp> lastUsedAt, Option<Timestamp> revokedAt) {}
}
