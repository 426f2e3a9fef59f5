package org.merchantaccess.application.people.memory;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.merchantaccess.application.memory.MemoryTable;
import org.merchantaccess.application.memory.MemoryTransactions;
import org.merchantaccess.application.people.port.OneTimeLinks;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.link.LinkId;
import org.merchantaccess.domain.people.link.LinkPurpose;
import org.merchantaccess.domain.people.link.LinkSecret;
import org.merchantaccess.domain.people.link.OneTimeLink;

final class MemoryOneTimeLinks implements OneTimeLinks {

    private final MemoryTable<String, OneTimeLink> byDigest;

    MemoryOneTimeLinks(MemoryTransactions transactions) {
        this.byDigest = new MemoryTable<>(transactions);
    }

    @Override
    public void add(LinkSecret secret, OneTimeLink link) {
        if (find(link.id()).isDefined()) {
            throw new PortUnavailable("there is already a link with this ID");
        }
        byDigest.add(secret.digest(), link);
    }

    /** Looks up by digest: the time of the lookup discloses nothing about a secret of 256 random bits. */
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
