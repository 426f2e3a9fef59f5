package org.merchantaccess.application.port;

import java.time.Instant;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.SignInFailures;

/** What is remembered so that guessing grows slow, and who owns an account is not slowed down by those who guess. */
public interface SignInAttempts {

    int SOURCES = 16;

    /**
     * What failed for an account lately.
     *
     * @param account any text, the same for the same account
     */
    SignInFailures failuresOf(String account);

    void keep(String account, SignInFailures failures);

    void clear(String account);

    /** Somebody signed in from there. Of one person, the {@value #SOURCES} latest sources are remembered. */
    void remember(PersonId person, String source, Instant at);

    /** Whether the person signed in from there before, as far as is remembered. */
    boolean isKnown(PersonId person, String source);

    /** With the person, all of it goes. */
    void forget(PersonId person);

    /** Drops the failures that were before then. */
    void forgetFailuresBefore(Instant moment);
}
