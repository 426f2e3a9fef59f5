package org.merchantaccess.application.people.port;

import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.link.LinkId;
import org.merchantaccess.domain.people.link.LinkSecret;
import org.merchantaccess.domain.people.secondfactor.TotpSecret;
import org.merchantaccess.domain.people.session.SessionId;
import org.merchantaccess.domain.people.session.SessionToken;

/** Generates identifiers and secrets of people. Each call returns a new value from a cryptographically strong source. */
public interface PeopleIdentifiers {

    PersonId personId();

    SessionId sessionId();

    SessionToken sessionToken();

    LinkId linkId();

    LinkSecret linkSecret();

    TotpSecret totpSecret();

    /** Returns a number that is unpredictable from outside, for use as the key of a {@code KeyedHash}. */
    long seed();
}
