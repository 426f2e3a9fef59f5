package org.merchantaccess.application.people.handler.member;

import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.people.change.AuthorizedChanges;
import org.merchantaccess.application.people.member.MemberUseCases;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.people.wiring.PeoplePorts;

/** Creates {@link MemberUseCases}. */
public final class MemberHandlers {

    private MemberHandlers() {}

    /** Creates the use cases on these ports. */
    public static MemberUseCases on(PeoplePorts ports, Lifecycle lifecycle, AuthorizedChanges changes) {
        return new MemberUseCases(
                lifecycle.guarded(
                        PeopleFailure.StoreUnavailable::new,
                        new InvitePersonHandler(ports, ports.merchants(), changes, ports.identifiers(), ports.clock())
                                ::handle)::apply,
                lifecycle.guarded(
                        PeopleFailure.StoreUnavailable::new,
                        new ListPeopleHandler(ports, changes, ports.clock())::handle)::apply,
                lifecycle.guarded(PeopleFailure.StoreUnavailable::new, new FindPersonHandler(ports, changes)::handle)
                        ::apply,
                lifecycle.guarded(PeopleFailure.StoreUnavailable::new, new ChangeRoleHandler(ports, changes)::handle)
                        ::apply,
                lifecycle.guarded(PeopleFailure.StoreUnavailable::new, new RemovePersonHandler(ports, changes)::handle)
                        ::apply,
                lifecycle.guarded(
                                PeopleFailure.StoreUnavailable::new,
                                new ForgetSecondFactorHandler(ports, changes)::handle)::apply,
                lifecycle.guarded(
                                PeopleFailure.StoreUnavailable::new,
                                new RevokeInvitationHandler(ports, changes)::handle)::apply);
    }
}
