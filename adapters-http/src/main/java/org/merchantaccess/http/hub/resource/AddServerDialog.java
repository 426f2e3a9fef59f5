package org.merchantaccess.http.hub.resource;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.resource.AddResourceServer;
import org.merchantaccess.application.resource.ResourceServerFailure;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.change.AuthorizedChange;
import org.merchantaccess.http.hub.change.ChangeResults;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.page.Field;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.submission.FormResult;

/** Dialog that adds a resource server. Only the response to its form shows the secret. */
final class AddServerDialog implements HubDialog<HubRequest> {

    private static final String NAME = "name";

    private final ResourceServersPage servers;
    private final AuthorizedChange change;
    private final Pages pages;

    AddServerDialog(ResourceServersPage servers, AuthorizedChange change, Pages pages) {
        this.servers = servers;
        this.change = change;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(HubRequest request) {
        return show(request, Option.none());
    }

    private Either<HubProblem, Response> show(HubRequest request, Option<String> fault) {
        DialogView dialog =
                DialogView.of(request, "Add resource server", ResourceServersPage.PATH, "Add resource server");
        return servers.view(request)
                .map(page -> new AddServerView(page, dialog, new Field(request.fieldValue(NAME), fault)))
                .map(view -> pages.show("resource/add", view));
    }

    @Override
    public List<String> keptFields() {
        return List.of(NAME);
    }

    @Override
    public Either<HubProblem, FormResult> act(HubRequest request) {
        return change.<ResourceServerFailure, Committed<AddResourceServer.Added>>inInstance(
                        request,
                        (useCases, actor) -> useCases.resourceServers()
                                .add()
                                .handle(AddResourceServer.Command.of(
                                        request.form().text(NAME), actor)))
                .fold(
                        failure -> ChangeResults.explain(failure, ServerFaults::of)
                                .flatMap(fault -> show(request, Option.some(fault)))
                                .map(FormResult::unchanged),
                        committed -> Either.right(new FormResult.Secret(
                                pages.show("resource/added", view(request, committed.result())),
                                Option.some(Redirect.to(Notice.SHOWN_BEFORE.addTo(ResourceServersPage.PATH))))));
    }

    private ResourceServerKeyView view(HubRequest request, AddResourceServer.Added added) {
        return new ResourceServerKeyView(
                servers.frame(request),
                ResourceServersPage.PATH,
                added.server().name(),
                added.server().id(),
                added.key());
    }
}
