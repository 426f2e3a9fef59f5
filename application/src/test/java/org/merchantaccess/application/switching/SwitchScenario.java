package org.merchantaccess.application.switching;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.switching.SwitchFailure;

/** Short forms of the use cases of switches, of one merchant. Every change must succeed, except by {@code try…}. */
public final class SwitchScenario {

    private final MerchantAccess access;
    private final MerchantId merchant;

    private SwitchScenario(MerchantAccess access, MerchantId merchant) {
        this.access = access;
        this.merchant = merchant;
    }

    public static SwitchScenario on(MerchantAccess access, MerchantId merchant) {
        return new SwitchScenario(access, merchant);
    }

    public MerchantProfile schedule(AppId appId, Instant at) {
        return Scenario.done(trySchedule(appId, at));
    }

    public Either<ChangeFailure<SwitchFailure>, Committed<MerchantProfile>> trySchedule(AppId appId, Instant at) {
        return access.switching().schedule().handle(ScheduleSwitch.Command.of(merchant, appId, at, Scenario.ADA));
    }

    public MerchantProfile cancel() {
        return Scenario.done(tryCancel());
    }

    public Either<ChangeFailure<SwitchFailure>, Committed<MerchantProfile>> tryCancel() {
        return access.switching().cancel().handle(CancelSwitch.Command.of(merchant, Scenario.ADA));
    }

    public MerchantProfile undo() {
        return Scenario.done(tryUndo());
    }

    public Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> tryUndo() {
        return access.switching().undo().handle(UndoSwitch.Command.of(merchant, Scenario.ADA));
    }

    public MerchantProfile deactivate(AppId appId, String typedName) {
        return Scenario.done(tryDeactivate(appId, typedName));
    }

    public Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> tryDeactivate(
            AppId appId, String typedName) {
        return access.switching()
                .deactivate()
                .handle(DeactivateAppCredential.Command.of(merchant, appId, typedName, Scenario.ADA));
    }

    /** Returns the active App ID from the store; none if none is active. */
    public Option<AppId> active() {
        return Scenario.on(access).profile(merchant).credentials().active().map(AppCredential::appId);
    }

    /** Returns the audit entries as {@code action subject: detail}, newest first. */
    public List<String> history() {
        return Scenario.on(access).audit(merchant).stream()
                .map(entry -> entry.action().text() + " " + entry.subject() + ": " + entry.detail())
                .toList();
    }
}
