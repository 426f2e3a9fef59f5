package org.merchantaccess.domain.credential;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import org.merchantaccess.domain.kernel.DomainEvent;

/** What can happen to an App ID. */
public sealed interface CredentialEvent extends DomainEvent {

    AppId appId();

    @Override
    default String subject() {
        return appId().text();
    }

    record Created(AppId appId, AppName name) implements CredentialEvent {
        public Created {
            requireNonNull(appId, "appId");
            requireNonNull(name, "name");
        }

        @Override
        public String action() {
            return "app_id_created";
        }

        @Override
        public String detail() {
            return name.text();
        }
    }

    record Renamed(AppId appId, AppName from, AppName to) implements CredentialEvent {
        public Renamed {
            requireNonNull(appId, "appId");
            requireNonNull(from, "from");
            requireNonNull(to, "to");
        }

        @Override
        public String action() {
            return "app_id_renamed";
        }

        @Override
        public String detail() {
            return from.text() + " -> " + to.text();
        }
    }

    /** R4; {@code replaced} is the App ID that was active until then. */
    record Activated(AppId appId, Option<AppId> replaced) implements CredentialEvent {
        public Activated {
            requireNonNull(appId, "appId");
            requireNonNull(replaced, "replaced");
        }

        @Override
        public String action() {
            return "app_id_activated";
        }

        @Override
        public String detail() {
            return replaced.map(other -> "instead of " + other).getOrElse("");
        }
    }

    record Deleted(AppId appId, AppName name) implements CredentialEvent {
        public Deleted {
            requireNonNull(appId, "appId");
            requireNonNull(name, "name");
        }

        @Override
        public String action() {
            return "app_id_deleted";
        }

        @Override
        public String detail() {
            return name.text();
        }
    }

    /** R12: somebody looked at the key again. */
    record KeyRevealed(AppId appId) implements CredentialEvent {
        public KeyRevealed {
            requireNonNull(appId, "appId");
        }

        @Override
        public String action() {
            return "app_key_revealed";
        }

        @Override
        public String detail() {
            return "";
        }
    }
}
