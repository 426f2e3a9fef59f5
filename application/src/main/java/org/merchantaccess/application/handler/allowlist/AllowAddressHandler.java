package org.merchantaccess.application.handler.allowlist;

import io.vavr.control.Either;
import java.time.Clock;
import org.merchantaccess.application.allowlist.AllowAddress;
import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.AllowlistFailure;
import org.merchantaccess.domain.allowlist.AllowlistPolicy;
import org.merchantaccess.domain.allowlist.EntryLabel;
import org.merchantaccess.domain.merchant.Decision;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class AllowAddressHandler implements AllowAddress {

    private final ProfileChanges changes;
    private final Identifiers identifiers;
    private final Clock clock;
    private final AllowlistPolicy policy;

    AllowAddressHandler(ProfileChanges changes, Identifiers identifiers, Clock clock, AllowlistPolicy policy) {
        this.changes = changes;
        this.identifiers = identifiers;
        this.clock = clock;
        this.policy = policy;
    }

    @Override
    public Either<ChangeFailure<AllowlistFailure>, Committed<Allowed>> handle(Command command) {
        return changes.change(
                        command.merchant(),
                        command.expected(),
                        command.actor(),
                        profile -> entry(command).flatMap(entry -> allow(profile, entry)),
                        Draft::decision)
                .map(committed ->
                        committed.map(draft -> new Allowed(draft.decision().profile(), draft.entry())));
    }

    private Either<AllowlistFailure, AllowlistEntry> entry(Command command) {
        return AddressRange.parse(command.range())
                .flatMap(policy::admit)
                .flatMap(range -> EntryLabel.parse(command.label())
                        .map(label -> new AllowlistEntry(identifiers.entryId(), range, label, clock.instant())));
    }

    private static Either<AllowlistFailure, Draft> allow(MerchantProfile profile, AllowlistEntry entry) {
        return profile.allow(entry).map(decision -> new Draft(entry, decision));
    }

    private record Draft(AllowlistEntry entry, Decision decision) {}
}
