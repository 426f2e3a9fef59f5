package org.merchantaccess.application.people.secondfactor;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app, implemented from RFC 6238 independently of the production code. */
public final class AuthenticatorApp {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_BYTES = 20;
    private static final int STEP = 30;

    private final byte[] secret;

    /** Creates an app with the typed secret, with or without spaces. */
    public AuthenticatorApp(String typed) {
        BigInteger bits = typed.replace(" ", "")
                .chars()
                .mapToObj(digit -> BigInteger.valueOf(BASE32.indexOf(digit)))
                .reduce(BigInteger.ONE, (so, digit) -> so.shiftLeft(5).add(digit));
        byte[] marked = bits.toByteArray();
        this.secret = Arrays.copyOfRange(marked, marked.length - SECRET_BYTES, marked.length);
    }

    /** Returns the code that the app shows at this time. */
    public String codeAt(Instant now) {
        byte[] mac = hmac(ByteBuffer.allocate(Long.BYTES)
                .putLong(now.getEpochSecond() / STEP)
                .array());
        int number = ByteBuffer.wrap(mac).getInt(mac[mac.length - 1] & 0xF) & Integer.MAX_VALUE;
        return String.valueOf(1_000_000 + number % 1_000_000).substring(1);
    }

    private byte[] hmac(byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
