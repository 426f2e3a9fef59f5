package org.merchantaccess.http.hub.refusal;

import io.vavr.control.Option;
import java.util.Map;
import org.merchantaccess.application.allowlist.CheckRange;
import org.merchantaccess.application.allowlist.RangeFailure;
import org.merchantaccess.application.port.KeptRefusal;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.http.hub.kernel.MerchantSection;
import org.merchantaccess.http.hub.kernel.MerchantVisit;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.words.RangeWords;
import org.merchantaccess.http.words.RefusalHints;

/** Finds the mend of a refusal, as things are now. Offers only what who looks may do. */
final class Mends {

    private final CheckRange check;

    Mends(CheckRange check) {
        this.check = check;
    }

    /** The App ID that was refused, where it is one of the merchant's and still there. */
    static Option<AppCredential> credential(MerchantVisit at, KeptRefusal refusal) {
        return AppId.parse(refusal.appId())
                .flatMap(appId -> at.merchant().credentials().find(appId));
    }

    /** The one address where it was one, otherwise the range around it. */
    static String words(AddressRange source) {
        return AddressRange.of(source.first()).equals(source) ? source.first().toString() : source.toString();
    }

    Mend of(MerchantVisit at, KeptRefusal refusal) {
        return switch (refusal.cause()) {
            case ADDRESS_NOT_ALLOWED -> ofAddress(at, refusal.source());
            case NOT_ACTIVE ->
                credential(at, refusal).map(found -> ofInactive(at, found)).getOrElse(Mends::ofDeleted);
            case WRONG_APP_KEY ->
                credential(at, refusal).map(found -> ofWrongKey(at, found)).getOrElse(Mends::ofDeleted);
            case UNKNOWN_APP_ID,
                    DELETED,
                    SUSPENDED,
                    ADDRESS_UNKNOWN,
                    OTHER_ENVIRONMENT,
                    TOKEN_EXPIRED,
                    TOKEN_NOT_YET_VALID,
                    TOKEN_SUPERSEDED,
                    TOKEN_MALFORMED,
                    RATE_LIMITED -> advice(refusal.cause());
        };
    }

    private static Mend advice(RefusalCause cause) {
        return Mend.advice(RefusalHints.of(cause));
    }

    private static Mend ofDeleted() {
        return advice(RefusalCause.DELETED);
    }

    private Mend ofAddress(MerchantVisit at, AddressRange source) {
        return Option.ofOptional(at.merchant().allowlist().entries().stream()
                        .filter(entry -> entry.range().contains(source))
                        .findFirst())
                .map(entry -> allowed(at, entry))
                .getOrElse(() -> check.handle(new CheckRange.Query(source.toString()))
                        .fold(Mends::neverAllowed, range -> toAllow(at, range)));
    }

    private static Mend allowed(MerchantVisit at, AllowlistEntry entry) {
        return Mend.done("Allowed since", Option.some(at.visit().moment(entry.addedAt())));
    }

    private static Mend neverAllowed(RangeFailure why) {
        return Mend.advice(RangeWords.of(why));
    }

    private static Mend toAllow(MerchantVisit at, AddressRange source) {
        String link = new ListQuery(
                        at.path(MerchantSection.ALLOWLIST.path() + "/add"), Map.of("range", words(source)), 1)
                .link();
        Mend mend = advice(RefusalCause.ADDRESS_NOT_ALLOWED);
        return at.may(Permission.CHANGE_ALLOWLIST) ? mend.offering("Allow " + words(source), link, true) : mend;
    }

    private static Mend ofInactive(MerchantVisit at, AppCredential found) {
        if (found.isActive()) {
            return Mend.done("Is active now", Option.none());
        }
        String link = at.path(MerchantSection.API_ACCESS.path() + "/" + found.appId() + "/activate");
        Mend mend = advice(RefusalCause.NOT_ACTIVE);
        return at.may(Permission.ACTIVATE_APP_IDS) ? mend.offering("Set this App ID to active", link, true) : mend;
    }

    private static Mend ofWrongKey(MerchantVisit at, AppCredential found) {
        String page = at.path(MerchantSection.API_ACCESS.path());
        String link = new ListQuery(page, Map.of("search", found.appId().text()), 1).link();
        Mend mend = advice(RefusalCause.WRONG_APP_KEY);
        return at.may(Permission.REVEAL_APP_KEYS) ? mend.offering("Show the app_key", link, false) : mend;
    }
}
