package org.merchantaccess.http.hub.credential;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Timestamp;

/**
 * Data of the API access page.
 *
 * @param mayChange whether the user may change App IDs
 * @param isEmpty whether the merchant has no App IDs, regardless of the search
 * @param guide commands for a first login and call
 * @param isSuspended whether the merchant is suspended
 */
public record ApiAccessView(
        Frame frame,
        boolean mayChange,
        boolean isEmpty,
        boolean isSuspended,
        LoginGuide guide,
        List<AppIdView> appIds,
        ListQuery query,
        ListQuery.Paging paging,
        Option<Notice> notice) {

    public ApiAccessView {
        appIds = List.copyOf(appIds);
    }

    public List<Column> columns() {
        return List.of(Column.values());
    }

    /**
     * Commands for a first login and call, and the conditions for their success.
     *
     * @param appId the active App ID, or a placeholder
     * @param allowlistPath path of the allowlist page
     */
    public record LoginGuide(
            String appId,
            boolean hasActive,
            String loginUrl,
            String whoamiUrl,
            boolean isAllowlistEmpty,
            String allowlistPath) {}

    /** One App ID. */
    public record AppIdView(
            String appId,
            String name,
            boolean isActive,
            Timestamp createdAt,
            Option<UseView> lastUse,
            Option<AppKey> key) {}

    /** Time and client address of the last use. */
    public record UseView(Timestamp at, String from) {}
}
