package org.merchantaccess.bootstrap.measure;

import io.vavr.control.Option;
import java.util.concurrent.TimeUnit;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.tokens.TokenSignatures;
import org.merchantaccess.tokens.signature.Signatures;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Measures the signatures of tokens with each algorithm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SignaturesBenchmark {

    /** About the length of a token without its signature. */
    static final int CONTENT_LENGTH = 500;

    @Param
    SignatureAlgorithm algorithm = SignatureAlgorithm.ES256;

    private final byte[] content = new byte[CONTENT_LENGTH];
    private Signatures.Signer signer = unset -> unset;
    private Signatures.Verifier verifier = (unset, signature) -> false;
    private byte[] signature = {};

    @Setup
    public void generate() {
        SigningKey key = new RandomIdentifiers().signingKey(algorithm, Option.none());
        TokenSignatures signatures = TokenSignatures.fastest();
        signer = signatures.signer(key);
        verifier = signatures.verifier(key);
        signature = signer.sign(content);
    }

    @Benchmark
    public byte[] sign() {
        return signer.sign(content);
    }

    @Benchmark
    public boolean verify() {
        return verifier.isGenuine(content, signature);
    }
}
