package org.merchantaccess.application.handler.key;

import io.vavr.control.Either;
import org.merchantaccess.application.change.EndDates;
import org.merchantaccess.application.change.KeyChanges;
import org.merchantaccess.application.key.ReplaceAppKey;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.port.StoreClock;
import org.merchantaccess.domain.credential.CredentialFailure;

final class ReplaceAppKeyHandler implements ReplaceAppKey {

    private final KeyChanges changes;
    private final StoreClock clock;

    ReplaceAppKeyHandler(KeyChanges changes, StoreClock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Either<ChangeFailure<CredentialFailure>, Committed<Replaced>> handle(Command command) {
        return changes.changeWithNewKey(
                        command.merchant(),
                        command.appId(),
                        command.expected(),
                        command.actor(),
                        (profile, verifier) -> EndDates.checked(command.expiresAt(), clock.now())
                                .flatMap(expiry -> profile.replaceKey(
                                        command.appId(), verifier, expiry, command.grace(), clock.now())))
                .map(committed -> committed.map(made -> new Replaced(made.profile(), made.number(), made.former())));
    }
}
