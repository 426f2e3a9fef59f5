package org.merchantaccess.application.people;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.people.link.LinkUseCases;
import org.merchantaccess.application.people.member.MemberUseCases;

/** The use cases of people that can take part in a transaction of the caller. */
public record TransactionalPeopleUseCases(MemberUseCases members, LinkUseCases links) {
    public TransactionalPeopleUseCases {
        requireNonNull(members, "members");
        requireNonNull(links, "links");
    }
}
