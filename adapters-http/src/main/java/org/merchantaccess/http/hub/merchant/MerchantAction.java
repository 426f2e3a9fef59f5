package org.merchantaccess.http.hub.merchant;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.merchant.MerchantUseCases;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.outcome.NoRefusal;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.http.hub.dialog.ConfirmationView;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.request.HubRequest;

/** An action on a merchant that needs confirmation. */
interface MerchantAction {

    ConfirmationView question(HubRequest request, MerchantProfile merchant, Option<String> fault);

    Either<ChangeFailure<NoRefusal>, Committed<MerchantProfile>> carryOut(
            MerchantUseCases useCases, MerchantId merchant, Actor actor);

    /** Returns the notice shown after success. */
    Notice notice();
}
