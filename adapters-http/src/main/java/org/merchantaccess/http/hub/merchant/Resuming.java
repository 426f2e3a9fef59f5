package org.merchantaccess.http.hub.merchant;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.application.kernel.Committed;
import org.merchantaccess.application.merchant.ResumeMerchant;
import org.merchantaccess.domain.merchant.MerchantFailure;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.kernel.Question;
import org.merchantaccess.http.hub.kernel.Visit;
import org.merchantaccess.http.hub.page.Notice;

/** Lets a suspended merchant's software in again (R14). */
record Resuming(ResumeMerchant useCase) implements MerchantOrder {

    @Override
    public Question question(Visit visit, MerchantProfile merchant, Option<String> fault) {
        return new Question(
                DialogView.of(visit, "Resume merchant", Merchants.PATH, "Resume"),
                merchant.name() + ", " + merchant.id(),
                List.of("Its software may log in again with its active App ID, and is let in with the new"
                        + " access tokens."),
                fault);
    }

    @Override
    public Either<ChangeFailure<MerchantFailure>, Committed<MerchantProfile>> carryOut(
            MerchantId merchant, Authority authority) {
        return useCase.handle(new ResumeMerchant.Command(merchant, Option.none(), authority));
    }

    @Override
    public Notice done() {
        return Notice.MERCHANT_RESUMED;
    }
}
