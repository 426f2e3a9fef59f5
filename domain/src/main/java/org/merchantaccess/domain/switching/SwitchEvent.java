package org.merchantaccess.domain.switching;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.event.AuditAction;
import org.merchantaccess.domain.event.DomainEvent;

/** A scheduled switch, or what became of it (R16). */
public sealed interface SwitchEvent extends DomainEvent {

    /** Returns the App ID that the switch activates. */
    AppId incoming();

    @Override
    default String subject() {
        return incoming().text();
    }

    /** A switch was scheduled. It takes the place of one that was scheduled before. */
    record Scheduled(AppId incoming, Instant at) implements SwitchEvent {
        public Scheduled {
            requireNonNull(incoming, "incoming");
            requireNonNull(at, "at");
        }

        @Override
        public AuditAction action() {
            return AccessAction.SWITCH_SCHEDULED;
        }

        @Override
        public String detail() {
            return at.toString();
        }
    }

    /** A scheduled switch was canceled. */
    record Canceled(AppId incoming, Instant at) implements SwitchEvent {
        public Canceled {
            requireNonNull(incoming, "incoming");
            requireNonNull(at, "at");
        }

        @Override
        public AuditAction action() {
            return AccessAction.SWITCH_CANCELED;
        }

        @Override
        public String detail() {
            return at.toString();
        }
    }

    /**
     * A scheduled switch was made: the App ID is active.
     *
     * @param replaced the App ID that was active before; none if no App ID was active
     * @param scheduledBy the name of the actor that scheduled it
     */
    record Made(AppId incoming, Option<AppId> replaced, String scheduledBy) implements SwitchEvent {
        public Made {
            requireNonNull(incoming, "incoming");
            requireNonNull(replaced, "replaced");
            requireNonNull(scheduledBy, "scheduledBy");
        }

        @Override
        public AuditAction action() {
            return AccessAction.APP_ID_ACTIVATED;
        }

        @Override
        public String detail() {
            return replaced.map(other -> "instead of " + other + ", ").getOrElse("") + "scheduled by " + scheduledBy;
        }
    }

    /** A scheduled switch was not made, and is no longer scheduled. */
    record NotMade(AppId incoming, Instant at, MissedReason reason) implements SwitchEvent {
        public NotMade {
            requireNonNull(incoming, "incoming");
            requireNonNull(at, "at");
            requireNonNull(reason, "reason");
        }

        @Override
        public AuditAction action() {
            return AccessAction.SWITCH_NOT_MADE;
        }

        @Override
        public String detail() {
            return at + ": " + reason.text();
        }
    }
}
