package org.merchantaccess.http.management.allowlist;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.allowlist.AllowAddress;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.domain.allowlist.AllowlistFailure;
import org.merchantaccess.domain.allowlist.EntryLabel;
import org.merchantaccess.http.management.kernel.ChangeProblems;
import org.merchantaccess.http.problem.InvalidParameter;
import org.merchantaccess.http.problem.Problem;

/** What somebody is told whom a rule about allowlists refused. */
final class AllowlistProblems implements AllowlistFailure.Cases<Problem> {

    private static final InvalidParameter INVALID_LABEL = new InvalidParameter(
            EntryJson.LABEL, "The label may have up to " + EntryLabel.MAX_CODE_POINTS + " printable characters.");

    private final Option<InvalidParameter> labelFault;

    private AllowlistProblems(Option<InvalidParameter> labelFault) {
        this.labelFault = labelFault;
    }

    static Problem of(ChangeFailure<AllowlistFailure> failure) {
        return of(failure, Option.none());
    }

    /** A rule names the first fault, which is one of the range if there is any. The label may be at fault as well. */
    static Problem of(AllowAddress.Command command, ChangeFailure<AllowlistFailure> failure) {
        Either<AllowlistFailure, EntryLabel> label = EntryLabel.parse(command.label());
        return of(failure, Option.when(label.isLeft(), INVALID_LABEL));
    }

    private static Problem of(ChangeFailure<AllowlistFailure> failure, Option<InvalidParameter> labelFault) {
        return failure.match(new ChangeProblems<>(refusal -> refusal.match(new AllowlistProblems(labelFault))));
    }

    @Override
    public Problem malformed(AllowlistFailure.Malformed failure) {
        return invalid("Please enter one address or one range, such as 203.0.113.7, 203.0.113.0/24 or 2001:db8::/48.");
    }

    @Override
    public Problem hostBitsSet(AllowlistFailure.HostBitsSet failure) {
        return invalid(
                "The range does not start at its first address. Please correct the address or the prefix length.");
    }

    @Override
    public Problem tooWide(AllowlistFailure.TooWide failure) {
        return invalid("The range is too wide. Please choose one that is no wider than /" + failure.widestPrefixLength()
                + ".");
    }

    @Override
    public Problem notAdmitted(AllowlistFailure.NotAdmitted failure) {
        return invalid(SpecialAddresses.whyNotAdmitted(failure.purpose()));
    }

    @Override
    public Problem invalidLabel(AllowlistFailure.InvalidLabel failure) {
        return Problem.validation(List.of(INVALID_LABEL));
    }

    @Override
    public Problem alreadyAllowed(AllowlistFailure.AlreadyAllowed failure) {
        return Problem.conflict(EntryJson.RANGE, failure.range() + " is on the allowlist already.");
    }

    @Override
    public Problem full(AllowlistFailure.Full failure) {
        return Problem.conflict(
                EntryJson.RANGE,
                "An allowlist may have at most " + failure.limit()
                        + " entries. Please remove one that is no longer needed.");
    }

    @Override
    public Problem unknownEntry(AllowlistFailure.UnknownEntry failure) {
        return Problem.notFound();
    }

    private Problem invalid(String reason) {
        InvalidParameter range = new InvalidParameter(EntryJson.RANGE, reason);
        return Problem.validation(labelFault.map(label -> List.of(range, label)).getOrElse(List.of(range)));
    }
}
