package org.merchantaccess.http.hub.merchant;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.application.kernel.Committed;
import org.merchantaccess.application.merchant.SuspendMerchant;
import org.merchantaccess.domain.merchant.MerchantFailure;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.kernel.Question;
import org.merchantaccess.http.hub.kernel.Visit;
import org.merchantaccess.http.hub.page.Notice;

/** Keeps a merchant's software out (R14). */
record Suspending(SuspendMerchant useCase) implements MerchantOrder {

    @Override
    public Question question(Visit visit, MerchantProfile merchant, Option<String> fault) {
        return new Question(
                DialogView.of(visit, "Suspend merchant", Merchants.PATH, "Suspend")
                        .dangerous(),
                merchant.name() + ", " + merchant.id(),
                List.of(
                        "From the next moment on no login and no call of this merchant is let in, until you"
                                + " resume it. Access tokens granted before stay dead even then.",
                        "Its App IDs and its allowlist stay as they are, and its people can still sign in here."),
                fault);
    }

    @Override
    public Either<ChangeFailure<MerchantFailure>, Committed<MerchantProfile>> carryOut(
            MerchantId merchant, Authority authority) {
        return useCase.handle(new SuspendMerchant.Command(merchant, Option.none(), authority));
    }

    @Override
    public Notice done() {
        return Notice.MERCHANT_SUSPENDED;
    }
}
