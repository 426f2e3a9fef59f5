package org.merchantaccess.domain.event;

/** A change of a merchant profile that is recorded in the audit trail (R13). */
public interface DomainEvent {

    /** Returns the audit action. */
    AuditAction action();

    /** Returns the subject of the action, such as an App ID, an address range or a merchant. Never a secret. */
    String subject();

    /** Returns additional details, such as the former name; empty if there are none. Never a secret. */
    String detail();
}
