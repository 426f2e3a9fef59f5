package org.merchantaccess.application.memory;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.SigningKeys;
import org.merchantaccess.domain.token.SigningKey;

/** One key, drawn at the start and gone at the end. */
final class MemorySigningKeys implements SigningKeys {

    private final SigningKey only;

    MemorySigningKeys(Identifiers identifiers) {
        KeyPair pair = drawn();
        this.only = SigningKey.of(
                identifiers.tokenId().text(),
                pair.getPrivate().getEncoded(),
                pair.getPublic().getEncoded());
    }

    @Override
    public SigningKey current() {
        return only;
    }

    @Override
    public List<SigningKey> trusted() {
        return List.of(only);
    }

    private static KeyPair drawn() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK from 15 on has Ed25519", missing);
        }
    }
}
