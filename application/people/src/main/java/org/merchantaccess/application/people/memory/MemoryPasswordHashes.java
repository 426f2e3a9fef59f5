package org.merchantaccess.application.people.memory;

import io.vavr.control.Option;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.merchantaccess.application.people.port.PasswordHashes;
import org.merchantaccess.domain.kernel.Sha256;
import org.merchantaccess.domain.people.password.Password;
import org.merchantaccess.domain.people.password.PasswordHash;
import org.merchantaccess.domain.people.password.PresentedPassword;

/** Salted and fast hashes. They need no cost, because they never leave the process. */
final class MemoryPasswordHashes implements PasswordHashes {

    private static final int SALT_CHARACTERS = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public PasswordHash hash(Password password) {
        return hash(salt(), password.text());
    }

    @Override
    public boolean verify(PresentedPassword presented, PasswordHash hash) {
        return hash(hash.text().substring(0, SALT_CHARACTERS), presented.text()).equals(hash);
    }

    @Override
    public PasswordHash standIn() {
        return PasswordHash.of(salt() + Sha256.hex(salt()));
    }

    @Override
    public Option<PasswordHash> renewed(PresentedPassword verified, PasswordHash hash) {
        return Option.none();
    }

    private String salt() {
        byte[] salt = new byte[SALT_CHARACTERS / 2];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    private static PasswordHash hash(String salt, String text) {
        return PasswordHash.of(salt + Sha256.hex(salt + text));
    }
}
