package org.merchantaccess.domain.people.password;

/** A reason why a password cannot be chosen (P5). */
public sealed interface PasswordFailure {

    /** It has fewer code points than {@link Password#MIN_CODE_POINTS}. */
    record TooShort() implements PasswordFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooShort(this);
        }
    }

    /** It has more code points than {@link Password#MAX_CODE_POINTS}. */
    record TooLong() implements PasswordFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooLong(this);
        }
    }

    /** It equals the person's e-mail address. */
    record SameAsEmail() implements PasswordFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sameAsEmail(this);
        }
    }

    /** It is a common password, which attackers try first. */
    record TooCommon() implements PasswordFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooCommon(this);
        }
    }

    /** Returns the result for this failure. */
    <R> R match(Cases<R> cases);

    /** Maps each failure to a result. */
    interface Cases<R> {
        R tooShort(TooShort failure);

        R tooLong(TooLong failure);

        R sameAsEmail(SameAsEmail failure);

        R tooCommon(TooCommon failure);
    }
}
