package org.merchantaccess.http.hub.people;

import java.util.stream.Stream;
import org.merchantaccess.application.people.PeopleUseCases;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.hub.kernel.Frames;
import org.merchantaccess.http.hub.kernel.HubEntrance;
import org.merchantaccess.http.hub.kernel.HubGate;
import org.merchantaccess.http.hub.kernel.MerchantSection;
import org.merchantaccess.http.hub.kernel.OperatorSection;
import org.merchantaccess.http.hub.page.Pages;

/** Where people are seen to: the same pages for a merchant and for the operators. */
public final class PeopleRoutes {

    private final PeopleUseCases people;
    private final Listing listing;
    private final Pages pages;

    private PeopleRoutes(PeopleUseCases people, Pages pages) {
        this.people = people;
        this.listing = new Listing(people.list());
        this.pages = pages;
    }

    /** Those of one Hub. */
    public static Stream<Route> of(PeopleUseCases people, HubGate gate, Frames frames, Pages pages) {
        PeopleRoutes routes = new PeopleRoutes(people, pages);
        String page = MerchantSection.PEOPLE.template();
        HubEntrance<Place> seeing = gate.merchant(Permission.SEE_PEOPLE).seenAs(at -> Place.of(at, frames));
        HubEntrance<Place> changing = gate.merchant(Permission.CHANGE_PEOPLE).seenAs(at -> Place.of(at, frames));
        HubEntrance<Place> operators =
                gate.operator(Permission.CHANGE_OPERATORS).seenAs(visit -> Place.ofOperators(visit, frames));
        return Stream.of(
                        routes.at(page, seeing, changing),
                        changing.dialog(page + "/{person_id}/role", routes.changeRole()),
                        routes.at(OperatorSection.OPERATORS.path(), operators, operators))
                .flatMap(each -> each);
    }

    private Stream<Route> at(String page, HubEntrance<Place> seeing, HubEntrance<Place> changing) {
        String person = page + "/{person_id}";
        return Stream.of(
                        Stream.of(seeing.page(page, new PeoplePage(listing, pages))),
                        changing.dialog(page + "/invite", new InviteDialog(listing, people.invite(), pages)),
                        changing.dialog(
                                page + "/invitations/{link_id}/revoke",
                                new RevokeInvitationDialog(listing, people.revokeInvitation(), pages)),
                        changing.dialog(person + "/remove", dialog(new RemovingPerson(people.remove()))),
                        changing.dialog(
                                person + "/new-password", dialog(new MakingResetLink(people.issueResetLink(), pages))),
                        changing.dialog(
                                person + "/second-factor",
                                dialog(new ForgettingSecondFactor(people.forgetSecondFactor()))))
                .flatMap(each -> each);
    }

    private ChangeRoleDialog changeRole() {
        return new ChangeRoleDialog(listing, people.changeRole(), pages);
    }

    private MemberDialog dialog(MemberOrder order) {
        return new MemberDialog(listing, order, pages);
    }
}
