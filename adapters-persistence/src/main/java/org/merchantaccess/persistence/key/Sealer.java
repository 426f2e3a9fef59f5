package org.merchantaccess.persistence.key;

import io.vavr.control.Option;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.function.Supplier;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes of a secret a text that may lie in a database and its backups: AES-256-GCM (NIST SP 800-38D).
 *
 * <p>Each text is sealed with a key of its own, derived by HMAC-SHA-256 from the sealing key and a random salt of 256 bits. Such a key
 * seals once, so its nonce can be constant: none is ever used twice under one key (S85).
 */
public final class Sealer {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int TAG_BITS = 128;
    private static final byte[] ONLY_NONCE = new byte[12];

    private final Supplier<KeyRing> keys;

    Sealer(Supplier<KeyRing> keys) {
        this.keys = keys;
    }

    /** The text to be kept in that place, sealed under the newest version. The plain bytes stay the caller's, who should erase them. */
    public String seal(byte[] plain, SealedPlace place) {
        KeyRing ring = keys.get();
        KeyVersion version = ring.newest();
        byte[] salt = SecretKey256.randomBytes();
        try {
            byte[] ciphertext =
                    cipher(Cipher.ENCRYPT_MODE, ring, version, salt, place).doFinal(plain);
            return new Envelope(version.number(), salt, ciphertext).text();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + CIPHER, impossible);
        }
    }

    /**
     * What was sealed for that place; none if anything in the text was altered, if it was sealed for another place or environment,
     * or under a version whose key is not there (S84). The caller erases the bytes when they have served.
     */
    public Option<byte[]> open(String sealed, SealedPlace place) {
        KeyRing ring = keys.get();
        return Envelope.parse(sealed)
                .flatMap(envelope ->
                        ring.version(envelope.version()).flatMap(version -> open(envelope, ring, version, place)));
    }

    /** The version a text says it is sealed under; none if it is no sealed text. */
    public Option<Integer> versionOf(String sealed) {
        return Envelope.parse(sealed).map(Envelope::version);
    }

    private static Option<byte[]> open(Envelope envelope, KeyRing ring, KeyVersion version, SealedPlace place) {
        try {
            return Option.some(cipher(Cipher.DECRYPT_MODE, ring, version, envelope.salt(), place)
                    .doFinal(envelope.ciphertext()));
        } catch (AEADBadTagException notWhatWasSealed) {
            return Option.none();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + CIPHER, impossible);
        }
    }

    private static Cipher cipher(int mode, KeyRing ring, KeyVersion version, byte[] salt, SealedPlace place)
            throws GeneralSecurityException {
        byte[] onlyForThis = version.sealing().hmac(Fields.of("seal").and(salt).toBytes());
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(onlyForThis, "AES"), new GCMParameterSpec(TAG_BITS, ONLY_NONCE));
            cipher.updateAAD(associated(ring, version, place));
            return cipher;
        } finally {
            Arrays.fill(onlyForThis, (byte) 0);
        }
    }

    private static byte[] associated(KeyRing ring, KeyVersion version, SealedPlace place) {
        return Fields.of(place.purpose(), ring.environment().word(), place.merchant(), place.id())
                .and(version.number())
                .toBytes();
    }
}
