package org.merchantaccess.application.port;

import org.merchantaccess.domain.token.AccessToken;

/** A token that says something about itself. Anybody could have written it, until {@link #isGenuine()} says otherwise. */
public interface UnverifiedToken {

    /** What it says. Not to be believed before it is known to be genuine. */
    AccessToken claims();

    /** Whether the signature is right: looked up where the same text was verified before, else computed. */
    boolean isGenuine();
}
