package org.merchantaccess.http.hub.management;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.management.ListManagementKeys;
import org.merchantaccess.application.management.ManagementFailure;
import org.merchantaccess.domain.management.ManagementKeyMetadata;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubPage;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.section.OperatorSection;

/** Page of all management keys. Its dialogs are shown over it. */
final class ManagementKeysPage implements HubPage<HubRequest> {

    static final String PATH = OperatorSection.MANAGEMENT_KEYS.path();

    private final ListManagementKeys list;
    private final Frames frames;
    private final Pages pages;

    ManagementKeysPage(ListManagementKeys list, Frames frames, Pages pages) {
        this.list = list;
        this.frames = frames;
        this.pages = pages;
    }

    static HubProblem problem(ManagementFailure failure) {
        return failure instanceof ManagementFailure.UnknownKey ? HubProblem.NOT_FOUND : HubProblem.UNAVAILABLE;
    }

    @Override
    public Either<HubProblem, Response> show(HubRequest request) {
        return view(request).map(view -> pages.show("management/page", view));
    }

    Frame frame(HubRequest request) {
        return frames.of(request, OperatorSection.MANAGEMENT_KEYS);
    }

    /** Returns the key named by the path. */
    Either<HubProblem, ManagementKeyMetadata> keyOf(HubRequest request) {
        return request.pathParameter("key_id", Option::some)
                .flatMap(id -> all().flatMap(keys -> Option.ofOptional(
                                keys.stream().filter(key -> key.id().equals(id)).findFirst())
                        .toEither(HubProblem.NOT_FOUND)));
    }

    Either<HubProblem, ManagementKeysView> view(HubRequest request) {
        return all().map(keys -> new ManagementKeysView(
                frame(request),
                PATH,
                keys.stream().map(key -> view(request, key)).toList(),
                Notice.of(request.query().text(Notice.PARAMETER))));
    }

    private Either<HubProblem, List<ManagementKeyMetadata>> all() {
        return list.handle(ListManagementKeys.Query.of()).mapLeft(unavailable -> HubProblem.UNAVAILABLE);
    }

    private static ManagementKeysView.KeyView view(HubRequest request, ManagementKeyMetadata key) {
        return new ManagementKeysView.KeyView(
                key.id(),
                key.name(),
                request.timestamp(key.createdAt()),
                key.lastUsedAt().map(request::timestamp),
                key.revokedAt().map(request::timestamp));
    }
}
