package org.merchantaccess.domain.people.link;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.PersonId;

/** The purpose of a one-time link. */
public sealed interface LinkPurpose {

    /** Lets the holder join with this membership, under this e-mail address. */
    record Invitation(EmailAddress email, Membership membership) implements LinkPurpose {
        public Invitation {
            requireNonNull(email, "email");
            requireNonNull(membership, "membership");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.invitation(this);
        }
    }

    /** Lets the holder choose a new password for the account. */
    record PasswordReset(PersonId person) implements LinkPurpose {
        public PasswordReset {
            requireNonNull(person, "person");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.passwordReset(this);
        }
    }

    /** Signs the holder in to the account, without its password. */
    record SignIn(PersonId person) implements LinkPurpose {
        public SignIn {
            requireNonNull(person, "person");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.signIn(this);
        }
    }

    /** Returns the result for this purpose. */
    <R> R match(Cases<R> cases);

    /** Maps each purpose to a result. */
    interface Cases<R> {
        R invitation(Invitation purpose);

        R passwordReset(PasswordReset purpose);

        R signIn(SignIn purpose);
    }
}
