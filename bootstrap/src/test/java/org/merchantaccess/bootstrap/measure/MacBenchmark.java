package org.merchantaccess.bootstrap.measure;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Measures HMAC-SHA-256 over a token, which this project does not use for tokens, for comparison with {@link SignaturesBenchmark}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MacBenchmark {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] content = new byte[SignaturesBenchmark.CONTENT_LENGTH];
    private final Mac keyed = keyed();
    private final byte[] mac = macOf(content, keyed);

    @Benchmark
    public byte[] make() {
        return macOf(content, keyed);
    }

    @Benchmark
    public boolean check() {
        return MessageDigest.isEqual(make(), mac);
    }

    private static byte[] macOf(byte[] content, Mac keyed) {
        try {
            return ((Mac) keyed.clone()).doFinal(content);
        } catch (CloneNotSupportedException other) {
            throw new IllegalStateException("the HmacSHA256 of every JDK can be cloned", other);
        }
    }

    private static Mac keyed() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(new byte[32], ALGORITHM));
            return mac;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HmacSHA256", missing);
        }
    }
}
