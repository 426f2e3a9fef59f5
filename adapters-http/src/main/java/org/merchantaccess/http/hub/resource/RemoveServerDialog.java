package org.merchantaccess.http.hub.resource;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.resource.RemoveResourceServer;
import org.merchantaccess.application.resource.ResourceServerFailure;
import org.merchantaccess.domain.resource.ResourceServer;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.change.AuthorizedChange;
import org.merchantaccess.http.hub.change.ChangeResults;
import org.merchantaccess.http.hub.dialog.ConfirmationView;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.submission.FormResult;

/** Dialog that removes a resource server. */
final class RemoveServerDialog implements HubDialog<HubRequest> {

    private final ResourceServersPage servers;
    private final AuthorizedChange change;
    private final Pages pages;

    RemoveServerDialog(ResourceServersPage servers, AuthorizedChange change, Pages pages) {
        this.servers = servers;
        this.change = change;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(HubRequest request) {
        return show(request, Option.none());
    }

    private Either<HubProblem, Response> show(HubRequest request, Option<String> fault) {
        return servers.serverOf(request)
                .flatMap(server -> servers.view(request)
                        .map(page -> new ServerQuestionView(page, question(request, server, fault))))
                .map(view -> pages.show("resource/question", view));
    }

    private static ConfirmationView question(HubRequest request, ResourceServer server, Option<String> fault) {
        return new ConfirmationView(
                DialogView.of(request, "Remove resource server", ResourceServersPage.PATH, "Remove")
                        .dangerous(),
                server.name() + ", " + server.id(),
                List.of(
                        "Its secret is no longer accepted, so it cannot ask whether an access token is valid. This cannot"
                                + " be undone. If the API is still in use, give it another secret first."),
                fault);
    }

    @Override
    public Either<HubProblem, FormResult> act(HubRequest request) {
        return servers.serverOf(request)
                .flatMap(server -> change.<ResourceServerFailure, Committed<ResourceServer>>inInstance(
                                request,
                                (useCases, actor) -> useCases.resourceServers()
                                        .remove()
                                        .handle(RemoveResourceServer.Command.of(server.id(), actor)))
                        .fold(
                                failure -> ChangeResults.explain(failure, ServerFaults::of)
                                        .flatMap(fault -> show(request, Option.some(fault)))
                                        .map(FormResult::unchanged),
                                committed -> Either.right(removed(committed))));
    }

    private static FormResult removed(Committed<ResourceServer> committed) {
        return new FormResult.Done(committed
                .effective()
                .thenApply(nothing -> Redirect.to(Notice.RESOURCE_SERVER_REMOVED.addTo(ResourceServersPage.PATH))));
    }
}
