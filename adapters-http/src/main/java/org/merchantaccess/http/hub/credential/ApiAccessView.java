package org.merchantaccess.http.hub.credential;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Moment;
import org.merchantaccess.http.hub.page.Notice;

/**
 * What the page of App IDs shows.
 *
 * @param path of the page
 * @param mayChange whether who looks may do more than look
 * @param isEmpty whether there are none at all, found or not
 * @param loginUrl where software logs in, for the example of an empty list
 * @param isSuspended whether an operator keeps the merchant's software out
 */
public record ApiAccessView(
        Frame frame,
        String path,
        boolean mayChange,
        boolean isEmpty,
        boolean isSuspended,
        String loginUrl,
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

    /** One App ID. */
    public record AppIdView(
            String appId,
            String name,
            boolean isActive,
            Moment createdAt,
            Option<UseView> lastUse,
            Option<AppKey> key) {}

    /** When and from where it was used last. */
    public record UseView(Moment at, String from) {}
}
