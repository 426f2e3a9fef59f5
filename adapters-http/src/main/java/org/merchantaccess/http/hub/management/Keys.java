package org.merchantaccess.http.hub.management;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.management.ListManagementKeys;
import org.merchantaccess.application.management.ManagementFailure;
import org.merchantaccess.application.port.KeptManagementKey;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.Frames;
import org.merchantaccess.http.hub.kernel.HubPage;
import org.merchantaccess.http.hub.kernel.OperatorSection;
import org.merchantaccess.http.hub.kernel.Visit;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Trouble;

/** All management keys: the page, and what stands behind its dialogs. */
final class Keys implements HubPage<Visit> {

    static final String PATH = OperatorSection.MANAGEMENT_KEYS.path();

    private final ListManagementKeys list;
    private final Frames frames;
    private final Pages pages;

    Keys(ListManagementKeys list, Frames frames, Pages pages) {
        this.list = list;
        this.frames = frames;
        this.pages = pages;
    }

    static Trouble trouble(ManagementFailure failure) {
        if (failure instanceof ManagementFailure.UnknownKey) {
            return Trouble.NOT_FOUND;
        }
        boolean isNotAllowed = failure instanceof ManagementFailure.NotSignedIn
                || failure instanceof ManagementFailure.NotAllowed
                || failure instanceof ManagementFailure.NotFresh;
        return isNotAllowed ? Trouble.NOT_ALLOWED : Trouble.UNAVAILABLE;
    }

    @Override
    public Either<Trouble, Answer> show(Visit visit) {
        return view(visit).map(view -> pages.show("management/page", view));
    }

    Frame frame(Visit visit) {
        return frames.of(visit, OperatorSection.MANAGEMENT_KEYS);
    }

    /** The key the path names. */
    Either<Trouble, KeptManagementKey> named(Visit visit) {
        return visit.named("key_id", Option::some)
                .flatMap(id -> all().flatMap(keys -> Option.ofOptional(
                                keys.stream().filter(key -> key.id().equals(id)).findFirst())
                        .toEither(Trouble.NOT_FOUND)));
    }

    Either<Trouble, KeysView> view(Visit visit) {
        return all().map(keys -> new KeysView(
                frame(visit),
                PATH,
                keys.stream().map(key -> view(visit, key)).toList(),
                Notice.of(visit.query().text(Notice.PARAMETER))));
    }

    private Either<Trouble, List<KeptManagementKey>> all() {
        return list.handle(new ListManagementKeys.Query()).mapLeft(Keys::trouble);
    }

    private static KeysView.KeyView view(Visit visit, KeptManagementKey key) {
        return new KeysView.KeyView(
                key.id(),
                key.name(),
                visit.moment(key.createdAt()),
                key.lastUsedAt().map(visit::moment),
                key.revokedAt().map(visit::moment));
    }
}
