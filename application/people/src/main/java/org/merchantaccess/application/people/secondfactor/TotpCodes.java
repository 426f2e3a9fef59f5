package org.merchantaccess.application.people.secondfactor;

import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.merchantaccess.domain.kernel.ConstantTime;
import org.merchantaccess.domain.kernel.TypedText;
import org.merchantaccess.domain.people.secondfactor.SecondFactor;
import org.merchantaccess.domain.people.secondfactor.TotpSecret;

/** Computes time-based one-time passwords (RFC 6238): HMAC-SHA-1, six digits, steps of 30 s. */
final class TotpCodes {

    private static final long STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;

    /** One step either way, for clock differences and slow typing (RFC 6238, section 5.2). */
    private static final long TOLERANCE = 1;

    private TotpCodes() {}

    /** Returns the time step of the code; none if no step near this time has the code, or the code was used (P8). */
    public static Option<Long> stepOf(String typed, SecondFactor factor, Instant now) {
        String digits = TypedText.digits(typed);
        long current = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        long[] matching = LongStream.rangeClosed(current - TOLERANCE, current + TOLERANCE)
                .filter(step -> ConstantTime.equal(code(factor.secret(), step), digits))
                .filter(factor::admits)
                .toArray();
        return Option.when(matching.length > 0, () -> matching[0]);
    }

    /** Returns the code of a time step. */
    public static String code(TotpSecret secret, long step) {
        byte[] mac = hmac(
                secret.toBytes(), ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        // RFC 4226, section 5.3: the last four bits are the offset of the number.
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
