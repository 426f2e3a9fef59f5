package org.merchantaccess.http.hub.credential;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.hub.page.Frame;

/**
 * The page on which a merchant's App IDs are managed.
 *
 * @param mayChange whether who looks may do more than look
 * @param filter what the list was searched for
 * @param loginUrl where software logs in, for the example of an empty list
 * @param notice what has just been done; none where nothing was
 */
public record ApiAccessView(
        Frame frame, List<AppIdView> appIds, boolean mayChange, String filter, String loginUrl, Option<String> notice) {

    /** One App ID. */
    public record AppIdView(
            String appId, String name, boolean isActive, String createdAt, String lastUsed, Option<String> appKey) {}

    public String path() {
        return frame.base() + frame.section().path();
    }
}
