package org.merchantaccess.http.hub.membership;

import io.vavr.control.Either;
import org.merchantaccess.application.merchant.ReadMerchant;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubPage;
import org.merchantaccess.http.hub.gate.HubReadProblems;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.message.RoleMessages;

/** Page on which members of several merchants choose one. */
final class MembershipsPage implements HubPage<HubRequest> {

    private final ReadMerchant readMerchant;
    private final Frames frames;
    private final Pages pages;

    MembershipsPage(ReadMerchant readMerchant, Frames frames, Pages pages) {
        this.readMerchant = readMerchant;
        this.frames = frames;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(HubRequest request) {
        return Either.sequenceRight(request.visitor().person().memberships().stream()
                        .map(this::choice)
                        .toList())
                .map(choices -> new MembershipsView(frames.of(request, "Choose a merchant"), choices.toJavaList()))
                .map(view -> pages.show("membership/page", view));
    }

    private Either<HubProblem, MembershipsView.Choice> choice(Membership membership) {
        return membership
                .merchant()
                .map(this::name)
                .getOrElse(() -> Either.right("This Hub"))
                .map(name -> new MembershipsView.Choice(
                        name, RoleMessages.of(membership.role()), HomePage.pathOf(membership)));
    }

    private Either<HubProblem, String> name(MerchantId merchant) {
        return readMerchant
                .handle(ReadMerchant.Query.of(merchant))
                .map(profile -> profile.name().text())
                .mapLeft(HubReadProblems::of);
    }
}
