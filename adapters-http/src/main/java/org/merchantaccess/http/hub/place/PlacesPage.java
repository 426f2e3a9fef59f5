package org.merchantaccess.http.hub.place;

import io.vavr.control.Either;
import org.merchantaccess.application.merchant.ReadMerchant;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.Frames;
import org.merchantaccess.http.hub.kernel.HubPage;
import org.merchantaccess.http.hub.kernel.ReadTrouble;
import org.merchantaccess.http.hub.kernel.Visit;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Trouble;
import org.merchantaccess.http.words.RoleWords;

/** Lets whoever belongs to several merchants choose. */
final class PlacesPage implements HubPage<Visit> {

    private final ReadMerchant readMerchant;
    private final Frames frames;
    private final Pages pages;

    PlacesPage(ReadMerchant readMerchant, Frames frames, Pages pages) {
        this.readMerchant = readMerchant;
        this.frames = frames;
        this.pages = pages;
    }

    @Override
    public Either<Trouble, Answer> show(Visit visit) {
        return Either.sequenceRight(visit.visitor().person().memberships().stream()
                        .map(this::place)
                        .toList())
                .map(places -> new PlacesView(frames.of(visit, "Where you belong"), places.toJavaList()))
                .map(view -> pages.show("place/page", view));
    }

    private Either<Trouble, PlacesView.Place> place(Membership membership) {
        return membership
                .merchant()
                .map(this::name)
                .getOrElse(() -> Either.right("This Hub"))
                .map(name -> new PlacesView.Place(name, RoleWords.of(membership.role()), HomePage.pathOf(membership)));
    }

    private Either<Trouble, String> name(MerchantId merchant) {
        return readMerchant
                .handle(new ReadMerchant.Query(merchant))
                .map(profile -> profile.name().text())
                .mapLeft(ReadTrouble::of);
    }
}
