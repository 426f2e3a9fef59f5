package org.merchantaccess.application.people.port;

import java.time.Instant;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.password.SignInFailures;

/**
 * Stores recent sign-in failures and known sources. Repeated guessing is slowed down, without slowing down the owner of the account.
 *
 * <p>Failures belong to an account, and sources to a person; neither needs to exist elsewhere. Times are stored to the millisecond.
 */
public interface SignInAttempts {

    /** The maximum number of known sources of a person. */
    int SOURCES = 16;

    /**
     * The maximum number of accounts with stored failures. Beyond it, the account whose last failure is oldest is dropped. To displace
     * one account, strangers must have this many passwords hashed, which takes longer than the waits they would avoid.
     */
    int MAX_ACCOUNTS = 10_000;

    /**
     * Returns the recent failures of an account, or {@link SignInFailures#NONE}.
     *
     * @param account any text that identifies the account
     */
    SignInFailures failuresOf(String account);

    /** Replaces the failures of an account. At most {@value #MAX_ACCOUNTS} accounts are stored. */
    void keep(String account, SignInFailures failures);

    /** Removes the failures of an account; without effect if there are none. */
    void clear(String account);

    /** Records that the person signed in from this source. The latest {@value #SOURCES} sources of a person are stored. */
    void remember(PersonId person, String source, Instant at);

    /** Returns true if the person signed in from this source before and the source is still stored. */
    boolean isKnown(PersonId person, String source);

    /** Removes all sources of the person. */
    void forget(PersonId person);

    /** Removes the failures of accounts whose last failure was before this time, exclusive. */
    void forgetFailuresBefore(Instant moment);
}
