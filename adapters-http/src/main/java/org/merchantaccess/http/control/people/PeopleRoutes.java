package org.merchantaccess.http.control.people;

import java.util.List;
import org.merchantaccess.application.merchant.ReadMerchant;
import org.merchantaccess.application.people.PeopleUseCases;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.management.creation.CreatingGate;
import org.merchantaccess.http.management.kernel.ManagementGate;

/** Where people are found. */
public final class PeopleRoutes {

    private static final String PEOPLE = "/api/people";

    private PeopleRoutes() {}

    public static List<Route> of(
            PeopleUseCases people, ReadMerchant merchant, ManagementGate gate, CreatingGate creating) {
        PersonByEmail byEmail = new PersonByEmail(people.find());
        return List.of(
                gate.route("GET", PEOPLE, new ListPeopleEndpoint(people.list(), merchant)),
                creating.route(
                        PEOPLE + "/invite",
                        useCases -> new InvitePersonEndpoint(useCases.people().invite())),
                gate.route("POST", PEOPLE + "/remove", new RemovePersonEndpoint(byEmail, people.remove())),
                creating.route(
                        PEOPLE + "/reset",
                        useCases -> new IssueResetLinkEndpoint(
                                new PersonByEmail(useCases.people().find()),
                                useCases.people().issueResetLink())),
                gate.route(
                        "POST",
                        PEOPLE + "/forget-second-factor",
                        new ForgetSecondFactorEndpoint(byEmail, people.forgetSecondFactor())));
    }
}
