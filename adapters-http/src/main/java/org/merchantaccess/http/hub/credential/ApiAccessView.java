package org.merchantaccess.http.hub.credential;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.CredentialKeys;
import org.merchantaccess.http.hub.credential.alert.AlertView;
import org.merchantaccess.http.hub.credential.alert.KeyNote;
import org.merchantaccess.http.hub.credential.detail.SwitchView;
import org.merchantaccess.http.hub.credential.onboarding.FirstStepsView;
import org.merchantaccess.http.hub.example.LoginExample;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Timestamp;
import org.merchantaccess.http.hub.usage.UsageSparkline;

/**
 * Data of the API access page.
 *
 * @param mayChange whether the user may change App IDs
 * @param isEmpty whether the merchant has no App IDs, regardless of the search
 * @param hasActive whether an App ID is active
 * @param allowlist path of the allowlist page
 * @param guide path of the guide
 * @param loginUrl URL of the login endpoint
 * @param examples logins and calls with the active App ID
 * @param firstSteps the steps to the first login; none after it
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
        boolean hasActive,
        boolean isAllowlistEmpty,
        String allowlist,
        String guide,
        String loginUrl,
        List<LoginExample> examples,
        Option<FirstStepsView> firstSteps,
        Option<AppIdLink> withoutKey,
        List<AlertView> alerts,
        Option<SwitchView.ScheduledView> scheduled,
        List<AppIdView> appIds,
        ListQuery query,
        ListQuery.Paging paging,
        Option<Notice> notice) {

    public ApiAccessView {
        examples = List.copyOf(examples);
        alerts = List.copyOf(alerts);
        appIds = List.copyOf(appIds);
    }

    public List<Column> columns() {
        return List.of(Column.values());
    }

    /** An App ID whose page a sentence links to. */
    public record AppIdLink(String appId, String name) {}

    /**
     * One App ID.
     *
     * @param currentKey the kind of the key to use
     * @param notes lines about keys that end soon
     * @param recentUse use in the last 7 days; none if there was none
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
            Option<UsageSparkline> recentUse,
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
