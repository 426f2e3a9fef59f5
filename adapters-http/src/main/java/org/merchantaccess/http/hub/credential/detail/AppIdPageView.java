package org.merchantaccess.http.hub.credential.detail;

import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import org.merchantaccess.http.hub.audit.ActivityView;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.ListOrigin;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Timestamp;
import org.merchantaccess.http.hub.usage.UsageView;

/**
 * Data of the page of an App ID.
 *
 * @param query the path of the page, with the search and the order of the list it was opened from
 * @param list the link back to the list
 * @param mayChange whether the user may change App IDs and keys
 * @param version the version of the profile that is shown
 * @param mayReplaceItself whether the merchant's software may replace its app_key itself
 * @param refusals the newest refused requests that name the App ID
 * @param refusedRequests the link to all of them
 * @param history the newest audit entries of the App ID
 * @param activity the link to all of them
 * @param guide the path of the guide
 */
public record AppIdPageView(
        Frame frame,
        ListQuery query,
        String list,
        boolean mayChange,
        long version,
        AppIdSummary summary,
        UsageView usage,
        List<KeyView> keys,
        boolean mayReplaceItself,
        ConnectionView connection,
        SwitchView switching,
        List<RefusalView> refusals,
        String refusedRequests,
        List<ActivityView.EntryView> history,
        String activity,
        String guide,
        Option<Notice> notice) {

    /** Names this page in links to dialogs that are not shown over it. */
    static final String ORIGIN = "app-id";

    public AppIdPageView {
        keys = List.copyOf(keys);
        refusals = List.copyOf(refusals);
        history = List.copyOf(history);
    }

    /** Returns the link to the dialog that sets the App ID to active. It is shown over the list, and leads back to this page. */
    public String activation() {
        return query.linkAt(query.path() + "/activate", Map.of(ListOrigin.PARAMETER, ORIGIN));
    }

    /** Returns true unless the App ID is without a key to use. */
    public boolean hasCurrentKey() {
        return keys.stream().anyMatch(KeyView::isCurrent);
    }

    /** Returns true if a key is retiring, which can be put back. */
    public boolean hasRetiringKey() {
        return keys.stream().anyMatch(key -> !key.isCurrent());
    }

    /** Returns true if the page shows an app_key. */
    public boolean isKeyShown() {
        return keys.stream().anyMatch(key -> key.shown().isDefined());
    }

    /** The App ID and its description. Unknown texts are empty. */
    public record AppIdSummary(
            String appId,
            String name,
            boolean isActive,
            Timestamp createdAt,
            String createdBy,
            String description,
            String owner) {}

    /**
     * Refused requests of one cause and address, counted together.
     *
     * @param times the number of occurrences, as text
     */
    public record RefusalView(String title, String address, String times, Timestamp last, String requestId) {}
}
