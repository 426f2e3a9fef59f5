package org.merchantaccess.http.api.merchant;

import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.domain.merchant.MerchantFailure;
import org.merchantaccess.http.api.gate.ChangeProblems;
import org.merchantaccess.http.message.MerchantMessages;
import org.merchantaccess.http.problem.Problem;

/** Maps failures of operations on merchants to problem responses. */
final class MerchantProblems implements MerchantFailure.Cases<Problem> {

    static Problem of(ChangeFailure<MerchantFailure> failure) {
        return failure.match(new ChangeProblems<>(refusal -> refusal.match(new MerchantProblems())));
    }

    @Override
    public Problem invalidName(MerchantFailure.InvalidName failure) {
        return Problem.validation(MerchantJson.NAME, MerchantMessages.of(failure));
    }

    @Override
    public Problem tooMany(MerchantFailure.TooMany failure) {
        return Problem.conflict(MerchantJson.NAME, MerchantMessages.of(failure));
    }
}
