package org.merchantaccess.tokens.signature;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * ES256 with one valid signature instead of two. Of a signature (R, S), the pair (R, n - S) is a signature of the same content as well. This
 * class creates and accepts only the one with the lower S, so that a token cannot be changed into another valid one.
 *
 * @param signatures creates and accepts both
 */
record LowSSignatures(Signatures signatures) implements Signatures {

    /** The order n of the base point of P-256 (NIST SP 800-186, section 3.2.1.3). */
    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    /** The length of R and of S in bytes (RFC 7518, section 3.4). */
    private static final int HALF = 32;

    private static final byte[] HIGHEST_S = fixedLength(ORDER.shiftRight(1));

    @Override
    public Signer signer(byte[] privateKey) {
        Signer signer = signatures.signer(privateKey);
        return content -> withLowS(signer.sign(content));
    }

    @Override
    public Verifier verifier(byte[] publicKey) {
        Verifier verifier = signatures.verifier(publicKey);
        return (content, signature) -> hasLowS(signature) && verifier.isGenuine(content, signature);
    }

    private static boolean hasLowS(byte[] signature) {
        return signature.length == 2 * HALF
                && Arrays.compareUnsigned(signature, HALF, 2 * HALF, HIGHEST_S, 0, HALF) <= 0;
    }

    private static byte[] withLowS(byte[] signature) {
        return hasLowS(signature) ? signature : withOtherS(signature);
    }

    /** Returns the other valid signature of the same content. */
    static byte[] withOtherS(byte[] signature) {
        byte[] other = signature.clone();
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, HALF, 2 * HALF));
        System.arraycopy(fixedLength(ORDER.subtract(s)), 0, other, HALF, HALF);
        return other;
    }

    private static byte[] fixedLength(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[HALF];
        int length = Math.min(bytes.length, HALF);
        System.arraycopy(bytes, bytes.length - length, fixed, HALF - length, length);
        return fixed;
    }

    @Override
    public String toString() {
        return signatures.toString();
    }
}
