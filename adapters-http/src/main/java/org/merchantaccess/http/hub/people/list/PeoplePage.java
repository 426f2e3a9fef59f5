package org.merchantaccess.http.hub.people.list;

import io.vavr.control.Either;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.gate.HubPage;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Pages;

/** Page of the members and open invitations of a scope. */
public final class PeoplePage implements HubPage<PeopleScope> {

    private final PeopleList listing;
    private final Pages pages;

    public PeoplePage(PeopleList listing, Pages pages) {
        this.listing = listing;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(PeopleScope scope) {
        return listing.view(scope).map(view -> pages.show("people/page", view));
    }
}
