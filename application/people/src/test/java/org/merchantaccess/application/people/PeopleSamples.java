package org.merchantaccess.application.people;

import java.time.Instant;
import org.merchantaccess.contracts.fixture.Samples;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.People;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.domain.people.link.LinkSecret;
import org.merchantaccess.domain.people.password.Password;
import org.merchantaccess.domain.people.password.PasswordHash;
import org.merchantaccess.domain.people.password.PresentedPassword;
import org.merchantaccess.domain.people.secondfactor.TotpSecret;
import org.merchantaccess.domain.people.session.Session;
import org.merchantaccess.domain.people.session.SessionId;
import org.merchantaccess.domain.people.session.SessionToken;

/** Sample values of the types of the people context, for calling every use case. */
public final class PeopleSamples {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private PeopleSamples() {}

    /** Returns the samples of the core and of the people context. */
    public static Samples all() {
        Person ada = People.person("ada", Membership.ofOperator());
        return new Samples()
                .with(Membership.class, Membership.ofOperator())
                .with(Person.class, ada)
                .with(EmailAddress.class, ada.email())
                .with(Session.class, Session.signedIn(new SessionId("ses_1"), ada.id(), NOW))
                .with(SessionToken.class, SessionToken.made("1".repeat(SessionToken.CHARACTERS)))
                .with(LinkSecret.class, LinkSecret.made("1".repeat(LinkSecret.CHARACTERS)))
                .with(Password.class, People.password("a horse on the moon"))
                .with(PasswordHash.class, PasswordHash.of("sample"))
                .with(PresentedPassword.class, PresentedPassword.of("sample"))
                .with(TotpSecret.class, TotpSecret.of(new byte[TotpSecret.LENGTH]));
    }
}
