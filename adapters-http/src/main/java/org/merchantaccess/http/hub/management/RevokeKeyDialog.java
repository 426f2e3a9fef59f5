package org.merchantaccess.http.hub.management;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.management.ManagementFailure;
import org.merchantaccess.application.management.RevokeManagementKey;
import org.merchantaccess.domain.management.ManagementKeyMetadata;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.change.AuthorizedChange;
import org.merchantaccess.http.hub.change.ChangeResults;
import org.merchantaccess.http.hub.change.RefusedChange;
import org.merchantaccess.http.hub.dialog.ConfirmationView;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.submission.FormResult;

/** Dialog that revokes a management key. */
final class RevokeKeyDialog implements HubDialog<HubRequest> {

    private final ManagementKeysPage keys;
    private final AuthorizedChange change;
    private final Pages pages;

    RevokeKeyDialog(ManagementKeysPage keys, AuthorizedChange change, Pages pages) {
        this.keys = keys;
        this.change = change;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(HubRequest request) {
        return keys.keyOf(request)
                .flatMap(key -> keys.view(request).map(page -> new KeyDialogView(page, question(request, key))))
                .map(view -> pages.show("management/question", view));
    }

    private static ConfirmationView question(HubRequest request, ManagementKeyMetadata key) {
        return new ConfirmationView(
                DialogView.of(request, "Revoke management key", ManagementKeysPage.PATH, "Revoke")
                        .dangerous(),
                key.name() + ", " + key.id(),
                List.of("Software that uses this key is refused from its next request. This cannot be undone. If the"
                        + " software is still needed, give it another key first."),
                Option.none());
    }

    @Override
    public Either<HubProblem, FormResult> act(HubRequest request) {
        return keys.keyOf(request)
                .flatMap(key -> change.inInstance(
                                request,
                                (useCases, actor) -> useCases.management()
                                        .revoke()
                                        .handle(RevokeManagementKey.Command.of(key.id(), actor)))
                        .mapLeft(RevokeKeyDialog::problem))
                .map(revoked ->
                        FormResult.done(Redirect.to(Notice.MANAGEMENT_KEY_REVOKED.addTo(ManagementKeysPage.PATH))));
    }

    private static HubProblem problem(RefusedChange<ManagementFailure> failure) {
        return ChangeResults.explain(failure, reason -> Either.left(ManagementKeysPage.problem(reason)))
                .fold(problem -> problem, proof -> HubProblem.NOT_ALLOWED);
    }
}
