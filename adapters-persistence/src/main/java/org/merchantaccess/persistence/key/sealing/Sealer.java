package org.merchantaccess.persistence.key.sealing;

import io.vavr.control.Option;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.function.Supplier;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.merchantaccess.persistence.key.KeyRing;
import org.merchantaccess.persistence.key.KeyVersion;
import org.merchantaccess.persistence.key.LengthPrefixedFields;
import org.merchantaccess.persistence.key.SecretKey256;

/**
 * Encrypts secrets for storage in a database and its backups: AES-256-GCM (NIST SP 800-38D).
 *
 * <p>Each text is encrypted with its own key, derived by HMAC-SHA-256 from the sealing key and a random salt of 256 bits. Since such a key
 * encrypts once, its nonce can be constant: no nonce is used twice under one key (S85).
 */
public final class Sealer {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int TAG_BITS = 128;
    private static final byte[] NONCE = new byte[12];

    private final Supplier<KeyRing> keys;
    private final Supplier<KeyRing> keysToSeal;

    /** Creates a sealer that opens and seals with the same keys. */
    public Sealer(Supplier<KeyRing> keys) {
        this(keys, keys);
    }

    /**
     * Creates a sealer that gets its keys anew for each text.
     *
     * @param keys the keys to open texts
     * @param keysToSeal the keys to seal texts
     */
    public Sealer(Supplier<KeyRing> keys, Supplier<KeyRing> keysToSeal) {
        this.keys = keys;
        this.keysToSeal = keysToSeal;
    }

    /** Seals a secret for that context under the current version. The caller should erase the plain bytes. */
    public String seal(byte[] plain, SealContext context) {
        KeyRing ring = keysToSeal.get();
        KeyVersion version = ring.current();
        byte[] salt = SecretKey256.randomBytes();
        try {
            byte[] ciphertext =
                    cipher(Cipher.ENCRYPT_MODE, ring, version, salt, context).doFinal(plain);
            return new Envelope(version.number(), salt, ciphertext).text();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + CIPHER, impossible);
        }
    }

    /**
     * Opens a sealed text. Returns none if the text was altered, was sealed for another context or environment, or under a version whose
     * key is missing (S84). The caller should erase the bytes after use.
     */
    public Option<byte[]> open(String sealed, SealContext context) {
        KeyRing ring = keys.get();
        return Envelope.parse(sealed)
                .flatMap(envelope ->
                        ring.version(envelope.version()).flatMap(version -> open(envelope, ring, version, context)));
    }

    /** Returns the version named in a sealed text; none if the text is not sealed. */
    public Option<Integer> versionOf(String sealed) {
        return Envelope.parse(sealed).map(Envelope::version);
    }

    private static Option<byte[]> open(Envelope envelope, KeyRing ring, KeyVersion version, SealContext context) {
        try {
            return Option.some(cipher(Cipher.DECRYPT_MODE, ring, version, envelope.salt(), context)
                    .doFinal(envelope.ciphertext()));
        } catch (AEADBadTagException notWhatWasSealed) {
            return Option.none();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + CIPHER, impossible);
        }
    }

    private static Cipher cipher(int mode, KeyRing ring, KeyVersion version, byte[] salt, SealContext context)
            throws GeneralSecurityException {
        byte[] derivedKey =
                version.sealing().hmac(LengthPrefixedFields.of("seal").and(salt).toBytes());
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(derivedKey, "AES"), new GCMParameterSpec(TAG_BITS, NONCE));
            cipher.updateAAD(associated(ring, version, context));
            return cipher;
        } finally {
            Arrays.fill(derivedKey, (byte) 0);
        }
    }

    private static byte[] associated(KeyRing ring, KeyVersion version, SealContext context) {
        return LengthPrefixedFields.of(context.purpose(), ring.environment().word(), context.merchant(), context.id())
                .and(version.number())
                .toBytes();
    }
}
