package org.merchantaccess.domain.people;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** What a one-time link is for. */
public sealed interface LinkPurpose {

    /** Whoever has it may join, under that address, with that membership. */
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

    /** Whoever has it may choose a new password for that account. */
    record PasswordReset(PersonId person) implements LinkPurpose {
        public PasswordReset {
            requireNonNull(person, "person");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.passwordReset(this);
        }
    }

    /** Whoever has it is signed in to that account, without its password. */
    record SignIn(PersonId person) implements LinkPurpose {
        public SignIn {
            requireNonNull(person, "person");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.signIn(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** One answer for each purpose. */
    interface Cases<R> {
        R invitation(Invitation purpose);

        R passwordReset(PasswordReset purpose);

        R signIn(SignIn purpose);
    }
}
