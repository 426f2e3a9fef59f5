package org.merchantaccess.http.hub.people;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.stream.Stream;
import org.merchantaccess.application.people.ListPeople;
import org.merchantaccess.application.people.ListPeople.Member;
import org.merchantaccess.domain.people.LinkPurpose;
import org.merchantaccess.domain.people.OneTimeLink;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Trouble;
import org.merchantaccess.http.words.RoleWords;

/** Who belongs to a place and who is invited, as the page and what stands over it show it. */
final class Listing {

    private final ListPeople list;

    Listing(ListPeople list) {
        this.list = list;
    }

    Either<Trouble, PeopleView> view(Place at) {
        return listed(at)
                .map(listed -> new PeopleView(
                        at.frame(),
                        at.path(),
                        at.isOfOperators(),
                        listed.members().stream()
                                .map(member -> view(at, member))
                                .toList(),
                        invitations(listed)
                                .map(invitation -> view(at, invitation))
                                .toList(),
                        Notice.of(at.visit().query().text(Notice.PARAMETER))));
    }

    /** The person the path names, where they belong to that place (S56). */
    Either<Trouble, Member> member(Place at) {
        return at.visit()
                .named("person_id", PersonId::parse)
                .flatMap(id -> listed(at)
                        .flatMap(listed -> Option.ofOptional(listed.members().stream()
                                        .filter(member -> member.id().equals(id))
                                        .findFirst())
                                .toEither(Trouble.NOT_FOUND)));
    }

    /** The invitation the path names, where it is one to that place (S56). */
    Either<Trouble, Invitation> invitation(Place at) {
        return at.visit()
                .named("link_id", Option::some)
                .flatMap(id -> listed(at)
                        .flatMap(listed -> Option.ofOptional(invitations(listed)
                                        .filter(each -> each.link().id().text().equals(id))
                                        .findFirst())
                                .toEither(Trouble.NOT_FOUND)));
    }

    private Either<Trouble, ListPeople.Listed> listed(Place at) {
        return list.handle(new ListPeople.Query(at.merchant(), at.authority())).mapLeft(PeopleFaults::trouble);
    }

    private static PeopleView.Member view(Place at, Member member) {
        return new PeopleView.Member(
                member.id().text(),
                member.email().text(),
                RoleWords.of(member.role()),
                member.hasSecondFactor(),
                member.id().equals(at.self().id()),
                at.mayChange(member.role()),
                member.mayBeRestored());
    }

    private static PeopleView.Invitation view(Place at, Invitation invitation) {
        return new PeopleView.Invitation(
                invitation.link().id().text(),
                invitation.purpose().email().text(),
                RoleWords.of(invitation.purpose().membership().role()),
                at.visit().moment(invitation.link().issuedAt()),
                at.visit().moment(invitation.link().expiresAt()),
                at.self().mayChange(invitation.purpose().membership()));
    }

    private static Stream<Invitation> invitations(ListPeople.Listed listed) {
        return listed.invitations().stream()
                .flatMap(link -> link.purpose() instanceof LinkPurpose.Invitation purpose
                        ? Stream.of(new Invitation(link, purpose))
                        : Stream.empty());
    }

    /** A link that is one. */
    record Invitation(OneTimeLink link, LinkPurpose.Invitation purpose) {}
}
