package org.merchantaccess.http.hub.merchant;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.application.kernel.Committed;
import org.merchantaccess.domain.merchant.MerchantFailure;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.http.hub.kernel.Question;
import org.merchantaccess.http.hub.kernel.Visit;
import org.merchantaccess.http.hub.page.Notice;

/** Something that is done to a merchant, once it was asked whether it should be. */
interface MerchantOrder {

    Question question(Visit visit, MerchantProfile merchant, Option<String> fault);

    Either<ChangeFailure<MerchantFailure>, Committed<MerchantProfile>> carryOut(
            MerchantId merchant, Authority authority);

    /** What who ordered it is told then. */
    Notice done();
}
