package org.merchantaccess.application.port;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.LinkId;
import org.merchantaccess.domain.people.LinkSecret;
import org.merchantaccess.domain.people.OneTimeLink;
import org.merchantaccess.domain.people.PersonId;

/**
 * Links that were handed out and not used yet, each with an id for whoever administers it and a secret for whoever uses it. Only
 * digests of secrets are kept. Times are kept to the millisecond.
 */
public interface OneTimeLinks {

    /**
     * One that is just handed out: neither its id nor its secret was there before.
     *
     * @throws PortUnavailable if one of them was
     */
    void add(LinkSecret secret, OneTimeLink link);

    /** Open or expired; none of one that was used. */
    Option<OneTimeLink> find(LinkSecret secret);

    Option<OneTimeLink> find(LinkId id);

    /** Open or expired, oldest first; without a merchant, those for operators. */
    List<OneTimeLink> invitationsTo(Option<MerchantId> merchant);

    /** Where there is none, nothing. */
    void remove(LinkId id);

    /** Drops those that open that account: by another password, or by signing in. */
    void removeAllThatOpen(PersonId person);

    /** Of every purpose; not those that nobody issued. */
    void removeAllIssuedBy(PersonId person);

    /** Drops those that were issued before then; one that was issued at that very moment stays. */
    void forgetIssuedBefore(Instant moment);
}
