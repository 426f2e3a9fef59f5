package org.merchantaccess.http.hub.people.list;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.stream.Stream;
import org.merchantaccess.application.people.member.ListPeople;
import org.merchantaccess.application.people.member.ListPeople.Member;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.link.LinkPurpose;
import org.merchantaccess.domain.people.link.OneTimeLink;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.message.RoleMessages;

/** Reads members and open invitations for the people page and its dialogs. */
public final class PeopleList {

    private final ListPeople list;

    public PeopleList(ListPeople list) {
        this.list = list;
    }

    public Either<HubProblem, PeopleView> view(PeopleScope scope) {
        return listed(scope)
                .map(listed -> new PeopleView(
                        scope.frame(),
                        scope.path(),
                        scope.isOfOperators(),
                        listed.members().stream()
                                .map(member -> view(scope, member))
                                .toList(),
                        invitations(listed)
                                .map(invitation -> view(scope, invitation))
                                .toList(),
                        Notice.of(scope.request().query().text(Notice.PARAMETER))));
    }

    /** Returns the member named by the path, if they belong to the scope (S56). */
    public Either<HubProblem, Member> member(PeopleScope scope) {
        return scope.request()
                .pathParameter("person_id", PersonId::parse)
                .flatMap(id -> listed(scope)
                        .flatMap(listed -> Option.ofOptional(listed.members().stream()
                                        .filter(member -> member.id().equals(id))
                                        .findFirst())
                                .toEither(HubProblem.NOT_FOUND)));
    }

    /** Returns the invitation named by the path, if it belongs to the scope (S56). */
    public Either<HubProblem, Invitation> invitation(PeopleScope scope) {
        return scope.request()
                .pathParameter("link_id", Option::some)
                .flatMap(id -> listed(scope)
                        .flatMap(listed -> Option.ofOptional(invitations(listed)
                                        .filter(each -> each.link().id().text().equals(id))
                                        .findFirst())
                                .toEither(HubProblem.NOT_FOUND)));
    }

    private Either<HubProblem, ListPeople.Listed> listed(PeopleScope scope) {
        return list.handle(ListPeople.Query.of(scope.merchant(), scope.authority()))
                .mapLeft(PeopleProblems::problem);
    }

    private static PeopleView.Member view(PeopleScope scope, Member member) {
        return new PeopleView.Member(
                member.id().text(),
                member.email().text(),
                RoleMessages.of(member.role()),
                member.hasSecondFactor(),
                member.id().equals(scope.user().id()),
                scope.mayChange(member.role()),
                member.mayBeRecovered());
    }

    private static PeopleView.Invitation view(PeopleScope scope, Invitation invitation) {
        return new PeopleView.Invitation(
                invitation.link().id().text(),
                invitation.purpose().email().text(),
                RoleMessages.of(invitation.purpose().membership().role()),
                scope.request().timestamp(invitation.link().issuedAt()),
                scope.request().timestamp(invitation.link().expiresAt()),
                scope.user().mayChange(invitation.purpose().membership()));
    }

    private static Stream<Invitation> invitations(ListPeople.Listed listed) {
        return listed.invitations().stream()
                .flatMap(link -> link.purpose() instanceof LinkPurpose.Invitation purpose
                        ? Stream.of(new Invitation(link, purpose))
                        : Stream.empty());
    }

    /** An open invitation: its link and its purpose. */
    public record Invitation(OneTimeLink link, LinkPurpose.Invitation purpose) {}
}
