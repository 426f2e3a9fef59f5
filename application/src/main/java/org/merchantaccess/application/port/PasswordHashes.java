package org.merchantaccess.application.port;

import io.vavr.control.Option;
import org.merchantaccess.domain.people.Password;
import org.merchantaccess.domain.people.PasswordHash;
import org.merchantaccess.domain.people.PresentedPassword;

/** Slow on purpose, and hungry: never called within a transaction, and only by a few threads at once (S77). */
public interface PasswordHashes {

    PasswordHash hash(Password password);

    /** The same time for every password and every hash of today's cost. */
    boolean verify(PresentedPassword presented, PasswordHash hash);

    /** Of no password, at the same cost: what is verified where there is no account. */
    PasswordHash standIn();

    /**
     * A hash of today's cost for a password that was just verified against one of former days.
     *
     * @return none where the hash is of today's cost
     */
    Option<PasswordHash> renewed(PresentedPassword verified, PasswordHash hash);
}
