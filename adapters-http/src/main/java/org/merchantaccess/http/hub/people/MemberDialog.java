package org.merchantaccess.http.hub.people;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.people.ListPeople.Member;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.HubDialog;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Trouble;

/** Asks whether something should be done to one who belongs to the place, and does it. */
final class MemberDialog implements HubDialog<Place> {

    private final Listing listing;
    private final MemberOrder order;
    private final Pages pages;

    MemberDialog(Listing listing, MemberOrder order, Pages pages) {
        this.listing = listing;
        this.order = order;
        this.pages = pages;
    }

    @Override
    public Either<Trouble, Answer> show(Place at) {
        return listing.member(at).flatMap(member -> ask(at, member, Option.none()));
    }

    private Either<Trouble, Answer> ask(Place at, Member member, Option<String> fault) {
        return listing.view(at)
                .map(page -> new QuestionView(page, order.question(at, member, fault)))
                .map(view -> pages.show("people/question", view));
    }

    @Override
    public Either<Trouble, CompletionStage<Answer>> act(Place at) {
        return listing.member(at).flatMap(member -> act(at, member)).map(CompletableFuture::completedFuture);
    }

    private Either<Trouble, Answer> act(Place at, Member member) {
        return order.carryOut(at, member)
                .fold(
                        failure -> PeopleFaults.whyNot(failure).flatMap(fault -> ask(at, member, Option.some(fault))),
                        Either::right);
    }
}
