package org.merchantaccess.application.people.handler.link;

import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.people.audit.PeopleAudit;
import org.merchantaccess.application.people.change.AuthorizedChanges;
import org.merchantaccess.application.people.link.LinkUseCases;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.people.password.PasswordChecks;
import org.merchantaccess.application.people.wiring.PeoplePorts;

/** Creates {@link LinkUseCases}. */
public final class LinkHandlers {

    private LinkHandlers() {}

    /** Creates the use cases on these ports. */
    public static LinkUseCases on(
            PeoplePorts ports,
            Lifecycle lifecycle,
            AuthorizedChanges changes,
            PasswordChecks passwords,
            PeopleAudit audit) {
        OpenLinks links = new OpenLinks(ports, ports.identifiers(), ports.clock());
        return new LinkUseCases(
                lifecycle.guarded(PeopleFailure.StoreUnavailable::new, new DescribeLinkHandler(changes, links)::handle)
                        ::apply,
                lifecycle.guarded(
                                PeopleFailure.StoreUnavailable::new,
                                new AcceptLinkHandler(ports, passwords, changes, links, audit, ports.identifiers())
                                        ::handle)::apply,
                lifecycle.guarded(
                        PeopleFailure.StoreUnavailable::new, new IssueResetLinkHandler(changes, links)::handle)::apply,
                lifecycle.guarded(
                                PeopleFailure.StoreUnavailable::new, new IssueSignInLinkHandler(changes, links)::handle)
                        ::apply);
    }
}
