package org.merchantaccess.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.token.SigningKey;

/** There is a key to sign with, and what it signs can be verified. */
public abstract class SigningKeysContract {

    private static final String ALGORITHM = "Ed25519";
    private static final byte[] TEXT = "who is calling".getBytes(StandardCharsets.UTF_8);

    /** The keys of one environment. */
    protected abstract SigningKeys signingKeys();

    @Test
    void what_is_signed_with_now_is_trusted() {
        SigningKeys keys = signingKeys();

        assertThat(keys.trusted()).contains(keys.current());
    }

    @Test
    void it_stays_the_same_from_one_look_to_the_next() {
        SigningKeys keys = signingKeys();

        assertThat(keys.current()).isEqualTo(keys.current());
    }

    @Test
    void keys_are_told_apart_by_their_names() {
        SigningKeys keys = signingKeys();

        assertThat(keys.trusted())
                .extracting(SigningKey::id)
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void every_key_is_an_ed25519_pair_in_its_standard_encoding() {
        assertThat(signingKeys().trusted())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(isVerified(signed(privateHalf(key)), publicHalf(key)))
                        .isTrue());
    }

    @Test
    void s31_the_keys_of_two_environments_do_not_know_each_other() throws GeneralSecurityException {
        SigningKey test = signingKeys().current();
        SigningKey production = signingKeys().current();

        assertThat(production.id()).isNotEqualTo(test.id());
        assertThat(isVerified(signed(privateHalf(test)), publicHalf(production)))
                .isFalse();
    }

    private static byte[] signed(PrivateKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(key);
        signature.update(TEXT);
        return signature.sign();
    }

    private static boolean isVerified(byte[] signed, PublicKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initVerify(key);
        signature.update(TEXT);
        return signature.verify(signed);
    }

    private static PrivateKey privateHalf(SigningKey key) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(key.privateKey()));
    }

    private static PublicKey publicHalf(SigningKey key) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(key.publicKey()));
    }
}
