package org.merchantaccess.http.management.merchant;

import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.domain.merchant.MerchantFailure;
import org.merchantaccess.http.management.kernel.ChangeProblems;
import org.merchantaccess.http.problem.Problem;
import org.merchantaccess.http.words.MerchantWords;

/** What somebody is told whom a rule about merchants refused. */
final class MerchantProblems implements MerchantFailure.Cases<Problem> {

    static Problem of(ChangeFailure<MerchantFailure> failure) {
        return failure.match(new ChangeProblems<>(refusal -> refusal.match(new MerchantProblems())));
    }

    @Override
    public Problem invalidName(MerchantFailure.InvalidName failure) {
        return Problem.validation(MerchantJson.NAME, MerchantWords.of(failure));
    }

    @Override
    public Problem tooMany(MerchantFailure.TooMany failure) {
        return Problem.conflict(MerchantJson.NAME, MerchantWords.of(failure));
    }
}
