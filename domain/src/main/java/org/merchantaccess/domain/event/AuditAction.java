package org.merchantaccess.domain.event;

/** An action that the audit trail records. Each context defines its actions in one enum. */
public interface AuditAction {

    /** Returns the stored and transmitted code. A published code never changes. */
    ActionCode code();
}
