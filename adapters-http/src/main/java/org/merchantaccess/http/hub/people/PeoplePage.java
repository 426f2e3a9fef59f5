package org.merchantaccess.http.hub.people;

import io.vavr.control.Either;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.HubPage;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Trouble;

/** Who belongs to a place, and who is invited. */
final class PeoplePage implements HubPage<Place> {

    private final Listing listing;
    private final Pages pages;

    PeoplePage(Listing listing, Pages pages) {
        this.listing = listing;
        this.pages = pages;
    }

    @Override
    public Either<Trouble, Answer> show(Place at) {
        return listing.view(at).map(view -> pages.show("people/page", view));
    }
}
