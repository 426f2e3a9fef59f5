package org.merchantaccess.application.memory;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.merchantaccess.application.port.OneTimeLinks;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.LinkId;
import org.merchantaccess.domain.people.LinkPurpose;
import org.merchantaccess.domain.people.LinkSecret;
import org.merchantaccess.domain.people.OneTimeLink;
import org.merchantaccess.domain.people.PersonId;

final class MemoryOneTimeLinks implements OneTimeLinks {

    private final MemoryTable<String, OneTimeLink> byDigest;

    MemoryOneTimeLinks(MemoryTransactions transactions) {
        this.byDigest = new MemoryTable<>(transactions);
    }

    @Override
    public void add(LinkSecret secret, OneTimeLink link) {
        if (find(link.id()).isDefined()) {
            throw new PortUnavailable("there is a link of that id already");
        }
        byDigest.add(secret.digest(), link);
    }

    /** Found by digest: how long the look-up takes says nothing about a secret of 256 random bits. */
    @Override
    public Option<OneTimeLink> find(LinkSecret secret) {
        return byDigest.find(secret.digest());
    }

    @Override
    public Option<OneTimeLink> find(LinkId id) {
        return Option.ofOptional(
                byDigest.all().stream().filter(link -> link.id().equals(id)).findFirst());
    }

    @Override
    public List<OneTimeLink> invitationsTo(Option<MerchantId> merchant) {
        return byDigest.all().stream()
                .filter(link -> link.purpose() instanceof LinkPurpose.Invitation invitation
                        && invitation.membership().merchant().equals(merchant))
                .toList();
    }

    @Override
    public void remove(LinkId id) {
        removeAll(link -> link.id().equals(id));
    }

    @Override
    public void removeAllThatOpen(PersonId person) {
        removeAll(link -> link.purpose().equals(new LinkPurpose.PasswordReset(person))
                || link.purpose().equals(new LinkPurpose.SignIn(person)));
    }

    @Override
    public void removeAllIssuedBy(PersonId person) {
        removeAll(link -> link.issuedBy().contains(person));
    }

    @Override
    public void forgetIssuedBefore(Instant moment) {
        removeAll(link -> link.issuedAt().isBefore(moment));
    }

    private void removeAll(Predicate<OneTimeLink> unwanted) {
        byDigest.byKey().forEach((digest, link) -> {
            if (unwanted.test(link)) {
                byDigest.remove(digest);
            }
        });
    }
}
