package org.merchantaccess.tokens;

import java.util.Arrays;
import java.util.HexFormat;

/** Known-answer test of Ed25519 (RFC 8032, section 7.1, test 2). An implementation with another result is not used. */
final class KnownAnswer {

    private static final byte[] PRIVATE_KEY = HexFormat.of()
            .parseHex("302e020100300506032b657004220420"
                    + "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
    private static final byte[] PUBLIC_KEY = HexFormat.of()
            .parseHex("302a300506032b6570032100" + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    private static final byte[] CONTENT = {0x72};
    private static final byte[] SIGNATURE = HexFormat.of()
            .parseHex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                    + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");

    private KnownAnswer() {}

    static boolean isGivenBy(Ed25519Signatures signatures) {
        byte[] otherContent = {0x73};
        Ed25519Signatures.Verifier verifier = signatures.verifier(PUBLIC_KEY);
        return Arrays.equals(signatures.signer(PRIVATE_KEY).sign(CONTENT), SIGNATURE)
                && verifier.isGenuine(CONTENT, SIGNATURE)
                && !verifier.isGenuine(otherContent, SIGNATURE);
    }
}
