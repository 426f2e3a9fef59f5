package org.merchantaccess.application.port;

import java.time.Instant;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.SignInFailures;

/**
 * What is remembered so that guessing grows slow, and who owns an account is not slowed down by those who guess.
 *
 * <p>Failures belong to an account, sources to a person; neither has to be known elsewhere. Times are kept to the millisecond.
 */
public interface SignInAttempts {

    int SOURCES = 16;

    /**
     * Of how many accounts failures are kept; where there are more, those of the account that failed longest ago are dropped. To push out one
     * account, strangers must have that many passwords hashed, which takes longer than the longest waits they would be spared.
     */
    int MAX_ACCOUNTS = 10_000;

    /**
     * What failed for an account lately; {@link SignInFailures#NONE} where nothing is kept.
     *
     * @param account any text, the same for the same account
     */
    SignInFailures failuresOf(String account);

    /** In place of what was kept for that account. At most {@value #MAX_ACCOUNTS} accounts are kept. */
    void keep(String account, SignInFailures failures);

    /** Nothing failed for that account any more, if anything did. */
    void clear(String account);

    /** Somebody signed in from there. Of one person, the {@value #SOURCES} latest sources are remembered. */
    void remember(PersonId person, String source, Instant at);

    /** Whether the person signed in from there before, as far as is remembered. */
    boolean isKnown(PersonId person, String source);

    /** With the person, all their sources go. */
    void forget(PersonId person);

    /** Drops the failures of accounts whose last one was before then; at that very moment it stays. */
    void forgetFailuresBefore(Instant moment);
}
