package org.merchantaccess.domain.merchant;

/**
 * How often a merchant profile was changed: who saw an older one decides on what is no longer so.
 *
 * @param number from 1, one more with each change
 */
public record Version(long number) {

    public static final Version FIRST = new Version(1);

    public Version {
        if (number < 1) {
            throw new IllegalArgumentException("versions count from 1");
        }
    }

    public Version next() {
        return new Version(number + 1);
    }
}
