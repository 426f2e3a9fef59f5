package org.merchantaccess.http.hub.people;

import java.util.stream.Stream;
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.application.people.link.IssueResetLink;
import org.merchantaccess.application.people.member.MemberUseCases;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubEntryPoint;
import org.merchantaccess.http.hub.gate.HubGate;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.people.invitation.InviteDialog;
import org.merchantaccess.http.hub.people.invitation.RevokeInvitationDialog;
import org.merchantaccess.http.hub.people.list.PeopleList;
import org.merchantaccess.http.hub.people.list.PeoplePage;
import org.merchantaccess.http.hub.people.list.PeopleScope;
import org.merchantaccess.http.hub.people.member.CreateResetLinkAction;
import org.merchantaccess.http.hub.people.member.ForgetSecondFactorAction;
import org.merchantaccess.http.hub.people.member.MemberAction;
import org.merchantaccess.http.hub.people.member.MemberDialog;
import org.merchantaccess.http.hub.people.member.RemovePersonAction;
import org.merchantaccess.http.hub.people.role.ChangeRoleDialog;
import org.merchantaccess.http.hub.section.MerchantSection;
import org.merchantaccess.http.hub.section.OperatorSection;

/** Routes of the people pages, which merchants and operators share. */
public final class PeoplePageRoutes {

    private final MemberUseCases members;
    private final IssueResetLink issueResetLink;
    private final PeopleList listing;
    private final Pages pages;

    private PeoplePageRoutes(PeopleAccess people, Pages pages) {
        this.members = people.members();
        this.issueResetLink = people.links().issueResetLink();
        this.listing = new PeopleList(members.list());
        this.pages = pages;
    }

    /** Returns the routes for one Hub. */
    public static Stream<Route> of(PeopleAccess people, HubGate gate, Frames frames, Pages pages) {
        PeoplePageRoutes routes = new PeoplePageRoutes(people, pages);
        String page = MerchantSection.PEOPLE.template();
        HubEntryPoint<PeopleScope> viewing =
                gate.merchant(Permission.SEE_PEOPLE).mapRequest(request -> PeopleScope.of(request, frames));
        HubEntryPoint<PeopleScope> changing =
                gate.merchant(Permission.CHANGE_PEOPLE).mapRequest(request -> PeopleScope.of(request, frames));
        HubEntryPoint<PeopleScope> operators = gate.operator(Permission.CHANGE_OPERATORS)
                .mapRequest(request -> PeopleScope.ofOperators(request, frames));
        return Stream.of(
                        routes.at(page, viewing, changing),
                        changing.dialog(page + "/{person_id}/role", routes.changeRole()),
                        routes.at(OperatorSection.OPERATORS.path(), operators, operators))
                .flatMap(each -> each);
    }

    private Stream<Route> at(String page, HubEntryPoint<PeopleScope> viewing, HubEntryPoint<PeopleScope> changing) {
        String person = page + "/{person_id}";
        return Stream.of(
                        Stream.of(viewing.page(page, new PeoplePage(listing, pages))),
                        changing.dialog(page + "/invite", new InviteDialog(listing, members.invite(), pages)),
                        changing.dialog(
                                page + "/invitations/{link_id}/revoke",
                                new RevokeInvitationDialog(listing, members.revokeInvitation(), pages)),
                        changing.dialog(person + "/remove", dialog(new RemovePersonAction(members.remove()))),
                        changing.dialog(
                                person + "/new-password", dialog(new CreateResetLinkAction(issueResetLink, pages))),
                        changing.dialog(
                                person + "/second-factor",
                                dialog(new ForgetSecondFactorAction(members.forgetSecondFactor()))))
                .flatMap(each -> each);
    }

    private ChangeRoleDialog changeRole() {
        return new ChangeRoleDialog(listing, members.changeRole(), pages);
    }

    private MemberDialog dialog(MemberAction action) {
        return new MemberDialog(listing, action, pages);
    }
}
