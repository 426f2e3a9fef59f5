package org.merchantaccess.application.people;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Clock;
import org.merchantaccess.application.account.Authorization;
import org.merchantaccess.application.account.PasswordChecks;
import org.merchantaccess.application.account.PeopleTrail;
import org.merchantaccess.application.lifecycle.Lifecycle;
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
    public PeopleUseCases {
        requireNonNull(invite, "invite");
        requireNonNull(lookAtLink, "lookAtLink");
        requireNonNull(acceptLink, "acceptLink");
        requireNonNull(list, "list");
        requireNonNull(find, "find");
        requireNonNull(changeRole, "changeRole");
        requireNonNull(remove, "remove");
        requireNonNull(issueResetLink, "issueResetLink");
        requireNonNull(issueSignInLink, "issueSignInLink");
        requireNonNull(forgetSecondFactor, "forgetSecondFactor");
        requireNonNull(revokeInvitation, "revokeInvitation");
        requireNonNull(readHubTrail, "readHubTrail");
        requireNonNull(listFailedSignIns, "listFailedSignIns");
    }

    /** The use cases of this room, on those ports. */
    public static PeopleUseCases on(
            Ports ports,
            Lifecycle lifecycle,
            PasswordChecks passwords,
            PeopleTrail trail,
            Authorization authorization) {
        PeoplePorts people = ports.people();
        Identifiers identifiers = ports.identifiers();
        Clock clock = ports.clock();
        Orders orders = new Orders(ports.transactions(), people, trail, authorization);
        Links links = new Links(people, identifiers, clock);
        return new PeopleUseCases(
                lifecycle.guarded(
                        PeopleFailure.StoreUnavailable::new,
                        new InvitePersonHandler(people, ports.profiles(), orders, identifiers, clock)::handle)::apply,
                lifecycle.guarded(PeopleFailure.StoreUnavailable::new, new LookAtLinkHandler(orders, links)::handle)
                        ::apply,
                lifecycle.guarded(
                        PeopleFailure.StoreUnavailable::new,
                        new AcceptLinkHandler(people, passwords, orders, links, trail, identifiers)::handle)::apply,
                lifecycle.guarded(
                                PeopleFailure.StoreUnavailable::new,
                                new ListPeopleHandler(people, orders, clock)::handle)::apply,
                lifecycle.guarded(PeopleFailure.StoreUnavailable::new, new FindPersonHandler(people, orders)::handle)
                        ::apply,
                lifecycle.guarded(PeopleFailure.StoreUnavailable::new, new ChangeRoleHandler(people, orders)::handle)
                        ::apply,
                lifecycle.guarded(PeopleFailure.StoreUnavailable::new, new RemovePersonHandler(people, orders)::handle)
                        ::apply,
                lifecycle.guarded(PeopleFailure.StoreUnavailable::new, new IssueResetLinkHandler(orders, links)::handle)
                        ::apply,
                lifecycle.guarded(
                        PeopleFailure.StoreUnavailable::new, new IssueSignInLinkHandler(orders, links)::handle)::apply,
                lifecycle.guarded(
                                PeopleFailure.StoreUnavailable::new,
                                new ForgetSecondFactorHandler(people, orders)::handle)::apply,
                lifecycle.guarded(
                                PeopleFailure.StoreUnavailable::new,
                                new RevokeInvitationHandler(people, orders)::handle)::apply,
                lifecycle.guarded(
                        PeopleFailure.StoreUnavailable::new,
                        new ReadHubTrailHandler(ports.auditTrail(), orders)::handle)::apply,
                lifecycle.guarded(
                        PeopleFailure.StoreUnavailable::new,
                        new ListFailedSignInsHandler(people.failedSignIns(), orders)::handle)::apply);
    }
}
