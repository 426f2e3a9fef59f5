package org.merchantaccess.application.switching;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.ProfileVersion;
import org.merchantaccess.domain.switching.SwitchFailure;

/** Schedules <em>Set to Active</em> for a minute of the next 30 days (R16). It takes the place of a switch that was scheduled before. */
public interface ScheduleSwitch {

    Either<ChangeFailure<SwitchFailure>, Committed<MerchantProfile>> handle(Command command);

    /**
     * Request to schedule a switch.
     *
     * @param at a whole minute
     * @param expected the profile version the change is based on; none to change the current version
     */
    record Command(MerchantId merchant, AppId appId, Instant at, Option<ProfileVersion> expected, Actor actor) {
        public Command {
            requireNonNull(merchant, "merchant");
            requireNonNull(appId, "appId");
            requireNonNull(at, "at");
            requireNonNull(expected, "expected");
            requireNonNull(actor, "actor");
        }
    }
}
