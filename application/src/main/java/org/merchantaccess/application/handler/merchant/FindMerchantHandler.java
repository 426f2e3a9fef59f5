package org.merchantaccess.application.handler.merchant;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.directory.AccessDirectory;
import org.merchantaccess.application.merchant.FindMerchant;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class FindMerchantHandler implements FindMerchant {

    private final AccessDirectory directory;

    FindMerchantHandler(AccessDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Either<Unavailable, Option<MerchantProfile>> handle(Query query) {
        return Either.right(directory.holderOf(query.appId()));
    }
}
