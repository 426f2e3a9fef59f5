package org.merchantaccess.application.people.random;

import java.security.SecureRandom;
import org.merchantaccess.application.people.port.PeopleIdentifiers;
import org.merchantaccess.domain.kernel.Base62;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.link.LinkId;
import org.merchantaccess.domain.people.link.LinkSecret;
import org.merchantaccess.domain.people.secondfactor.TotpSecret;
import org.merchantaccess.domain.people.session.SessionId;
import org.merchantaccess.domain.people.session.SessionToken;

/** Generates identifiers and secrets with the {@link SecureRandom} of the platform. Thread-safe. */
public final class RandomPeopleIdentifiers implements PeopleIdentifiers {

    private static final int IDENTIFIER_CHARACTERS = 16;

    private final SecureRandom random = new SecureRandom();

    @Override
    public PersonId personId() {
        return new PersonId("per_" + base62(IDENTIFIER_CHARACTERS));
    }

    @Override
    public SessionId sessionId() {
        return new SessionId("ses_" + base62(IDENTIFIER_CHARACTERS));
    }

    @Override
    public SessionToken sessionToken() {
        return SessionToken.made(base62(SessionToken.CHARACTERS));
    }

    @Override
    public LinkId linkId() {
        return new LinkId("lnk_" + base62(IDENTIFIER_CHARACTERS));
    }

    @Override
    public LinkSecret linkSecret() {
        return LinkSecret.made(base62(LinkSecret.CHARACTERS));
    }

    @Override
    public TotpSecret totpSecret() {
        byte[] bytes = new byte[TotpSecret.LENGTH];
        random.nextBytes(bytes);
        return TotpSecret.of(bytes);
    }

    @Override
    public long seed() {
        return random.nextLong();
    }

    private String base62(int characters) {
        StringBuilder drawn = new StringBuilder(characters);
        for (int i = 0; i < characters; i++) {
            drawn.append(Base62.DIGITS.charAt(random.nextInt(Base62.DIGITS.length())));
        }
        return drawn.toString();
    }
}
