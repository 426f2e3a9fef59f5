package org.merchantaccess.application.people;

import java.time.Clock;
import org.merchantaccess.application.account.Authorization;
import org.merchantaccess.application.account.PasswordChecks;
import org.merchantaccess.application.account.PeopleTrail;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.application.port.Ports;

/** All that can be done about people. */
public record PeopleUseCases(
        InvitePerson invite,
        LookAtLink lookAtLink,
        AcceptLink acceptLink,
        ListPeople list,
        FindPerson find,
        ChangeRole changeRole,
        RemovePerson remove,
        IssueResetLink issueResetLink,
        IssueSignInLink issueSignInLink,
        ForgetSecondFactor forgetSecondFactor,
        RevokeInvitation revokeInvitation,
        ReadHubTrail readHubTrail,
        ListFailedSignIns listFailedSignIns) {

    /** The use cases of this room, on those ports. */
    public static PeopleUseCases on(
            Ports ports, PasswordChecks passwords, PeopleTrail trail, Authorization authorization) {
        PeoplePorts people = ports.people();
        Identifiers identifiers = ports.identifiers();
        Clock clock = ports.clock();
        Orders orders = new Orders(ports.transactions(), people, trail, authorization);
        Links links = new Links(people, identifiers, clock);
        return new PeopleUseCases(
                new InvitePersonHandler(people, ports.profiles(), orders, identifiers, clock),
                new LookAtLinkHandler(orders, links),
                new AcceptLinkHandler(people, passwords, orders, links, trail, identifiers),
                new ListPeopleHandler(people, orders, clock),
                new FindPersonHandler(people, orders),
                new ChangeRoleHandler(people, orders),
                new RemovePersonHandler(people, orders),
                new IssueResetLinkHandler(orders, links),
                new IssueSignInLinkHandler(orders, links),
                new ForgetSecondFactorHandler(people, orders),
                new RevokeInvitationHandler(people, orders),
                new ReadHubTrailHandler(ports.auditTrail(), orders),
                new ListFailedSignInsHandler(people.failedSignIns(), orders));
    }
}
