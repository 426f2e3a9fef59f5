package org.merchantaccess.application.handler.switching;

import io.vavr.control.Either;
import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.port.StoreClock;
import org.merchantaccess.application.switching.ScheduleSwitch;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.switching.SwitchFailure;

final class ScheduleSwitchHandler implements ScheduleSwitch {

    private final ProfileChanges changes;
    private final StoreClock clock;

    ScheduleSwitchHandler(ProfileChanges changes, StoreClock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Either<ChangeFailure<SwitchFailure>, Committed<MerchantProfile>> handle(Command command) {
        return changes.change(
                command.merchant(),
                command.expected(),
                command.actor(),
                profile -> profile.scheduleSwitch(
                        command.appId(), command.at(), command.actor().name(), clock.now()));
    }
}
