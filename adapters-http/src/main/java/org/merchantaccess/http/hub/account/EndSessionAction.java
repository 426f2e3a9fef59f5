package org.merchantaccess.http.hub.account;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.session.RevokeSession;
import org.merchantaccess.application.session.SessionFailure;
import org.merchantaccess.domain.people.SessionId;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.HubAction;
import org.merchantaccess.http.hub.kernel.Visit;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.page.Trouble;

/** Signs oneself out elsewhere. */
final class EndSessionAction implements HubAction<Visit> {

    private final RevokeSession revoke;

    EndSessionAction(RevokeSession revoke) {
        this.revoke = revoke;
    }

    @Override
    public Either<Trouble, CompletionStage<Answer>> act(Visit visit) {
        return visit.named("session_id", SessionId::parse)
                .flatMap(id -> end(visit, id))
                .map(path -> CompletableFuture.completedFuture(Redirect.to(path)));
    }

    private Either<Trouble, String> end(Visit visit, SessionId id) {
        String done = Notice.SESSION_ENDED.on(Account.PATH);
        return revoke.handle(new RevokeSession.Command(
                        visit.visitor().token(), id, visit.visitor().from()))
                .fold(EndSessionAction::outcome, ended -> Either.right(done));
    }

    private static Either<Trouble, String> outcome(SessionFailure failure) {
        return failure instanceof SessionFailure.StoreUnavailable
                ? Either.left(Trouble.UNAVAILABLE)
                : Either.left(Trouble.NOT_FOUND);
    }
}
