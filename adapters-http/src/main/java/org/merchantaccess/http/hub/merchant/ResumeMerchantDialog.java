package org.merchantaccess.http.hub.merchant;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.merchant.ResumeMerchant;
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

/** Asks whether to let a suspended merchant's software in again (R14). */
final class ResumeMerchantDialog implements HubDialog<Visit> {

    private final Merchants merchants;
    private final ResumeMerchant resume;

    ResumeMerchantDialog(Merchants merchants, ResumeMerchant resume) {
        this.merchants = merchants;
        this.resume = resume;
    }

    @Override
    public Either<Trouble, Answer> show(Visit visit) {
        return merchants.named(visit).flatMap(merchant -> ask(visit, merchant, Option.none()));
    }

    private Either<Trouble, Answer> ask(Visit visit, MerchantProfile merchant, Option<String> fault) {
        return merchants.ask(
                visit,
                new Question(
                        DialogView.of(visit, "Resume merchant", Merchants.PATH, "Resume"),
                        merchant.name() + ", " + merchant.id(),
                        List.of("Its software may log in again with its active App ID, and is let in with the new"
                                + " access tokens."),
                        fault));
    }

    @Override
    public Either<Trouble, CompletionStage<Answer>> act(Visit visit) {
        return merchants.named(visit).flatMap(merchant -> resume(visit, merchant));
    }

    private Either<Trouble, CompletionStage<Answer>> resume(Visit visit, MerchantProfile merchant) {
        return Changes.answer(
                resume.handle(new ResumeMerchant.Command(
                        merchant.id(), Option.none(), visit.visitor().actor())),
                Notice.MERCHANT_RESUMED.on(Merchants.PATH),
                MerchantWords::of,
                fault -> ask(visit, merchant, Option.some(fault)));
    }
}
