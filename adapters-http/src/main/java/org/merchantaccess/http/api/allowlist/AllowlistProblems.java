package org.merchantaccess.http.api.allowlist;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.allowlist.AllowAddress;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.domain.allowlist.AllowlistFailure;
import org.merchantaccess.domain.allowlist.EntryLabel;
import org.merchantaccess.http.api.gate.ChangeProblems;
import org.merchantaccess.http.message.AllowlistMessages;
import org.merchantaccess.http.problem.InvalidParameter;
import org.merchantaccess.http.problem.Problem;

/** Maps failures of allowlist changes to problem responses. */
final class AllowlistProblems implements AllowlistFailure.Cases<Problem> {

    private final Option<InvalidParameter> labelFault;

    private AllowlistProblems(Option<InvalidParameter> labelFault) {
        this.labelFault = labelFault;
    }

    static Problem of(ChangeFailure<AllowlistFailure> failure) {
        return of(failure, Option.none());
    }

    /**
     * The domain reports only the first fault, which is that of the range if there is one. The label is checked here too, so that both
     * faults are reported at once.
     */
    static Problem of(AllowAddress.Command command, ChangeFailure<AllowlistFailure> failure) {
        Either<AllowlistFailure, EntryLabel> label = EntryLabel.parse(command.label());
        return of(failure, label.swap().toOption().map(AllowlistProblems::labelFault));
    }

    private static Problem of(ChangeFailure<AllowlistFailure> failure, Option<InvalidParameter> labelFault) {
        return failure.match(new ChangeProblems<>(refusal -> refusal.match(new AllowlistProblems(labelFault))));
    }

    @Override
    public Problem malformed(AllowlistFailure.Malformed failure) {
        return invalid(failure);
    }

    @Override
    public Problem hostBitsSet(AllowlistFailure.HostBitsSet failure) {
        return invalid(failure);
    }

    @Override
    public Problem tooWide(AllowlistFailure.TooWide failure) {
        return invalid(failure);
    }

    @Override
    public Problem notAdmitted(AllowlistFailure.NotAdmitted failure) {
        return invalid(failure);
    }

    @Override
    public Problem invalidLabel(AllowlistFailure.InvalidLabel failure) {
        return Problem.validation(List.of(labelFault(failure)));
    }

    @Override
    public Problem alreadyAllowed(AllowlistFailure.AlreadyAllowed failure) {
        return Problem.conflict(EntryJson.RANGE, AllowlistMessages.of(failure));
    }

    @Override
    public Problem full(AllowlistFailure.Full failure) {
        return Problem.conflict(EntryJson.RANGE, AllowlistMessages.of(failure));
    }

    @Override
    public Problem unknownEntry(AllowlistFailure.UnknownEntry failure) {
        return Problem.notFound();
    }

    private static InvalidParameter labelFault(AllowlistFailure failure) {
        return new InvalidParameter(EntryJson.LABEL, AllowlistMessages.of(failure));
    }

    private Problem invalid(AllowlistFailure failure) {
        InvalidParameter range = new InvalidParameter(EntryJson.RANGE, AllowlistMessages.of(failure));
        return Problem.validation(labelFault.map(label -> List.of(range, label)).getOrElse(List.of(range)));
    }
}
