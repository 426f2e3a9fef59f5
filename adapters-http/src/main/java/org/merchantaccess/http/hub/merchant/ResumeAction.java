package org.merchantaccess.http.hub.merchant;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.merchant.MerchantUseCases;
import org.merchantaccess.application.merchant.ResumeMerchant;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.outcome.NoRefusal;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.http.hub.dialog.ConfirmationView;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.request.HubRequest;

/** Resumes a suspended merchant (R14). */
record ResumeAction() implements MerchantAction {

    @Override
    public ConfirmationView question(HubRequest request, MerchantProfile merchant, Option<String> fault) {
        return new ConfirmationView(
                DialogView.of(request, "Resume merchant", MerchantsPage.origin(request), "Resume"),
                merchant.name() + ", " + merchant.id(),
                List.of("Its software can log in again with its active App ID. Access tokens from before the"
                        + " suspension stay revoked."),
                fault);
    }

    @Override
    public Either<ChangeFailure<NoRefusal>, Committed<MerchantProfile>> carryOut(
            MerchantUseCases useCases, MerchantId merchant, Actor actor) {
        return useCases.resume().handle(ResumeMerchant.Command.of(merchant, actor));
    }

    @Override
    public Notice notice() {
        return Notice.MERCHANT_RESUMED;
    }
}
