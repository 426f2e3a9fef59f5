package org.merchantaccess.bootstrap.watch;

import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.people.EmailAddress;

/** Receives what was committed: entries of the audit trail, and failed sign-ins, which have no entry there. */
interface TrailListener {

    void appended(AuditEntry entry);

    /**
     * A sign-in failed.
     *
     * @param person none where the address belongs to no account
     */
    void signInFailed(Option<EmailAddress> person, AddressRange source, Instant at);
}
