package org.merchantaccess.http.hub.credential.detail;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.credential.detail.DetailUseCases;
import org.merchantaccess.application.credential.detail.ReadAppIdHistory;
import org.merchantaccess.application.credential.detail.ShowAppCredential;
import org.merchantaccess.application.credential.detail.ShowAppCredential.Shown;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.refusal.ReadRefusals;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.CredentialKey;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.SelfRotation;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.http.hub.audit.ActivityView;
import org.merchantaccess.http.hub.chart.ChartPeriod;
import org.merchantaccess.http.hub.chart.CountText;
import org.merchantaccess.http.hub.example.LoginExamples;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubReadProblems;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.ListOrigin;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.refusal.Remedies;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.section.MerchantSection;
import org.merchantaccess.http.hub.usage.UsageCharts;
import org.merchantaccess.http.hub.usage.UsageView;
import org.merchantaccess.http.message.RefusalTitles;

/** Reads an App ID for its page and the dialogs over it. */
public final class AppIdPages {

    private static final int HISTORY_LENGTH = 5;
    private static final int REFUSALS = 5;

    private final DetailUseCases details;
    private final UsageCharts charts;
    private final ReadRefusals refusals;
    private final LoginExamples examples;
    private final Frames frames;

    /** Creates the pages of one Hub. */
    public AppIdPages(
            DetailUseCases details, UsageCharts charts, ReadRefusals refusals, LoginExamples examples, Frames frames) {
        this.details = details;
        this.charts = charts;
        this.refusals = refusals;
        this.examples = examples;
        this.frames = frames;
    }

    /** Returns the App ID named by the path, if it belongs to the merchant. */
    public Either<HubProblem, Shown> shown(MerchantHubRequest request) {
        return request.hubRequest()
                .pathParameter("app_id", AppId::parse)
                .flatMap(appId -> details.show()
                        .handle(ShowAppCredential.Query.of(request.id(), appId))
                        .mapLeft(HubReadProblems::of))
                .flatMap(found -> found.toEither(HubProblem.NOT_FOUND));
    }

    /** Returns the page of an App ID, which its dialogs lead back to. */
    public static ListOrigin origin(MerchantHubRequest request, Shown shown) {
        return ListOrigin.of(query(request, shown));
    }

    /** Returns the page of that App ID if a dialog over the list was opened from it; the dialog leads back to it. */
    public static Option<ListOrigin> originIfOpenedFrom(MerchantHubRequest request, AppId appId) {
        return Option.when(
                request.hubRequest().query().text(ListOrigin.PARAMETER).equals(AppIdPageView.ORIGIN),
                () -> new ListOrigin(
                        request.list(MerchantSection.API_ACCESS), query(request, appId), AppIdPageView.ORIGIN));
    }

    private static ListQuery query(MerchantHubRequest request, Shown shown) {
        return query(request, shown.credential().appId());
    }

    /** The period is kept by dialogs that lead back to the page. */
    private static ListQuery query(MerchantHubRequest request, AppId appId) {
        ListQuery list = MerchantSection.API_ACCESS.list(
                path(request, appId), request.hubRequest().query());
        return period(request) == ChartPeriod.WEEK
                ? list
                : list.keeping(ChartPeriod.PARAMETER, period(request).word());
    }

    private static ChartPeriod period(MerchantHubRequest request) {
        return ChartPeriod.parse(request.hubRequest().query().text(ChartPeriod.PARAMETER));
    }

    /** Returns the path of the page of an App ID. */
    public static String path(MerchantHubRequest request, AppId appId) {
        return request.path(MerchantSection.API_ACCESS.path() + "/" + appId);
    }

    /** Returns a frame titled with the App Name. */
    public Frame frame(MerchantHubRequest request, Shown shown) {
        return frames.of(
                request, MerchantSection.API_ACCESS, shown.credential().name().text());
    }

    /** Returns the view of an App ID without its keys. */
    public Either<HubProblem, AppIdPageView> view(MerchantHubRequest request, Shown shown) {
        return view(request, shown, Option.none());
    }

    /** Returns the view with one key revealed. */
    public Either<HubProblem, AppIdPageView> viewWithKey(
            MerchantHubRequest request, Shown shown, KeyNumber number, AppKey key) {
        return view(request, shown, Option.some(new KeyViews.RevealedKey(number, key)));
    }

    private Either<HubProblem, AppIdPageView> view(
            MerchantHubRequest request, Shown shown, Option<KeyViews.RevealedKey> revealed) {
        AppId appId = shown.credential().appId();
        return history(request, appId)
                .flatMap(history -> refusals(request, appId)
                        .flatMap(refused -> charts.of(request, appId, query(request, shown), period(request))
                                .map(usage -> view(request, shown, revealed, usage, refused, history))));
    }

    private Either<HubProblem, List<AuditEntry>> history(MerchantHubRequest request, AppId appId) {
        return details.history()
                .handle(ReadAppIdHistory.Query.of(request.id(), appId, HISTORY_LENGTH, 0))
                .mapLeft(HubReadProblems::of)
                .map(history -> history.map(Page::items).getOrElse(List.of()));
    }

    private Either<HubProblem, List<RecordedRefusal>> refusals(MerchantHubRequest request, AppId appId) {
        return refusals.handle(
                        ReadRefusals.Query.of(Option.some(request.id()), new PageRequest(REFUSALS, 0, appId.text())))
                .mapLeft(HubReadProblems::of)
                .map(Page::items);
    }

    private AppIdPageView view(
            MerchantHubRequest request,
            Shown shown,
            Option<KeyViews.RevealedKey> revealed,
            UsageView usage,
            List<RecordedRefusal> refused,
            List<AuditEntry> history) {
        return new AppIdPageView(
                frame(request, shown),
                query(request, shown),
                request.list(MerchantSection.API_ACCESS).link(),
                request.may(Permission.CHANGE_APP_IDS),
                shown.profile().version().number(),
                summary(request, shown.credential()),
                usage,
                KeyViews.of(request.hubRequest(), shown, revealed),
                shown.profile().selfRotation() == SelfRotation.ALLOWED,
                connection(shown.credential(), revealed),
                new SwitchView(
                        SwitchView.ScheduledView.of(request.hubRequest(), shown.profile()),
                        shown.undoable().map(former -> former.name().text())),
                refused.stream().map(each -> view(request, each)).toList(),
                searched(request, MerchantSection.REFUSED_REQUESTS, shown),
                history.stream()
                        .map(entry -> ActivityView.EntryView.of(
                                request.hubRequest(),
                                entry,
                                Option.when(
                                        entry.subject()
                                                .equals(shown.credential()
                                                        .appId()
                                                        .text()),
                                        shown.credential().name().text())))
                        .toList(),
                searched(request, MerchantSection.ACTIVITY, shown),
                request.path(MerchantSection.GUIDE.path()),
                Notice.of(request.hubRequest().query().text(Notice.PARAMETER)));
    }

    /** Returns the link to the list of a section, searched for the App ID. */
    public static String searched(MerchantHubRequest request, MerchantSection section, Shown shown) {
        return ListQuery.all(request.path(section.path()))
                .with(ListQuery.SEARCH, shown.credential().appId().text())
                .link();
    }

    private ConnectionView connection(AppCredential credential, Option<KeyViews.RevealedKey> revealed) {
        Option<CredentialKey> current = credential.keys().current();
        boolean hasAppKey = current.exists(CredentialKey::isSecret);
        return new ConnectionView(
                examples.settings(credential.appId().text(), hasAppKey),
                hasAppKey,
                revealed.filter(each -> current.exists(key -> key.number().equals(each.number())))
                        .map(KeyViews.RevealedKey::key));
    }

    private static AppIdPageView.RefusalView view(MerchantHubRequest request, RecordedRefusal refusal) {
        return new AppIdPageView.RefusalView(
                RefusalTitles.of(refusal.cause()),
                Remedies.addressText(refusal.source()),
                refusal.count() == 1 ? "Once" : CountText.of(refusal.count(), "time"),
                request.hubRequest().timestamp(refusal.lastAt()),
                refusal.requestId());
    }

    private static AppIdPageView.AppIdSummary summary(MerchantHubRequest request, AppCredential credential) {
        return new AppIdPageView.AppIdSummary(
                credential.appId().text(),
                credential.name().text(),
                credential.isActive(),
                request.hubRequest().timestamp(credential.createdAt()),
                credential.details().createdBy(),
                credential.details().description(),
                credential.details().owner());
    }
}
