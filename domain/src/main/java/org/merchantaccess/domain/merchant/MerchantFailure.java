package org.merchantaccess.domain.merchant;

/** Why a rule refused to open a merchant profile. */
public sealed interface MerchantFailure {

    /** The name is empty, too long, or holds characters that do not print. */
    record InvalidName() implements MerchantFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.invalidName(this);
        }
    }

    /** There are as many merchants as there may be. */
    record TooMany(int limit) implements MerchantFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooMany(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** One answer for each failure. */
    interface Cases<R> {
        R invalidName(InvalidName failure);

        R tooMany(TooMany failure);
    }
}
