package org.merchantaccess.domain.credential;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.event.AuditAction;
import org.merchantaccess.domain.event.DomainEvent;
import org.merchantaccess.domain.key.KeyNumber;

/** A change of an App ID, or a reveal of its key. */
public sealed interface CredentialEvent extends DomainEvent {

    /** Returns the App ID concerned. */
    AppId appId();

    @Override
    default String subject() {
        return appId().text();
    }

    /** An App ID was created. */
    record Created(AppId appId, AppName name) implements CredentialEvent {
        public Created {
            requireNonNull(appId, "appId");
            requireNonNull(name, "name");
        }

        @Override
        public AuditAction action() {
            return AccessAction.APP_ID_CREATED;
        }

        @Override
        public String detail() {
            return name.text();
        }
    }

    /** An App ID was renamed. */
    record Renamed(AppId appId, AppName from, AppName to) implements CredentialEvent {
        public Renamed {
            requireNonNull(appId, "appId");
            requireNonNull(from, "from");
            requireNonNull(to, "to");
        }

        @Override
        public AuditAction action() {
            return AccessAction.APP_ID_RENAMED;
        }

        @Override
        public String detail() {
            return from.text() + " -> " + to.text();
        }
    }

    /**
     * An App ID was set to active (R4).
     *
     * @param replaced the App ID that was active before; none if no App ID was active
     */
    record Activated(AppId appId, Option<AppId> replaced) implements CredentialEvent {
        public Activated {
            requireNonNull(appId, "appId");
            requireNonNull(replaced, "replaced");
        }

        @Override
        public AuditAction action() {
            return AccessAction.APP_ID_ACTIVATED;
        }

        @Override
        public String detail() {
            return replaced.map(other -> "instead of " + other).getOrElse("");
        }
    }

    /** The active App ID was deactivated; then none was active. */
    record Deactivated(AppId appId, AppName name) implements CredentialEvent {
        public Deactivated {
            requireNonNull(appId, "appId");
            requireNonNull(name, "name");
        }

        @Override
        public AuditAction action() {
            return AccessAction.APP_ID_DEACTIVATED;
        }

        @Override
        public String detail() {
            return name.text();
        }
    }

    /**
     * The last switch or deactivation was undone: the App ID that was active before is active again.
     *
     * @param replaced the App ID that was active since the switch; none if no App ID was active
     */
    record SwitchUndone(AppId appId, Option<AppId> replaced) implements CredentialEvent {
        public SwitchUndone {
            requireNonNull(appId, "appId");
            requireNonNull(replaced, "replaced");
        }

        @Override
        public AuditAction action() {
            return AccessAction.SWITCH_UNDONE;
        }

        @Override
        public String detail() {
            return replaced.map(other -> "instead of " + other).getOrElse("");
        }
    }

    /** The description or the owner of an App ID was changed. */
    record Described(AppId appId, CredentialDetails details) implements CredentialEvent {
        public Described {
            requireNonNull(appId, "appId");
            requireNonNull(details, "details");
        }

        @Override
        public AuditAction action() {
            return AccessAction.APP_ID_DESCRIBED;
        }

        @Override
        public String detail() {
            return details.owner().isEmpty()
                    ? details.description()
                    : details.description() + " (owner: " + details.owner() + ")";
        }
    }

    /** An App ID was deleted. */
    record Deleted(AppId appId, AppName name) implements CredentialEvent {
        public Deleted {
            requireNonNull(appId, "appId");
            requireNonNull(name, "name");
        }

        @Override
        public AuditAction action() {
            return AccessAction.APP_ID_DELETED;
        }

        @Override
        public String detail() {
            return name.text();
        }
    }

    /** An app key was revealed again (R12). */
    record KeyRevealed(AppId appId, KeyNumber number) implements CredentialEvent {
        public KeyRevealed {
            requireNonNull(appId, "appId");
            requireNonNull(number, "number");
        }

        @Override
        public AuditAction action() {
            return AccessAction.APP_KEY_REVEALED;
        }

        @Override
        public String detail() {
            return number.equals(KeyNumber.FIRST) ? "" : "key " + number;
        }
    }
}
