package org.merchantaccess.domain.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Compares secrets in a time that does not depend on their content (S4). */
public final class ConstantTime {

    private ConstantTime() {}

    /** Returns true if both texts are equal. */
    public static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
