package org.merchantaccess.persistence.key;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.merchantaccess.domain.kernel.Secret;

/** A 256-bit key and the HMAC-SHA-256 (RFC 2104) under it. Thread-safe and without locks. */
@Secret
public final class SecretKey256 {

    public static final int LENGTH = 32;

    private static final String HMAC = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;
    /** An initialized instance that is only cloned: cloning is cheaper than initializing. */
    private final Mac ready;

    private SecretKey256(byte[] key) {
        this.key = key;
        this.ready = ready(key);
    }

    /** Creates a key from a copy of these 32 bytes. */
    public static SecretKey256 of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a key must have " + LENGTH + " bytes");
        }
        return new SecretKey256(bytes.clone());
    }

    public static SecretKey256 fresh() {
        return new SecretKey256(randomBytes());
    }

    public static byte[] randomBytes() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Returns the HMAC of the message: 32 bytes. */
    public byte[] hmac(byte[] message) {
        try {
            return ((Mac) ready.clone()).doFinal(message);
        } catch (CloneNotSupportedException other) {
            throw new IllegalStateException("the HmacSHA256 of every JDK can be cloned", other);
        }
    }

    /** Returns true for keys as written in examples: printable text, bytes in equal steps, or a repeated pattern. */
    public boolean looksLikeASample() {
        return isText() || isArithmeticSequence() || isPattern();
    }

    private boolean isText() {
        for (byte each : key) {
            if (each < ' ' || each > '~') {
                return false;
            }
        }
        return true;
    }

    private boolean isArithmeticSequence() {
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

    /** Returns the key in base64, as a key file holds it. */
    public String base64() {
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
