package org.merchantaccess.http.api.control.people;

import java.util.List;
import org.merchantaccess.application.merchant.ReadMerchant;
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.application.people.TransactionalPeopleUseCases;
import org.merchantaccess.http.api.creation.CreatingGate;
import org.merchantaccess.http.api.gate.ManagementGate;
import org.merchantaccess.http.exchange.Route;

/** Routes of people. */
public final class PeopleRoutes {

    private static final String PEOPLE = "/api/people";

    private PeopleRoutes() {}

    public static List<Route> of(
            PeopleAccess people, ReadMerchant merchant, ManagementGate gate, CreatingGate creating) {
        PersonByEmail byEmail = new PersonByEmail(people.members().find());
        return List.of(
                gate.route(
                        "GET", PEOPLE, new ListPeopleEndpoint(people.members().list(), merchant)),
                creating.route(
                        PEOPLE + "/invite",
                        useCases -> new InvitePersonEndpoint(
                                people.within(useCases.transactions()).members().invite())),
                gate.route(
                        "POST",
                        PEOPLE + "/remove",
                        new RemovePersonEndpoint(byEmail, people.members().remove())),
                creating.route(PEOPLE + "/reset", useCases -> resetLink(people.within(useCases.transactions()))),
                gate.route(
                        "POST",
                        PEOPLE + "/forget-second-factor",
                        new ForgetSecondFactorEndpoint(byEmail, people.members().forgetSecondFactor())));
    }

    private static IssueResetLinkEndpoint resetLink(TransactionalPeopleUseCases useCases) {
        return new IssueResetLinkEndpoint(
                new PersonByEmail(useCases.members().find()), useCases.links().issueResetLink());
    }
}
