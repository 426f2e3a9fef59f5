package org.merchantaccess.http.hub.credential;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import org.merchantaccess.application.credential.ListAppCredentials;
import org.merchantaccess.application.credential.ListAppCredentials.Listed;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialStatus;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.hub.credential.alert.AlertView;
import org.merchantaccess.http.hub.credential.alert.Alerts;
import org.merchantaccess.http.hub.credential.alert.KeyNote;
import org.merchantaccess.http.hub.credential.detail.SwitchView;
import org.merchantaccess.http.hub.credential.onboarding.FirstSteps;
import org.merchantaccess.http.hub.credential.onboarding.FirstStepsView;
import org.merchantaccess.http.hub.example.LoginExamples;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubReadProblems;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.ListOrigin;
import org.merchantaccess.http.hub.page.ListPart;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.section.MerchantSection;
import org.merchantaccess.http.hub.usage.UsageCharts;
import org.merchantaccess.http.hub.usage.UsageSparkline;

/** Reads the list of App IDs for its page and dialogs. */
final class AppIdList {

    private final ListAppCredentials list;
    private final Alerts alerts;
    private final Frames frames;
    private final FirstSteps firstSteps;
    private final LoginExamples examples;
    private final UsageCharts charts;

    AppIdList(
            ListAppCredentials list,
            Alerts alerts,
            Frames frames,
            FirstSteps firstSteps,
            LoginExamples examples,
            UsageCharts charts) {
        this.list = list;
        this.alerts = alerts;
        this.frames = frames;
        this.firstSteps = firstSteps;
        this.examples = examples;
        this.charts = charts;
    }

    /** Returns the list that a dialog leads back to. */
    static ListOrigin origin(MerchantHubRequest request) {
        return request.origin(MerchantSection.API_ACCESS);
    }

    /** Returns the App ID named by the path, if it belongs to the merchant. */
    static Either<HubProblem, AppCredential> credentialOf(MerchantHubRequest request) {
        return request.hubRequest()
                .pathParameter("app_id", AppId::parse)
                .flatMap(appId -> request.merchant().credentials().find(appId).toEither(HubProblem.NOT_FOUND));
    }

    Either<HubProblem, ApiAccessView> view(MerchantHubRequest request) {
        return view(request, Option.none());
    }

    /** Returns the view with the app_key of one App ID revealed. */
    Either<HubProblem, ApiAccessView> viewWithKey(MerchantHubRequest request, AppId appId, AppKey key) {
        return view(request, Option.some(new Shown(appId, key)));
    }

    /**
     * Returns the link back after an App ID was deleted. If the current page of the list no longer exists, the link leads to the last one.
     */
    String linkAfterRemoval(MerchantHubRequest request, Notice notice) {
        ListOrigin origin = origin(request);
        ListQuery current = origin.list();
        return origin.isElsewhere()
                ? origin.linkWith(notice)
                : notice.addTo(found(request, current)
                        .map(found -> current.within(found.size()))
                        .getOrElse(current)
                        .link());
    }

    /**
     * Returns the link to the page of the list that contains that App ID, in the current order. A search that does not find it is dropped.
     */
    String linkTo(MerchantHubRequest request, AppId appId, Notice notice) {
        ListQuery current = requestedQuery(request);
        return notice.addTo(partContaining(request, current, appId)
                .map(ListPart::query)
                .getOrElse(current)
                .link());
    }

    /** Returns the requested page, search and order. An unknown order is ignored. */
    private static ListQuery requestedQuery(MerchantHubRequest request) {
        return Column.withKnownSort(origin(request).over());
    }

    private Either<HubProblem, ApiAccessView> view(MerchantHubRequest request, Option<Shown> shown) {
        ListQuery requested = requestedQuery(request);
        return shown.map(each -> partContaining(request, requested, each.appId()))
                .getOrElse(() -> found(request, requested).map(found -> ListPart.of(requested, found)))
                .flatMap(part -> alerts.of(request)
                        .flatMap(found -> steps(request, part.query())
                                .flatMap(steps -> charts.sparklines(request)
                                        .map(lines -> view(request, part, found, steps, lines, shown)))));
    }

    /** Returns the first steps at the start of the whole list. Someone who searches or turns pages looks for something else. */
    private Either<HubProblem, Option<FirstStepsView>> steps(MerchantHubRequest request, ListQuery query) {
        return query.isNarrowed(ListQuery.SEARCH) || query.offset() > 0
                ? Either.right(Option.none())
                : firstSteps.of(request);
    }

    /** Finds the page of the list that contains the App ID, which may have moved since the list was shown. */
    private Either<HubProblem, ListPart<Listed>> partContaining(
            MerchantHubRequest request, ListQuery requested, AppId appId) {
        return ListPart.containing(
                listed -> listed.credential().appId().equals(appId), requested, query -> found(request, query));
    }

    /** Returns all matches in the requested order. */
    private Either<HubProblem, List<Listed>> found(MerchantHubRequest request, ListQuery requested) {
        PageRequest all = new PageRequest(PageRequest.MAX_LIMIT, 0, requested.text(ListQuery.SEARCH));
        return list.handle(ListAppCredentials.Query.of(request.id(), all))
                .mapLeft(HubReadProblems::of)
                .map(listing -> Column.sorted(listing.page().items(), requested));
    }

    private ApiAccessView view(
            MerchantHubRequest request,
            ListPart<Listed> part,
            List<AlertView> found,
            Option<FirstStepsView> steps,
            Map<AppId, UsageSparkline> lines,
            Option<Shown> shown) {
        return new ApiAccessView(
                frames.of(request, MerchantSection.API_ACCESS),
                request.may(Permission.CHANGE_APP_IDS),
                request.merchant().credentials().all().isEmpty(),
                !request.merchant().isOpen(),
                request.merchant().credentials().active().isDefined(),
                request.merchant().allowlist().entries().isEmpty(),
                request.path(MerchantSection.ALLOWLIST.path()),
                request.path(MerchantSection.GUIDE.path()),
                examples.loginUrl(),
                FirstSteps.firstAppId(request)
                        .map(credential -> examples.with(credential.appId().text()))
                        .getOrElse(examples::withoutAppId),
                steps,
                withoutKey(request),
                found,
                SwitchView.ScheduledView.of(request.hubRequest(), request.merchant()),
                part.items().stream()
                        .map(listed -> view(request, listed, lines, shown))
                        .toList(),
                part.query(),
                part.paging(),
                Notice.of(request.hubRequest().query().text(Notice.PARAMETER)));
    }

    private static Option<ApiAccessView.AppIdLink> withoutKey(MerchantHubRequest request) {
        return request.merchant()
                .credentials()
                .active()
                .filter(active -> active.keys().current().isEmpty())
                .map(active -> new ApiAccessView.AppIdLink(
                        active.appId().text(), active.name().text()));
    }

    private static ApiAccessView.AppIdView view(
            MerchantHubRequest request, Listed listed, Map<AppId, UsageSparkline> lines, Option<Shown> shown) {
        AppCredential credential = listed.credential();
        return new ApiAccessView.AppIdView(
                credential.appId().text(),
                credential.name().text(),
                credential.status() == CredentialStatus.ACTIVE,
                ApiAccessView.CurrentKey.of(credential.keys()),
                KeyNote.of(request.hubRequest(), credential, listed.retiringKeyUse()),
                request.hubRequest().timestamp(credential.createdAt()),
                listed.lastUse()
                        .map(use -> new ApiAccessView.UseView(
                                request.hubRequest().timestamp(use.at()),
                                use.from().toString())),
                Option.of(lines.get(credential.appId())),
                shown.filter(each -> each.appId().equals(credential.appId())).map(Shown::key));
    }

    private record Shown(AppId appId, AppKey key) {}
}
