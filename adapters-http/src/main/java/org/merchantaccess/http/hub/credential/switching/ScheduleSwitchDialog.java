package org.merchantaccess.http.hub.credential.switching;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import org.merchantaccess.application.credential.PreviewActivation;
import org.merchantaccess.application.credential.detail.ShowAppCredential.Shown;
import org.merchantaccess.application.switching.ScheduleSwitch;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.change.AuthorizedChange;
import org.merchantaccess.http.hub.change.ChangeResults;
import org.merchantaccess.http.hub.credential.detail.AppIdPageView;
import org.merchantaccess.http.hub.credential.detail.AppIdPages;
import org.merchantaccess.http.hub.credential.readiness.ReadinessMessages;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.gate.HubReadProblems;
import org.merchantaccess.http.hub.page.Field;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.submission.FormResult;
import org.merchantaccess.http.message.credential.SwitchMessages;

/** Dialog that schedules a switch. It shows the readiness of each address. */
final class ScheduleSwitchDialog implements HubDialog<MerchantHubRequest> {

    private final AppIdPages appIds;
    private final PreviewActivation preview;
    private final AuthorizedChange change;
    private final Pages pages;

    ScheduleSwitchDialog(AppIdPages appIds, PreviewActivation preview, AuthorizedChange change, Pages pages) {
        this.appIds = appIds;
        this.preview = preview;
        this.change = change;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(MerchantHubRequest request) {
        return show(request, Option.none());
    }

    private Either<HubProblem, Response> show(MerchantHubRequest request, Option<String> fault) {
        return appIds.shown(request)
                .flatMap(shown -> previewOf(request, shown)
                        .flatMap(found ->
                                appIds.view(request, shown).map(page -> view(request, shown, page, found, fault))))
                .map(view -> pages.show("credential/switching/schedule", view));
    }

    private Either<HubProblem, PreviewActivation.Preview> previewOf(MerchantHubRequest request, Shown shown) {
        return preview.handle(PreviewActivation.Query.of(
                        request.id(), shown.credential().appId()))
                .mapLeft(HubReadProblems::of)
                .flatMap(found -> found.toEither(HubProblem.NOT_FOUND));
    }

    private static ScheduleSwitchView view(
            MerchantHubRequest request,
            Shown shown,
            AppIdPageView page,
            PreviewActivation.Preview found,
            Option<String> fault) {
        Instant now = request.hubRequest().receivedAt();
        return new ScheduleSwitchView(
                page,
                DialogView.of(
                        request.hubRequest(), "Schedule switch", AppIdPages.origin(request, shown), "Schedule switch"),
                new Field(request.hubRequest().fieldValue(SwitchTime.FIELD), fault),
                SwitchTime.first(now),
                SwitchTime.last(now),
                shown.profile()
                        .credentials()
                        .active()
                        .map(active -> active.name().text()),
                ReadinessMessages.of(request.hubRequest(), found));
    }

    @Override
    public List<String> keptFields() {
        return List.of(SwitchTime.FIELD);
    }

    @Override
    public Either<HubProblem, FormResult> act(MerchantHubRequest request) {
        return appIds.shown(request)
                .flatMap(shown -> SwitchTime.parse(request.hubRequest().form().text(SwitchTime.FIELD))
                        .fold(
                                fault -> show(request, Option.some(fault)).map(FormResult::unchanged),
                                at -> schedule(request, shown, at)));
    }

    private Either<HubProblem, FormResult> schedule(MerchantHubRequest request, Shown shown, Instant at) {
        return ChangeResults.answer(
                change.inMerchant(
                        request,
                        (useCases, actor) -> useCases.switching()
                                .schedule()
                                .handle(ScheduleSwitch.Command.of(
                                                request.id(), shown.credential().appId(), at, actor)
                                        .withExpected(request.shownVersion()))),
                AppIdPages.origin(request, shown).linkWith(Notice.SWITCH_SCHEDULED),
                SwitchMessages::of,
                fault -> show(request, Option.some(fault)));
    }
}
