package org.merchantaccess.http.hub.management;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.management.CreateManagementKey;
import org.merchantaccess.application.management.ManagementFailure;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.change.AuthorizedChange;
import org.merchantaccess.http.hub.change.ChangeResults;
import org.merchantaccess.http.hub.change.RefusedChange;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.page.Field;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.submission.FormResult;
import org.merchantaccess.http.message.KeyNames;
import org.merchantaccess.http.message.ManagementKeyMessages;

/** Dialog that creates a management key. Only the response to its form shows the key. */
final class CreateKeyDialog implements HubDialog<HubRequest> {

    private static final String NAME = "name";

    private final ManagementKeysPage keys;
    private final AuthorizedChange change;
    private final Pages pages;

    CreateKeyDialog(ManagementKeysPage keys, AuthorizedChange change, Pages pages) {
        this.keys = keys;
        this.change = change;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(HubRequest request) {
        return showDialog(request, Option.none());
    }

    private Either<HubProblem, Response> showDialog(HubRequest request, Option<String> fault) {
        DialogView dialog = DialogView.of(request, "Create management key", ManagementKeysPage.PATH, "Create key");
        return keys.view(request)
                .map(page -> new CreateKeyView(page, dialog, new Field(request.fieldValue(NAME), fault)))
                .map(view -> pages.show("management/create", view));
    }

    @Override
    public List<String> keptFields() {
        return List.of(NAME);
    }

    @Override
    public Either<HubProblem, FormResult> act(HubRequest request) {
        return KeyNames.parse(request.form().text(NAME))
                .fold(
                        fault -> showDialog(request, Option.some(fault)).map(FormResult::unchanged),
                        name -> create(request, name));
    }

    private Either<HubProblem, FormResult> create(HubRequest request, String name) {
        return change.<ManagementFailure, ManagementKey>inInstance(
                        request,
                        (useCases, actor) ->
                                useCases.management().create().handle(CreateManagementKey.Command.of(name, actor)))
                .fold(
                        failure -> refused(request, failure).map(FormResult::unchanged),
                        key -> Either.right(new FormResult.Secret(
                                pages.show(
                                        "management/created",
                                        new CreatedKeyView(keys.frame(request), ManagementKeysPage.PATH, name, key)),
                                Option.some(Redirect.to(Notice.SHOWN_BEFORE.addTo(ManagementKeysPage.PATH))))));
    }

    private Either<HubProblem, Response> refused(HubRequest request, RefusedChange<ManagementFailure> failure) {
        return ChangeResults.explain(failure, CreateKeyDialog::toFault)
                .flatMap(fault -> showDialog(request, Option.some(fault)));
    }

    private static Either<HubProblem, String> toFault(ManagementFailure failure) {
        return failure instanceof ManagementFailure.TooMany tooMany
                ? Either.right(ManagementKeyMessages.of(tooMany))
                : Either.left(ManagementKeysPage.problem(failure));
    }
}
