package org.merchantaccess.application.session;

import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.merchantaccess.domain.kernel.ConstantTime;
import org.merchantaccess.domain.people.SecondFactor;
import org.merchantaccess.domain.people.TotpSecret;

/** Codes as every authenticator app computes them (RFC 6238): HMAC-SHA-1, six digits, steps of 30 s. */
final class TotpCodes {

    private static final long STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;

    /** RFC 6238, section 5.2: one step either way, for clocks that differ and fingers that are slow. */
    private static final long TOLERANCE = 1;

    private TotpCodes() {}

    /** The step whose code was typed; none where it is of no step near that moment, or its use is over (P8). */
    static Option<Long> stepOf(String typed, SecondFactor factor, Instant now) {
        long current = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        long[] matching = LongStream.rangeClosed(current - TOLERANCE, current + TOLERANCE)
                .filter(step -> ConstantTime.equal(code(factor.secret(), step), typed))
                .filter(factor::admits)
                .toArray();
        return Option.when(matching.length > 0, () -> matching[0]);
    }

    static String code(TotpSecret secret, long step) {
        byte[] mac = hmac(
                secret.toBytes(), ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        // RFC 4226, section 5.3: the last four bits say where the number begins.
        int offset = mac[mac.length - 1] & 0xF;
        int number = ByteBuffer.wrap(mac).getInt(offset) & Integer.MAX_VALUE;
        String digits = Integer.toString(number % MODULUS);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HmacSHA1", missing);
        }
    }
}
