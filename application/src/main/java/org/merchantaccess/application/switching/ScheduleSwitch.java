package org.merchantaccess.application.switching;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.ProfileVersion;
import org.merchantaccess.domain.switching.SwitchFailure;

/** Schedules <em>Set to Active</em> for a minute of the next 30 days (R16). It takes the place of a switch that was scheduled before. */
@Value.Enclosing
@RequestStyle
public interface ScheduleSwitch {

    Either<ChangeFailure<SwitchFailure>, Committed<MerchantProfile>> handle(Command command);

    /** Request to schedule a switch. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request that changes the current version. */
        public static Command of(MerchantId merchant, AppId appId, Instant at, Actor actor) {
            return ImmutableScheduleSwitch.Command.of(merchant, appId, at, Option.none(), actor);
        }

        public abstract MerchantId merchant();

        public abstract AppId appId();

        /** Returns a whole minute. */
        public abstract Instant at();

        /** Returns the profile version the change is based on; none to change the current version. */
        public abstract Option<ProfileVersion> expected();

        public abstract Actor actor();

        /** Returns a copy with this {@link #expected()}. */
        public final Command withExpected(Option<ProfileVersion> expected) {
            requireNonNull(expected, "expected");
            return ImmutableScheduleSwitch.Command.of(merchant(), appId(), at(), expected, actor());
        }
    }
}
