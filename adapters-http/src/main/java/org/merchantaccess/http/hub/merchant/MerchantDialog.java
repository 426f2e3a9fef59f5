package org.merchantaccess.http.hub.merchant;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.Changes;
import org.merchantaccess.http.hub.kernel.HubDialog;
import org.merchantaccess.http.hub.kernel.Visit;
import org.merchantaccess.http.hub.page.Trouble;
import org.merchantaccess.http.words.MerchantWords;

/** Asks whether something should be done to a merchant, and does it. */
final class MerchantDialog implements HubDialog<Visit> {

    private final Merchants merchants;
    private final MerchantOrder order;

    MerchantDialog(Merchants merchants, MerchantOrder order) {
        this.merchants = merchants;
        this.order = order;
    }

    @Override
    public Either<Trouble, Answer> show(Visit visit) {
        return merchants.named(visit).flatMap(merchant -> ask(visit, merchant, Option.none()));
    }

    private Either<Trouble, Answer> ask(Visit visit, MerchantProfile merchant, Option<String> fault) {
        return merchants.ask(visit, order.question(visit, merchant, fault));
    }

    @Override
    public Either<Trouble, CompletionStage<Answer>> act(Visit visit) {
        return merchants.named(visit).flatMap(merchant -> act(visit, merchant));
    }

    private Either<Trouble, CompletionStage<Answer>> act(Visit visit, MerchantProfile merchant) {
        return Changes.answer(
                order.carryOut(merchant.id(), visit.visitor().authority()),
                order.done().on(Merchants.PATH),
                MerchantWords::of,
                fault -> ask(visit, merchant, Option.some(fault)));
    }
}
