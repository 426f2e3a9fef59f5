package org.merchantaccess.http.hub.credential;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.CredentialKeys;
import org.merchantaccess.http.hub.credential.alert.AlertView;
import org.merchantaccess.http.hub.credential.alert.KeyNote;
import org.merchantaccess.http.hub.credential.detail.SwitchView;
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
 * @param withoutKey the active App ID if it has no key to use
 * @param alerts events that need attention, newest first
 * @param scheduled the scheduled switch, if any
 * @param isSuspended whether the merchant is suspended
 */
public record ApiAccessView(
        Frame frame,
        boolean mayChange,
        boolean isEmpty,
        boolean isSuspended,
        LoginGuide guide,
        Option<AppIdLink> withoutKey,
        List<AlertView> alerts,
        Option<SwitchView.ScheduledView> scheduled,
        List<AppIdView> appIds,
        ListQuery query,
        ListQuery.Paging paging,
        Option<Notice> notice) {

    public ApiAccessView {
        alerts = List.copyOf(alerts);
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

    /** An App ID whose page a sentence links to. */
    public record AppIdLink(String appId, String name) {}

    /**
     * One App ID.
     *
     * @param currentKey the kind of the key to use
     * @param notes lines about keys that end soon
     * @param key the key, if it is revealed
     */
    public record AppIdView(
            String appId,
            String name,
            boolean isActive,
            CurrentKey currentKey,
            List<KeyNote> notes,
            Timestamp createdAt,
            Option<UseView> lastUse,
            Option<AppKey> key) {

        public AppIdView {
            notes = List.copyOf(notes);
        }
    }

    /** Kinds of the key to use. */
    public enum CurrentKey {
        NONE,
        APP_KEY,
        PUBLIC_KEY;

        static CurrentKey of(CredentialKeys keys) {
            return keys.current()
                    .map(key -> key.isSecret() ? APP_KEY : PUBLIC_KEY)
                    .getOrElse(NONE);
        }
    }

    /** Time and client address of the last use. */
    public record UseView(Timestamp at, String from) {}
}
