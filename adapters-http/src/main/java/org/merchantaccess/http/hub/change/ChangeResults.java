package org.merchantaccess.http.hub.change;

import io.vavr.control.Either;
import java.util.function.Function;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.people.authorization.AuthorizationFailure;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.submission.FormResult;

/** Maps the outcome of a change to a form result. */
public final class ChangeResults {

    /** S62: the user decided on an outdated state. */
    private static final int CONFLICT = 409;

    private ChangeResults() {}

    /**
     * Redirects to that path once the change is effective on all nodes, or shows the dialog again with the error.
     *
     * @param path the path to redirect to after success
     * @param message maps a failure to its message
     * @param showDialogAgain shows the dialog again with an error message
     */
    public static <F, T> Either<HubProblem, FormResult> answer(
            Either<RefusedChange<ChangeFailure<F>>, Committed<T>> outcome,
            String path,
            Function<F, String> message,
            Function<String, Either<HubProblem, Response>> showDialogAgain) {
        return respond(outcome, result -> Redirect.to(path), message, showDialogAgain);
    }

    /**
     * Shows a page with the result once the change is effective on all nodes, or shows the dialog again with the error.
     *
     * @param page returns the response after success
     * @param message maps a failure to its message
     * @param showDialogAgain shows the dialog again with an error message
     */
    public static <F, T> Either<HubProblem, FormResult> respond(
            Either<RefusedChange<ChangeFailure<F>>, Committed<T>> outcome,
            Function<T, Response> page,
            Function<F, String> message,
            Function<String, Either<HubProblem, Response>> showDialogAgain) {
        return outcome.fold(
                failure -> toFault(failure, message)
                        .flatMap(showDialogAgain)
                        .map(shown -> FormResult.unchanged(isOutdated(failure) ? shown.withStatus(CONFLICT) : shown)),
                committed -> Either.right(new FormResult.Done(
                        committed.effective().thenApply(nothing -> page.apply(committed.result())))));
    }

    private static <F> boolean isOutdated(RefusedChange<ChangeFailure<F>> failure) {
        return failure instanceof RefusedChange.Refused<ChangeFailure<F>> refused
                && refused.reason() instanceof ChangeFailure.Outdated<F>;
    }

    /** Returns the message to show in the dialog, or the error page if trying again is of no use. */
    public static <F> Either<HubProblem, String> toFault(
            RefusedChange<ChangeFailure<F>> failure, Function<F, String> message) {
        return explain(failure, reason -> reason.match(new RuleFault<>(message)));
    }

    /** Does the same for a use case with another failure type. */
    public static <F> Either<HubProblem, String> explain(
            RefusedChange<F> failure, Function<F, Either<HubProblem, String>> refused) {
        return failure.match(new RefusedChange.Cases<F, Either<HubProblem, String>>() {
            @Override
            public Either<HubProblem, String> unauthorized(RefusedChange.Unauthorized<F> unauthorized) {
                return unauthorized.reason().match(new Unauthorized());
            }

            @Override
            public Either<HubProblem, String> refused(RefusedChange.Refused<F> reason) {
                return refused.apply(reason.reason());
            }

            @Override
            public Either<HubProblem, String> storeUnavailable(RefusedChange.StoreUnavailable<F> unavailable) {
                return Either.left(HubProblem.of(unavailable.reason()));
            }
        });
    }

    private record Unauthorized() implements AuthorizationFailure.Cases<Either<HubProblem, String>> {

        @Override
        public Either<HubProblem, String> notSignedIn(AuthorizationFailure.NotSignedIn failure) {
            return Either.left(HubProblem.NOT_ALLOWED);
        }

        @Override
        public Either<HubProblem, String> unknownMerchant(AuthorizationFailure.UnknownMerchant failure) {
            return Either.left(HubProblem.NOT_FOUND);
        }

        @Override
        public Either<HubProblem, String> notAllowed(AuthorizationFailure.NotAllowed failure) {
            return Either.left(HubProblem.NOT_ALLOWED);
        }

        @Override
        public Either<HubProblem, String> notFresh(AuthorizationFailure.NotFresh failure) {
            return Either.right("Confirm it's you, then try again.");
        }
    }

    private record RuleFault<F>(Function<F, String> message)
            implements ChangeFailure.Cases<F, Either<HubProblem, String>> {

        @Override
        public Either<HubProblem, String> unknownMerchant(ChangeFailure.UnknownMerchant<F> failure) {
            return Either.left(HubProblem.NOT_FOUND);
        }

        @Override
        public Either<HubProblem, String> refused(ChangeFailure.Refused<F> failure) {
            return Either.right(message.apply(failure.reason()));
        }

        @Override
        public Either<HubProblem, String> outdated(ChangeFailure.Outdated<F> failure) {
            return Either.right("This was changed in the meantime. Review the current state and try again.");
        }

        @Override
        public Either<HubProblem, String> storeUnavailable(ChangeFailure.StoreUnavailable<F> failure) {
            return Either.left(HubProblem.of(failure.reason()));
        }

        @Override
        public Either<HubProblem, String> upgradeUnfinished(ChangeFailure.UpgradeUnfinished<F> failure) {
            return Either.right(
                    "The servers are being upgraded. Try again when the upgrade of all of them is finished.");
        }
    }
}
