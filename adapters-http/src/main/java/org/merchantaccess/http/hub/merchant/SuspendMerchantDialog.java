package org.merchantaccess.http.hub.merchant;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.merchant.SuspendMerchant;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.Changes;
import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.kernel.HubDialog;
import org.merchantaccess.http.hub.kernel.Question;
import org.merchantaccess.http.hub.kernel.Visit;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Trouble;
import org.merchantaccess.http.words.MerchantWords;

/** Asks whether to keep a merchant's software out (R14). */
final class SuspendMerchantDialog implements HubDialog<Visit> {

    private final Merchants merchants;
    private final SuspendMerchant suspend;

    SuspendMerchantDialog(Merchants merchants, SuspendMerchant suspend) {
        this.merchants = merchants;
        this.suspend = suspend;
    }

    @Override
    public Either<Trouble, Answer> show(Visit visit) {
        return merchants.named(visit).flatMap(merchant -> ask(visit, merchant, Option.none()));
    }

    private Either<Trouble, Answer> ask(Visit visit, MerchantProfile merchant, Option<String> fault) {
        return merchants.ask(
                visit,
                new Question(
                        DialogView.of(visit, "Suspend merchant", Merchants.PATH, "Suspend")
                                .dangerous(),
                        merchant.name() + ", " + merchant.id(),
                        List.of(
                                "From the next moment on no login and no call of this merchant is let in, until you"
                                        + " resume it. Access tokens granted before stay dead even then.",
                                "Its App IDs and its allowlist stay as they are, and its people can still sign in here."),
                        fault));
    }

    @Override
    public Either<Trouble, CompletionStage<Answer>> act(Visit visit) {
        return merchants.named(visit).flatMap(merchant -> suspend(visit, merchant));
    }

    private Either<Trouble, CompletionStage<Answer>> suspend(Visit visit, MerchantProfile merchant) {
        return Changes.answer(
                suspend.handle(new SuspendMerchant.Command(
                        merchant.id(), Option.none(), visit.visitor().actor())),
                Notice.MERCHANT_SUSPENDED.on(Merchants.PATH),
                MerchantWords::of,
                fault -> ask(visit, merchant, Option.some(fault)));
    }
}
