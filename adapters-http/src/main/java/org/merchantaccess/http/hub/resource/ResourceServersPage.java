package org.merchantaccess.http.hub.resource;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.resource.ListResourceServers;
import org.merchantaccess.domain.resource.ResourceServer;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubPage;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.section.OperatorSection;

/** Page of all resource servers. Its dialogs are shown over it. */
final class ResourceServersPage implements HubPage<HubRequest> {

    static final String PATH = OperatorSection.RESOURCE_SERVERS.path();

    private final ListResourceServers list;
    private final Frames frames;
    private final Pages pages;

    ResourceServersPage(ListResourceServers list, Frames frames, Pages pages) {
        this.list = list;
        this.frames = frames;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(HubRequest request) {
        return view(request).map(view -> pages.show("resource/page", view));
    }

    Frame frame(HubRequest request) {
        return frames.of(request, OperatorSection.RESOURCE_SERVERS);
    }

    /** Returns the resource server named by the path. */
    Either<HubProblem, ResourceServer> serverOf(HubRequest request) {
        return request.pathParameter("client_id", Option::some)
                .flatMap(id -> all().flatMap(servers -> Option.ofOptional(servers.stream()
                                .filter(server -> server.id().equals(id))
                                .findFirst())
                        .toEither(HubProblem.NOT_FOUND)));
    }

    Either<HubProblem, ResourceServersView> view(HubRequest request) {
        return all().map(servers -> new ResourceServersView(
                frame(request),
                PATH,
                servers.stream().map(server -> view(request, server)).toList(),
                Notice.of(request.query().text(Notice.PARAMETER))));
    }

    private Either<HubProblem, List<ResourceServer>> all() {
        return list.handle(ListResourceServers.Query.of()).mapLeft(unavailable -> HubProblem.UNAVAILABLE);
    }

    private static ResourceServersView.ServerView view(HubRequest request, ResourceServer server) {
        return new ResourceServersView.ServerView(server.id(), server.name(), request.timestamp(server.createdAt()));
    }
}
