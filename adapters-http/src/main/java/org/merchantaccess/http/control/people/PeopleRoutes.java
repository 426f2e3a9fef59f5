package org.merchantaccess.http.control.people;

import java.util.List;
import org.merchantaccess.application.merchant.ReadMerchant;
import org.merchantaccess.application.people.PeopleUseCases;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.management.kernel.ManagementGate;

/** Where people are found. */
public final class PeopleRoutes {

    private static final String PEOPLE = "/api/people";

    private PeopleRoutes() {}

    public static List<Route> of(PeopleUseCases people, ReadMerchant merchant, ManagementGate gate) {
        PersonByEmail byEmail = new PersonByEmail(people.find());
        return List.of(
                gate.route("GET", PEOPLE, new ListPeopleEndpoint(people.list(), merchant)),
                gate.route("POST", PEOPLE + "/invite", new InvitePersonEndpoint(people.invite())),
                gate.route("POST", PEOPLE + "/remove", new RemovePersonEndpoint(byEmail, people.remove())),
                gate.route("POST", PEOPLE + "/reset", new IssueResetLinkEndpoint(byEmail, people.issueResetLink())),
                gate.route(
                        "POST",
                        PEOPLE + "/forget-second-factor",
                        new ForgetSecondFactorEndpoint(byEmail, people.forgetSecondFactor())));
    }
}
