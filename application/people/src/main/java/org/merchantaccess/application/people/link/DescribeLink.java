package org.merchantaccess.application.people.link;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.domain.people.link.LinkSecret;
import org.merchantaccess.domain.people.link.OneTimeLink;

/** Describes a one-time link without spending it. */
@Value.Enclosing
@RequestStyle
public interface DescribeLink {

    /** Returns the description of the link. */
    Either<PeopleFailure, LinkDescription> handle(Query query);

    /** The secret of the link. */
    @Value.Immutable
    abstract class Query {
        Query() {}

        /** Creates a request. */
        public static Query of(LinkSecret secret) {
            return ImmutableDescribeLink.Query.of(secret);
        }

        public abstract LinkSecret secret();
    }

    /**
     * The description of a link.
     *
     * @param email the e-mail address of the account
     * @param hasAccount true if accepting the link requires the password of an existing account, instead of a new one; false for a
     * {@linkplain org.merchantaccess.domain.people.link.LinkPurpose.SignIn sign-in} link
     */
    record LinkDescription(OneTimeLink link, EmailAddress email, boolean hasAccount) {
        public LinkDescription {
            requireNonNull(link, "link");
            requireNonNull(email, "email");
        }
    }
}
