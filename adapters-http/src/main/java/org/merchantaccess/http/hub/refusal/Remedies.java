package org.merchantaccess.http.hub.refusal;

import io.vavr.control.Option;
import java.util.Map;
import org.merchantaccess.application.allowlist.CheckRange;
import org.merchantaccess.application.allowlist.RangeFailure;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.CredentialKey;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.http.hub.page.ListOrigin;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.section.MerchantSection;
import org.merchantaccess.http.message.RangeMessages;
import org.merchantaccess.http.message.RefusalHints;

/** Finds the remedy of a refusal in the current state. Offers only actions that the user may perform. */
public final class Remedies {

    private final CheckRange check;
    private final MerchantSection origin;

    /**
     * Creates the finder for one page.
     *
     * @param origin the section of the page that shows the remedies; offered dialogs lead back to it
     */
    public Remedies(CheckRange check, MerchantSection origin) {
        this.check = check;
        this.origin = origin;
    }

    /** Returns the refused App ID, if it still exists and belongs to the merchant. */
    static Option<AppCredential> credential(MerchantHubRequest request, RecordedRefusal refusal) {
        return AppId.parse(refusal.appId())
                .flatMap(appId -> request.merchant().credentials().find(appId));
    }

    /** Returns the App Name of an App ID as recorded, if it still exists and belongs to the merchant. */
    static Option<String> appName(MerchantHubRequest request, String appId) {
        return AppId.parse(appId)
                .flatMap(known -> request.merchant().credentials().find(known))
                .map(found -> found.name().text());
    }

    /** Returns the address of a range with a single address, otherwise the range. */
    public static String addressText(AddressRange source) {
        return AddressRange.of(source.first()).equals(source) ? source.first().toString() : source.toString();
    }

    /**
     * Returns the remedy of a refusal.
     *
     * @param current the list that shows the refusal; offered dialogs lead back to it
     */
    public Remedy of(MerchantHubRequest request, ListQuery current, RecordedRefusal refusal) {
        return switch (refusal.cause()) {
            case ADDRESS_NOT_ALLOWED -> ofAddress(request, current, refusal.source());
            case NOT_ACTIVE ->
                credential(request, refusal)
                        .map(found -> ofInactive(request, current, found))
                        .getOrElse(Remedies::ofDeleted);
            case WRONG_APP_KEY, APP_KEY_EXPIRED, APP_KEY_ENDED ->
                credential(request, refusal)
                        .map(found -> ofWrongKey(request, refusal.cause(), found))
                        .getOrElse(Remedies::ofDeleted);
            case UNKNOWN_APP_ID,
                    DELETED,
                    SUSPENDED,
                    ADDRESS_UNKNOWN,
                    OTHER_ENVIRONMENT,
                    TOKEN_EXPIRED,
                    TOKEN_NOT_YET_VALID,
                    TOKEN_SUPERSEDED,
                    TOKEN_REVOKED,
                    TOKEN_MALFORMED,
                    ASSERTION_MALFORMED,
                    ASSERTION_EXPIRED,
                    ASSERTION_FOR_OTHER_AUDIENCE,
                    ASSERTION_REPLAYED,
                    RATE_LIMITED -> advice(refusal.cause());
        };
    }

    private static Remedy advice(RefusalCause cause) {
        return Remedy.advice(RefusalHints.of(cause));
    }

    private static Remedy ofDeleted() {
        return advice(RefusalCause.DELETED);
    }

    private Remedy ofAddress(MerchantHubRequest request, ListQuery current, AddressRange source) {
        return Option.ofOptional(request.merchant().allowlist().entries().stream()
                        .filter(entry -> entry.range().contains(source))
                        .findFirst())
                .map(entry -> allowed(request, entry))
                .getOrElse(() -> check.handle(CheckRange.Query.of(source.toString()))
                        .fold(Remedies::neverAllowed, range -> toAllow(request, current, range)));
    }

    private static Remedy allowed(MerchantHubRequest request, AllowlistEntry entry) {
        return Remedy.done("Allowed since", Option.some(request.hubRequest().timestamp(entry.addedAt())));
    }

    private static Remedy neverAllowed(RangeFailure failure) {
        return Remedy.advice(RangeMessages.of(failure));
    }

    private Remedy toAllow(MerchantHubRequest request, ListQuery current, AddressRange source) {
        String link = current.linkAt(
                request.path(MerchantSection.ALLOWLIST.path() + "/add"),
                Map.of("range", addressText(source), ListOrigin.PARAMETER, origin.slug()));
        Remedy remedy = advice(RefusalCause.ADDRESS_NOT_ALLOWED);
        return request.may(Permission.CHANGE_ALLOWLIST)
                ? remedy.withOffer("Allow " + addressText(source), link, true)
                : remedy;
    }

    private Remedy ofInactive(MerchantHubRequest request, ListQuery current, AppCredential found) {
        if (found.isActive()) {
            return Remedy.done("Active now", Option.none());
        }
        String link = current.linkAt(
                request.path(MerchantSection.API_ACCESS.path() + "/" + found.appId() + "/activate"),
                Map.of(ListOrigin.PARAMETER, origin.slug()));
        Remedy remedy = advice(RefusalCause.NOT_ACTIVE);
        return request.may(Permission.ACTIVATE_APP_IDS) ? remedy.withOffer("Set to Active", link, true) : remedy;
    }

    private static Remedy ofWrongKey(MerchantHubRequest request, RefusalCause cause, AppCredential found) {
        String page = request.path(MerchantSection.API_ACCESS.path());
        String link =
                ListQuery.all(page).with(ListQuery.SEARCH, found.appId().text()).link();
        Remedy remedy = advice(cause);
        boolean hasAppKey = found.keys().current().exists(CredentialKey::isSecret);
        return hasAppKey && request.may(Permission.REVEAL_APP_KEYS)
                ? remedy.withOffer("Show app_key", link, false)
                : remedy;
    }
}
