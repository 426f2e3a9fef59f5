package org.merchantaccess.domain.allowlist;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.domain.kernel.DomainEvent;

/** What can happen to an allowlist. */
public sealed interface AllowlistEvent extends DomainEvent {

    AllowlistEntry entry();

    @Override
    default String subject() {
        return entry().range().toString();
    }

    @Override
    default String detail() {
        return entry().label().text();
    }

    record Allowed(AllowlistEntry entry) implements AllowlistEvent {
        public Allowed {
            requireNonNull(entry, "entry");
        }

        @Override
        public String action() {
            return "address_allowed";
        }
    }

    record Disallowed(AllowlistEntry entry) implements AllowlistEvent {
        public Disallowed {
            requireNonNull(entry, "entry");
        }

        @Override
        public String action() {
            return "address_disallowed";
        }
    }
}
