package org.merchantaccess.application.people.link;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.people.audit.PeopleAudit;
import org.merchantaccess.application.people.change.AuthorizedChanges;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.people.password.PasswordChecks;
import org.merchantaccess.application.people.wiring.PeoplePorts;

/** The use cases of one-time links. */
public record LinkUseCases(
        DescribeLink describe, AcceptLink accept, IssueResetLink issueResetLink, IssueSignInLink issueSignInLink) {
    public LinkUseCases {
        requireNonNull(describe, "describe");
        requireNonNull(accept, "accept");
        requireNonNull(issueResetLink, "issueResetLink");
        requireNonNull(issueSignInLink, "issueSignInLink");
    }

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
