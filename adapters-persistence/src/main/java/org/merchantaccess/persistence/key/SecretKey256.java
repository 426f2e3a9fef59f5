package org.merchantaccess.persistence.key;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.merchantaccess.domain.kernel.Secret;

/** A key of 256 bits, and the HMAC-SHA-256 (RFC 2104) under it. For any number of threads; none waits for another. */
@Secret
final class SecretKey256 {

    static final int LENGTH = 32;

    private static final String HMAC = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;
    /** Ready for use, and never used itself: to make one ready costs more than to clone it. */
    private final Mac ready;

    private SecretKey256(byte[] key) {
        this.key = key;
        this.ready = ready(key);
    }

    /** The key with these bytes, which are copied. */
    static SecretKey256 of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a key has " + LENGTH + " bytes");
        }
        return new SecretKey256(bytes.clone());
    }

    static SecretKey256 fresh() {
        return new SecretKey256(randomBytes());
    }

    static byte[] randomBytes() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** The HMAC of that message: 32 bytes. */
    byte[] hmac(byte[] message) {
        try {
            return ((Mac) ready.clone()).doFinal(message);
        } catch (CloneNotSupportedException other) {
            throw new IllegalStateException("the HmacSHA256 of every JDK can be cloned", other);
        }
    }

    /** Whether it is a key that people write into examples: a text, steps of one size, or a pattern that comes again. */
    boolean looksLikeASample() {
        return isText() || isStairs() || isPattern();
    }

    private boolean isText() {
        for (byte each : key) {
            if (each < ' ' || each > '~') {
                return false;
            }
        }
        return true;
    }

    private boolean isStairs() {
        byte step = (byte) (key[1] - key[0]);
        for (int i = 2; i < LENGTH; i++) {
            if ((byte) (key[i] - key[i - 1]) != step) {
                return false;
            }
        }
        return true;
    }

    private boolean isPattern() {
        for (int period = 1; period <= LENGTH / 2; period++) {
            if (Arrays.equals(key, period, LENGTH, key, 0, LENGTH - period)) {
                return true;
            }
        }
        return false;
    }

    /** As it stands in a key file. */
    String base64() {
        return Base64.getEncoder().encodeToString(key);
    }

    private static Mac ready(byte[] key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HmacSHA256", missing);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecretKey256 that && MessageDigest.isEqual(key, that.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return "***";
    }
}
