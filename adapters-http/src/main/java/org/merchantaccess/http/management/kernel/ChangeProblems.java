package org.merchantaccess.http.management.kernel;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.function.Function;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.http.problem.Problem;

/**
 * What somebody is told whose change was not made.
 *
 * @param refused what to tell when a rule of the domain refused it
 */
public record ChangeProblems<F>(Function<F, Problem> refused) implements ChangeFailure.Cases<F, Problem> {
    public ChangeProblems {
        requireNonNull(refused, "refused");
    }

    @Override
    public Problem unknownMerchant(ChangeFailure.UnknownMerchant<F> failure) {
        return Problem.notFound();
    }

    @Override
    public Problem notSignedIn(ChangeFailure.NotSignedIn<F> failure) {
        return Problem.forbidden();
    }

    @Override
    public Problem notAllowed(ChangeFailure.NotAllowed<F> failure) {
        return Problem.forbidden();
    }

    @Override
    public Problem notFresh(ChangeFailure.NotFresh<F> failure) {
        return Problem.forbidden();
    }

    @Override
    public Problem refused(ChangeFailure.Refused<F> failure) {
        return refused.apply(failure.reason());
    }

    @Override
    public Problem outdated(ChangeFailure.Outdated<F> failure) {
        return Problem.preconditionFailed();
    }

    @Override
    public Problem storeUnavailable(ChangeFailure.StoreUnavailable<F> failure) {
        return Problem.unavailable();
    }
}
