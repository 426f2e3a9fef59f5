package org.merchantaccess.http.api.gate;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.function.Function;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.NoRefusal;
import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.http.problem.Problem;

/**
 * Maps failures of a change to problem responses.
 *
 * @param refused maps a refusal by a rule of the domain
 */
public record ChangeProblems<F>(Function<F, Problem> refused) implements ChangeFailure.Cases<F, Problem> {
    public ChangeProblems {
        requireNonNull(refused, "refused");
    }

    /** Maps the failure of a change that no rule of the domain refuses. */
    public static Problem of(ChangeFailure<NoRefusal> failure) {
        return failure.match(new ChangeProblems<>(NoRefusal::match));
    }

    /** Maps the reason for which a change is unavailable. */
    public static Problem unavailable(UnavailableReason reason) {
        return reason == UnavailableReason.OUTCOME_UNKNOWN ? Problem.outcomeUnknown() : Problem.unavailable();
    }

    @Override
    public Problem unknownMerchant(ChangeFailure.UnknownMerchant<F> failure) {
        return Problem.notFound();
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
        return unavailable(failure.reason());
    }

    @Override
    public Problem upgradeUnfinished(ChangeFailure.UpgradeUnfinished<F> failure) {
        return Problem.conflict(
                "upgrade", "A node of an earlier version is running. Finish the upgrade of all nodes first.");
    }
}
