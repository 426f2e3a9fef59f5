package org.merchantaccess.domain.merchant;

/**
 * The version of a merchant profile, for optimistic locking.
 *
 * @param number starts at 1 and increases by 1 with each change
 */
public record ProfileVersion(long number) {

    /** The version of a new profile. */
    public static final ProfileVersion FIRST = new ProfileVersion(1);

    public ProfileVersion {
        if (number < 1) {
            throw new IllegalArgumentException("versions start at 1");
        }
    }

    /** Returns the next version. */
    public ProfileVersion next() {
        return new ProfileVersion(number + 1);
    }
}
