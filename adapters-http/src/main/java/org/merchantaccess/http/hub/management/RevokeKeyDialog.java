package org.merchantaccess.http.hub.management;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.management.RevokeManagementKey;
import org.merchantaccess.application.port.KeptManagementKey;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.kernel.HubDialog;
import org.merchantaccess.http.hub.kernel.Question;
import org.merchantaccess.http.hub.kernel.Visit;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.page.Trouble;

/** Asks whether a key shall be good no more. */
final class RevokeKeyDialog implements HubDialog<Visit> {

    private final Keys keys;
    private final RevokeManagementKey revoke;
    private final Pages pages;

    RevokeKeyDialog(Keys keys, RevokeManagementKey revoke, Pages pages) {
        this.keys = keys;
        this.revoke = revoke;
        this.pages = pages;
    }

    @Override
    public Either<Trouble, Answer> show(Visit visit) {
        return keys.named(visit)
                .flatMap(key -> keys.view(visit).map(page -> new KeyQuestionView(page, question(visit, key))))
                .map(view -> pages.show("management/question", view));
    }

    private static Question question(Visit visit, KeptManagementKey key) {
        return new Question(
                DialogView.of(visit, "Revoke management key", Keys.PATH, "Revoke")
                        .dangerous(),
                key.name() + ", " + key.id(),
                List.of("Software that uses this key is refused from its next request on. This cannot be undone:"
                        + " give it another key first if it is still needed."),
                Option.none());
    }

    @Override
    public Either<Trouble, CompletionStage<Answer>> act(Visit visit) {
        return keys.named(visit)
                .flatMap(key -> revoke.handle(new RevokeManagementKey.Command(
                                key.id(), visit.visitor().authority()))
                        .mapLeft(Keys::trouble))
                .map(revoked ->
                        CompletableFuture.completedFuture(Redirect.to(Notice.MANAGEMENT_KEY_REVOKED.on(Keys.PATH))));
    }
}
