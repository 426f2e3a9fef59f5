package org.merchantaccess.domain.allowlist;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.event.AuditAction;
import org.merchantaccess.domain.event.DomainEvent;

/** A change of an allowlist. */
public sealed interface AllowlistEvent extends DomainEvent {

    /** Returns the entry that was added or removed. */
    AllowlistEntry entry();

    @Override
    default String subject() {
        return entry().range().toString();
    }

    @Override
    default String detail() {
        return entry().label().text();
    }

    /** An address range was added. */
    record Allowed(AllowlistEntry entry) implements AllowlistEvent {
        public Allowed {
            requireNonNull(entry, "entry");
        }

        @Override
        public AuditAction action() {
            return AccessAction.ADDRESS_ALLOWED;
        }
    }

    /** An address range was removed. */
    record Disallowed(AllowlistEntry entry) implements AllowlistEvent {
        public Disallowed {
            requireNonNull(entry, "entry");
        }

        @Override
        public AuditAction action() {
            return AccessAction.ADDRESS_DISALLOWED;
        }
    }
}
