package org.merchantaccess.domain.switching;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.CredentialKey;
import org.merchantaccess.domain.key.KeyNumber;

/**
 * A <em>Set to Active</em> at a minute of the next 30 days (R16).
 *
 * @param incoming the App ID that will be active
 * @param incomingKey the current key of that App ID when the switch was scheduled
 * @param outgoing the App ID that was active then; none if none was
 * @param at the time of the switch, a whole minute
 * @param scheduledBy the name of the actor that scheduled it
 */
public record ScheduledSwitch(
        AppId incoming, KeyNumber incomingKey, Option<OutgoingAppId> outgoing, Instant at, String scheduledBy) {

    /** The longest time to a switch. */
    public static final Duration MAX_AHEAD = Duration.ofDays(30);

    /** A switch that could not be made for longer is given up. */
    public static final Duration MAX_DELAY = Duration.ofMinutes(15);

    public ScheduledSwitch {
        requireNonNull(incoming, "incoming");
        requireNonNull(incomingKey, "incomingKey");
        requireNonNull(outgoing, "outgoing");
        requireNonNull(at, "at");
        requireNonNull(scheduledBy, "scheduledBy");
    }

    /**
     * Returns a switch to that App ID.
     *
     * @param at a whole minute, in the next 30 days
     * @return the switch; else {@link SwitchFailure.UnknownAppId}, {@link SwitchFailure.AlreadyActive}, {@link SwitchFailure.InvalidTime} or
     *     {@link SwitchFailure.WithoutKey}
     */
    public static Either<SwitchFailure, ScheduledSwitch> to(
            AppId appId, AppCredentials credentials, Instant at, String scheduledBy, Instant now) {
        return credentials
                .find(appId)
                .<SwitchFailure>toEither(() -> new SwitchFailure.UnknownAppId(appId))
                .filterOrElse(incoming -> !incoming.isActive(), active -> new SwitchFailure.AlreadyActive(appId))
                .filterOrElse(incoming -> isValid(at, now), incoming -> new SwitchFailure.InvalidTime())
                .flatMap(incoming ->
                        incoming.keys().current().<SwitchFailure>toEither(() -> new SwitchFailure.WithoutKey(appId)))
                .map(key -> new ScheduledSwitch(
                        appId, key.number(), credentials.active().map(OutgoingAppId::of), at, scheduledBy));
    }

    private static boolean isValid(Instant at, Instant now) {
        return at.equals(at.truncatedTo(ChronoUnit.MINUTES)) && at.isAfter(now) && !at.isAfter(now.plus(MAX_AHEAD));
    }

    /** Returns true from the time of the switch on. */
    public boolean isDueAt(Instant now) {
        return !now.isBefore(at);
    }

    /**
     * Returns why the switch must not be made at that time; none if it can be. It must not be made too late, or if one of the two App IDs
     * has changed since it was scheduled: another one is active, or the incoming one has another key or was deleted.
     */
    public Option<MissedReason> obstacle(AppCredentials credentials, Instant now) {
        if (now.isAfter(at.plus(MAX_DELAY))) {
            return Option.some(MissedReason.TOO_LATE);
        }
        boolean isUnchanged = credentials.find(incoming).exists(this::isUnchanged)
                && credentials.active().map(OutgoingAppId::of).equals(outgoing);
        return Option.when(!isUnchanged, MissedReason.APP_IDS_CHANGED);
    }

    /** Returns true if the current key of the incoming App ID expires before the switch, which is made nevertheless. */
    public boolean isAfterKeyExpiry(AppCredentials credentials) {
        return credentials
                .find(incoming)
                .flatMap(credential -> credential.keys().current())
                .exists(key -> key.isExpiredAt(at));
    }

    private boolean isUnchanged(AppCredential credential) {
        return !credential.isActive()
                && credential.keys().current().map(CredentialKey::number).contains(incomingKey);
    }
}
