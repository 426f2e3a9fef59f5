package org.merchantaccess.persistence.people;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.merchantaccess.application.people.port.PasswordHashes;
import org.merchantaccess.domain.people.password.Password;
import org.merchantaccess.domain.people.password.PasswordHash;
import org.merchantaccess.domain.people.password.PresentedPassword;

/**
 * Hashes passwords with Argon2id (RFC 9106): 19 MiB of memory, two passes and one lane (S76).
 *
 * <p>The parameters are part of the hash text, so the cost can be raised and former hashes stay valid. Thread-safe; each call needs 19 MiB.
 */
final class Argon2Hashes implements PasswordHashes {

    private static final Argon2Text.Cost TODAY = new Argon2Text.Cost(19 * 1024, 2, 1);
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final PasswordHash standIn =
            PasswordHash.of(new Argon2Text(TODAY, bytes(SALT_BYTES), bytes(HASH_BYTES)).text());

    @Override
    public PasswordHash hash(Password password) {
        return hash(password.text());
    }

    @Override
    public boolean verify(PresentedPassword presented, PasswordHash hash) {
        Argon2Text parsed = Argon2Text.read(hash.text());
        byte[] computed = computed(presented.text(), parsed.cost(), parsed.salt(), parsed.hash().length);
        return MessageDigest.isEqual(computed, parsed.hash());
    }

    @Override
    public PasswordHash standIn() {
        return standIn;
    }

    @Override
    public Option<PasswordHash> renewed(PresentedPassword verified, PasswordHash hash) {
        return Option.when(!Argon2Text.read(hash.text()).cost().equals(TODAY), () -> hash(verified.text()));
    }

    private PasswordHash hash(String text) {
        byte[] salt = bytes(SALT_BYTES);
        return PasswordHash.of(new Argon2Text(TODAY, salt, computed(text, TODAY, salt, HASH_BYTES)).text());
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] computed(String text, Argon2Text.Cost cost, byte[] salt, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.kibibytes())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] computed = new byte[length];
        generator.generateBytes(plain, computed);
        Arrays.fill(plain, (byte) 0);
        return computed;
    }
}
