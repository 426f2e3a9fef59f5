package org.merchantaccess.http.hub.credential.detail;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.credential.detail.DetailUseCases;
import org.merchantaccess.application.credential.detail.ReadAppIdHistory;
import org.merchantaccess.application.credential.detail.ShowAppCredential;
import org.merchantaccess.application.credential.detail.ShowAppCredential.Shown;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.SelfRotation;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.hub.audit.ActivityView;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubReadProblems;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.ListOrigin;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.section.MerchantSection;

/** Reads an App ID for its page and the dialogs over it. */
public final class AppIdPages {

    private static final int HISTORY_LENGTH = 10;

    private final DetailUseCases details;
    private final Frames frames;

    /** Creates the pages of one Hub. */
    public AppIdPages(DetailUseCases details, Frames frames) {
        this.details = details;
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

    private static ListQuery query(MerchantHubRequest request, AppId appId) {
        return MerchantSection.API_ACCESS.list(
                path(request, appId), request.hubRequest().query());
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
        return details.history()
                .handle(ReadAppIdHistory.Query.of(request.id(), appId, HISTORY_LENGTH, 0))
                .mapLeft(HubReadProblems::of)
                .map(history ->
                        view(request, shown, revealed, history.map(Page::items).getOrElse(List.of())));
    }

    private AppIdPageView view(
            MerchantHubRequest request, Shown shown, Option<KeyViews.RevealedKey> revealed, List<AuditEntry> history) {
        return new AppIdPageView(
                frame(request, shown),
                query(request, shown),
                request.list(MerchantSection.API_ACCESS).link(),
                request.may(Permission.CHANGE_APP_IDS),
                shown.profile().version().number(),
                summary(request, shown.credential()),
                KeyViews.of(request.hubRequest(), shown, revealed),
                shown.profile().selfRotation() == SelfRotation.ALLOWED,
                new SwitchView(
                        SwitchView.ScheduledView.of(request.hubRequest(), shown.profile()),
                        shown.undoable().map(former -> former.name().text())),
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
                Notice.of(request.hubRequest().query().text(Notice.PARAMETER)));
    }

    /** Returns the link to the list of a section, searched for the App ID. */
    public static String searched(MerchantHubRequest request, MerchantSection section, Shown shown) {
        return ListQuery.all(request.path(section.path()))
                .with(ListQuery.SEARCH, shown.credential().appId().text())
                .link();
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
