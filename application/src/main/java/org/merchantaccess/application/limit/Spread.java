package org.merchantaccess.application.limit;

import org.merchantaccess.domain.allowlist.AddressRange;

/** Makes numbers of texts and addresses, spread evenly, and so that nobody outside can find two that come to the same. */
final class Spread {

    private final long seed;

    Spread(long seed) {
        this.seed = seed;
    }

    long of(AddressRange source) {
        return mixed(mixed(seed ^ source.first().high()) ^ source.first().low());
    }

    long of(String text) {
        long spread = mixed(seed ^ text.length());
        for (int i = 0; i < text.length(); i++) {
            spread = mixed(spread ^ text.charAt(i));
        }
        return spread;
    }

    long of(String text, AddressRange source) {
        return mixed(of(text) ^ of(source));
    }

    /** The finish of MurmurHash3, by which every bit of a number bears on every bit of the outcome. */
    private static long mixed(long bits) {
        long mixed = (bits ^ bits >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }
}
