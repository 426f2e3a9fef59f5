package org.merchantaccess.application.people.port;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.link.LinkId;
import org.merchantaccess.domain.people.link.LinkSecret;
import org.merchantaccess.domain.people.link.OneTimeLink;

/**
 * Stores issued one-time links until they are used. Each has an ID for its administration and a secret for its use.
 *
 * <p>Only digests of secrets are stored. Times are stored to the millisecond.
 */
public interface OneTimeLinks {

    /**
     * Adds an issued link.
     *
     * @throws PortUnavailable if there is already a link with this ID or secret
     */
    void add(LinkSecret secret, OneTimeLink link);

    /** Returns the link with this secret, open or expired; none if it was used. */
    Option<OneTimeLink> find(LinkSecret secret);

    /** Returns the link with this ID, open or expired; none if it was used. */
    Option<OneTimeLink> find(LinkId id);

    /**
     * Returns the invitations to the merchant, or of operators if no merchant is given. They may be open or expired, and the oldest
     * comes first.
     */
    List<OneTimeLink> invitationsTo(Option<MerchantId> merchant);

    /** Removes a link; without effect if there is none. */
    void remove(LinkId id);

    /** Removes the links that open this account: password resets and sign-ins. */
    void removeAllThatOpen(PersonId person);

    /** Removes all links issued by this person, of every purpose. */
    void removeAllIssuedBy(PersonId person);

    /** Removes the links issued before this time, exclusive. */
    void forgetIssuedBefore(Instant moment);
}
