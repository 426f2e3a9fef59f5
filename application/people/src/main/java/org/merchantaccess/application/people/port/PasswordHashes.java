package org.merchantaccess.application.people.port;

import io.vavr.control.Option;
import org.merchantaccess.domain.people.password.Password;
import org.merchantaccess.domain.people.password.PasswordHash;
import org.merchantaccess.domain.people.password.PresentedPassword;

/**
 * Hashes passwords. Hashing is slow and memory-intensive by design: it is never called within a transaction, and by a few threads at a
 * time only (S77).
 */
public interface PasswordHashes {

    /** Hashes a password. */
    PasswordHash hash(Password password);

    /** Verifies a password. Takes the same time for every password and for every hash of the current cost. */
    boolean verify(PresentedPassword presented, PasswordHash hash);

    /** Returns a hash of the current cost that no password matches, to be verified if there is no account. */
    PasswordHash standIn();

    /**
     * Returns a hash of the current cost for a password that was just verified against an older hash.
     *
     * @return none if the hash has the current cost
     */
    Option<PasswordHash> renewed(PresentedPassword verified, PasswordHash hash);
}
