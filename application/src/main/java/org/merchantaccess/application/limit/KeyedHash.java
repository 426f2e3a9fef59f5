package org.merchantaccess.application.limit;

import org.merchantaccess.domain.allowlist.AddressRange;

/** Hashes texts and address ranges to evenly distributed numbers. The secret seed keeps clients from constructing collisions. */
public final class KeyedHash {

    private final long seed;

    public KeyedHash(long seed) {
        this.seed = seed;
    }

    public long of(AddressRange source) {
        return mixed(mixed(seed ^ source.first().high()) ^ source.first().low());
    }

    public long of(String text) {
        long hash = mixed(seed ^ text.length());
        for (int i = 0; i < text.length(); i++) {
            hash = mixed(hash ^ text.charAt(i));
        }
        return hash;
    }

    public long of(String text, AddressRange source) {
        return mixed(of(text) ^ of(source));
    }

    /** Finalizer of MurmurHash3: every input bit affects every output bit. */
    private static long mixed(long bits) {
        long mixed = (bits ^ bits >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }
}
