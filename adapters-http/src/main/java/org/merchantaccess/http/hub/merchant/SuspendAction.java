package org.merchantaccess.http.hub.merchant;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.merchant.MerchantUseCases;
import org.merchantaccess.application.merchant.SuspendMerchant;
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

/** Suspends a merchant (R14). */
record SuspendAction() implements MerchantAction {

    @Override
    public ConfirmationView question(HubRequest request, MerchantProfile merchant, Option<String> fault) {
        return new ConfirmationView(
                DialogView.of(request, "Suspend merchant", MerchantsPage.origin(request), "Suspend")
                        .dangerous(),
                merchant.name() + ", " + merchant.id(),
                List.of(
                        "All logins and calls are refused immediately. Old tokens stay revoked, even after you"
                                + " resume the merchant.",
                        "Its App IDs and its allowlist are kept. Its people can still sign in to the Hub."),
                fault);
    }

    @Override
    public Either<ChangeFailure<NoRefusal>, Committed<MerchantProfile>> carryOut(
            MerchantUseCases useCases, MerchantId merchant, Actor actor) {
        return useCases.suspend().handle(SuspendMerchant.Command.of(merchant, actor));
    }

    @Override
    public Notice notice() {
        return Notice.MERCHANT_SUSPENDED;
    }
}
