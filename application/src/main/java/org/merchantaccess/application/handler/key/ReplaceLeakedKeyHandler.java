package org.merchantaccess.application.handler.key;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.change.KeyChanges;
import org.merchantaccess.application.key.ReplaceLeakedKey;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.port.StoreClock;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.application.report.LeakReports;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.key.CredentialKey;
import org.merchantaccess.domain.key.KeyNumber;

final class ReplaceLeakedKeyHandler implements ReplaceLeakedKey {

    private final KeyChanges changes;
    private final Usage usage;
    private final LeakReports reports;
    private final StoreClock clock;

    ReplaceLeakedKeyHandler(KeyChanges changes, Usage usage, LeakReports reports, StoreClock clock) {
        this.changes = changes;
        this.usage = usage;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public Either<ChangeFailure<CredentialFailure>, Committed<Ended>> handle(Command command) {
        return changes.changeWithNewKey(
                        command.merchant(),
                        command.appId(),
                        command.expected(),
                        command.actor(),
                        (profile, verifier) ->
                                profile.replaceLeakedKey(command.appId(), command.number(), verifier, clock.now()),
                        () -> usage.keyUses(command.appId(), command.number()))
                .peek(committed -> reports.countOfMerchant(command.merchant(), command.appId(), command.number()))
                .map(committed -> committed.map(made ->
                        new Ended(made.change().profile(), replacement(made.change(), command.appId()), made.with())));
    }

    /** Returns the new key, unless the leaked one was retiring and none was needed. */
    private static Option<KeyNumber> replacement(KeyChanges.WithNewKey made, AppId appId) {
        return made.profile()
                .credentials()
                .find(appId)
                .flatMap(credential -> credential.keys().current())
                .map(CredentialKey::number)
                .filter(made.number()::equals);
    }
}
