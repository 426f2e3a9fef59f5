package org.merchantaccess.domain.people;

/** Why nobody may choose such a password (P5). */
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

    /** It is the address of who chose it. */
    record SameAsEmail() implements PasswordFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sameAsEmail(this);
        }
    }

    /** It is among those that are guessed first. */
    record TooCommon() implements PasswordFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooCommon(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** One answer for each failure. */
    interface Cases<R> {
        R tooShort(TooShort failure);

        R tooLong(TooLong failure);

        R sameAsEmail(SameAsEmail failure);

        R tooCommon(TooCommon failure);
    }
}
