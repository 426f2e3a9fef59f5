package org.merchantaccess.domain.merchant;

/** A reason why a merchant profile cannot be opened. */
public sealed interface MerchantFailure {

    /** The name is empty or too long, or contains unprintable characters. */
    record InvalidName() implements MerchantFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.invalidName(this);
        }
    }

    /** The maximum number of merchants is reached. */
    record TooMany(int limit) implements MerchantFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooMany(this);
        }
    }

    /** Returns the result for this failure. */
    <R> R match(Cases<R> cases);

    /** Maps each failure to a result. */
    interface Cases<R> {
        R invalidName(InvalidName failure);

        R tooMany(TooMany failure);
    }
}
