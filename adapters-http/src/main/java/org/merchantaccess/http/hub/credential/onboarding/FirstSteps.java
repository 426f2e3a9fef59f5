package org.merchantaccess.http.hub.credential.onboarding;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.credential.ListAppCredentials;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.refusal.ReadRefusals;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.http.hub.allowlist.OwnAddress;
import org.merchantaccess.http.hub.allowlist.OwnAddresses;
import org.merchantaccess.http.hub.gate.HubReadProblems;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.refusal.Remedies;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.section.MerchantSection;
import org.merchantaccess.http.message.RefusalTitles;

/** Reads the first steps of a merchant until one of its App IDs has logged in. */
public final class FirstSteps {

    private static final PageRequest NEWEST = new PageRequest(1, 0, "");
    private static final PageRequest ALL = new PageRequest(PageRequest.MAX_LIMIT, 0, "");

    private final ListAppCredentials list;
    private final ReadRefusals refusals;
    private final OwnAddresses ownAddresses;
    private final Remedies remedies;

    /** Creates the reader of one Hub. */
    public FirstSteps(ListAppCredentials list, ReadRefusals refusals, OwnAddresses ownAddresses, Remedies remedies) {
        this.list = list;
        this.refusals = refusals;
        this.ownAddresses = ownAddresses;
        this.remedies = remedies;
    }

    /** Returns the steps; none after the first login. Uses of the last few seconds may be missing. */
    public Either<HubProblem, Option<FirstStepsView>> of(MerchantHubRequest request) {
        return list.handle(ListAppCredentials.Query.of(request.id(), ALL))
                .mapLeft(HubReadProblems::of)
                .flatMap(listing -> listing.page().items().stream()
                                .anyMatch(listed -> listed.lastUse().isDefined())
                        ? Either.right(Option.none())
                        : lastRefusal(request).map(last -> Option.some(view(request, last))));
    }

    private Either<HubProblem, Option<RecordedRefusal>> lastRefusal(MerchantHubRequest request) {
        return refusals.handle(ReadRefusals.Query.of(Option.some(request.id()), NEWEST))
                .mapLeft(HubReadProblems::of)
                .map(page -> Option.ofOptional(page.items().stream().findFirst()));
    }

    private FirstStepsView view(MerchantHubRequest request, Option<RecordedRefusal> last) {
        ListQuery page = ListQuery.all(request.path(MerchantSection.API_ACCESS.path()));
        return new FirstStepsView(
                page.link(),
                Notice.FIRST_LOGIN.addTo(page.link()),
                request.may(Permission.CHANGE_APP_IDS),
                firstAppId(request).map(found -> appId(request, page, found)),
                allowlist(request, page),
                last.map(refusal -> attempt(request, page, refusal)),
                request.path(MerchantSection.REFUSED_REQUESTS.path()));
    }

    /** Returns the active App ID, or else the last one created. */
    public static Option<AppCredential> firstAppId(MerchantHubRequest request) {
        List<AppCredential> all = request.merchant().credentials().all();
        return request.merchant()
                .credentials()
                .active()
                .orElse(() -> Option.when(!all.isEmpty(), () -> all.get(all.size() - 1)));
    }

    private static FirstStepsView.AppIdStep appId(MerchantHubRequest request, ListQuery page, AppCredential found) {
        return new FirstStepsView.AppIdStep(
                found.appId().text(),
                found.name().text(),
                found.isActive(),
                found.keys().current().exists(key -> !key.isSecret()),
                Option.when(
                        request.may(Permission.ACTIVATE_APP_IDS) && !found.isActive(),
                        () -> page.dialog("/" + found.appId() + "/activate")));
    }

    private FirstStepsView.AllowlistStep allowlist(MerchantHubRequest request, ListQuery page) {
        List<AllowlistEntry> entries = request.merchant().allowlist().entries();
        OwnAddress own = ownAddresses.of(request, page, MerchantSection.API_ACCESS);
        return new FirstStepsView.AllowlistStep(
                request.path(MerchantSection.ALLOWLIST.path()),
                entries.size(),
                entries.isEmpty() ? "" : Remedies.addressText(entries.get(0).range()),
                own);
    }

    private FirstStepsView.AttemptView attempt(MerchantHubRequest request, ListQuery page, RecordedRefusal refusal) {
        return new FirstStepsView.AttemptView(
                RefusalTitles.of(refusal.cause()),
                Remedies.addressText(refusal.source()),
                request.hubRequest().timestamp(refusal.lastAt()),
                remedies.of(request, page, refusal));
    }
}
