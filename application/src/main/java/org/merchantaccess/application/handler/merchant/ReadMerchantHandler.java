package org.merchantaccess.application.handler.merchant;

import io.vavr.control.Either;
import java.util.function.Function;
import org.merchantaccess.application.change.ProfileReads;
import org.merchantaccess.application.merchant.ReadMerchant;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class ReadMerchantHandler implements ReadMerchant {

    private final ProfileReads profiles;

    ReadMerchantHandler(ProfileReads profiles) {
        this.profiles = profiles;
    }

    @Override
    public Either<ReadFailure, MerchantProfile> handle(Query query) {
        return profiles.read(query.merchant(), Function.identity());
    }
}
