package org.merchantaccess.application.people;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.LinkSecret;
import org.merchantaccess.domain.people.OneTimeLink;

/** Says what a one-time link is for. Spends nothing. */
public interface LookAtLink {

    Either<PeopleFailure, Look> handle(Query query);

    /** The secret in the link. */
    record Query(LinkSecret secret) {
        public Query {
            requireNonNull(secret, "secret");
        }
    }

    /**
     * What it is for.
     *
     * @param email of the account
     * @param hasAccount whether who accepts it gives the password they have, instead of choosing one; false where it {@linkplain
     *     org.merchantaccess.domain.people.LinkPurpose.SignIn signs in}
     */
    record Look(OneTimeLink link, EmailAddress email, boolean hasAccount) {
        public Look {
            requireNonNull(link, "link");
            requireNonNull(email, "email");
        }
    }
}
