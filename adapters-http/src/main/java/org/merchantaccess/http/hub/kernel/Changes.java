package org.merchantaccess.http.hub.kernel;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.application.kernel.Committed;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.page.Trouble;

/** What a browser is shown when a change was made, or was not. */
public final class Changes {

    /** S62: whoever decided had something else before their eyes. */
    private static final int CONFLICT = 409;

    private Changes() {}

    /**
     * Where the change was made, the page of that path, as soon as it is in force on every node.
     *
     * @param words how the failure of a rule is told
     * @param askAgain shows the dialog again with what is wrong
     */
    public static <F, T> Either<Trouble, CompletionStage<Answer>> answer(
            Either<ChangeFailure<F>, Committed<T>> outcome,
            String then,
            Function<F, String> words,
            Function<String, Either<Trouble, Answer>> askAgain) {
        return outcome.fold(
                failure -> whyNot(failure, words)
                        .flatMap(askAgain)
                        .map(page -> isOutdated(failure) ? page.withStatus(CONFLICT) : page)
                        .map(CompletableFuture::completedFuture),
                committed -> Either.right(committed.inForce().thenApply(nothing -> Redirect.to(then))));
    }

    private static <F> boolean isOutdated(ChangeFailure<F> failure) {
        return failure instanceof ChangeFailure.Outdated<F>;
    }

    /** What is wrong, or why there is no asking again. */
    public static <F> Either<Trouble, String> whyNot(ChangeFailure<F> failure, Function<F, String> words) {
        return failure.match(new Fault<>(words));
    }

    private record Fault<F>(Function<F, String> words) implements ChangeFailure.Cases<F, Either<Trouble, String>> {

        @Override
        public Either<Trouble, String> unknownMerchant(ChangeFailure.UnknownMerchant<F> failure) {
            return Either.left(Trouble.NOT_FOUND);
        }

        @Override
        public Either<Trouble, String> notSignedIn(ChangeFailure.NotSignedIn<F> failure) {
            return Either.left(Trouble.NOT_ALLOWED);
        }

        @Override
        public Either<Trouble, String> notAllowed(ChangeFailure.NotAllowed<F> failure) {
            return Either.left(Trouble.NOT_ALLOWED);
        }

        @Override
        public Either<Trouble, String> notFresh(ChangeFailure.NotFresh<F> failure) {
            return Either.right("Please prove once more that it is you, then try again.");
        }

        @Override
        public Either<Trouble, String> refused(ChangeFailure.Refused<F> failure) {
            return Either.right(words.apply(failure.reason()));
        }

        @Override
        public Either<Trouble, String> outdated(ChangeFailure.Outdated<F> failure) {
            return Either.right("Somebody else changed this meanwhile. Please look again: this is how it is now.");
        }

        @Override
        public Either<Trouble, String> storeUnavailable(ChangeFailure.StoreUnavailable<F> failure) {
            return Either.left(Trouble.UNAVAILABLE);
        }
    }
}
