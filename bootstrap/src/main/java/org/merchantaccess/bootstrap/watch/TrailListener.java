package org.merchantaccess.bootstrap.watch;

import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.people.EmailAddress;

/** Receives committed audit entries, and failed sign-ins, which have no audit entry. */
interface TrailListener {

    /** Receives a committed audit entry. */
    void appended(AuditEntry entry);

    /**
     * Receives a failed sign-in.
     *
     * @param person the account's address; none if no account has it
     */
    void signInFailed(Option<EmailAddress> person, AddressRange source, Instant at);
}
