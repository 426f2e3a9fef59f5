package org.merchantaccess.application.random;

import io.vavr.control.Option;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.credential.Activation;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Base62;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.resource.ResourceServerKey;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.domain.token.TokenId;

/** Generates identifiers and keys with the platform's {@link SecureRandom}. */
public final class RandomIdentifiers implements Identifiers {

    private static final int IDENTIFIER_CHARACTERS = 16;
    private static final int TOKEN_ID_BYTES = 16;

    /** As strong as the other keys of the project (NIST SP 800-57, part 1, table 2). */
    private static final int RSA_BITS = 3072;

    private final SecureRandom random = new SecureRandom();

    @Override
    public MerchantId merchantId() {
        return new MerchantId("mer_" + base62(IDENTIFIER_CHARACTERS));
    }

    @Override
    public AppId appId() {
        return AppId.numbered(random.nextInt(AppId.LOWEST_NUMBER, AppId.HIGHEST_NUMBER + 1));
    }

    @Override
    public AppKey appKey(Environment environment) {
        return AppKey.made(environment, base62(AppKey.RANDOM_CHARACTERS));
    }

    @Override
    public Activation activation() {
        return new Activation(random.nextLong(), random.nextLong());
    }

    @Override
    public long seed() {
        return random.nextLong();
    }

    @Override
    public EntryId entryId() {
        return new EntryId("alw_" + base62(IDENTIFIER_CHARACTERS));
    }

    @Override
    public TokenId tokenId() {
        String drawn = base64Url();
        while (drawn.startsWith("-")) {
            drawn = base64Url();
        }
        return new TokenId(drawn);
    }

    @Override
    public ManagementKey managementKey(Environment environment) {
        return ManagementKey.made(environment, base62(ManagementKey.RANDOM_CHARACTERS));
    }

    @Override
    public NodeId nodeId() {
        return new NodeId("node_" + base62(IDENTIFIER_CHARACTERS));
    }

    @Override
    public ResourceServerKey resourceServerKey(Environment environment) {
        return ResourceServerKey.made(environment, base62(ResourceServerKey.RANDOM_CHARACTERS));
    }

    @Override
    public SigningKey signingKey(SignatureAlgorithm algorithm, Option<TokenIssuer> issuer) {
        KeyPair pair = keyPair(algorithm);
        return SigningKey.of(
                tokenId().text(),
                algorithm,
                issuer,
                pair.getPrivate().getEncoded(),
                pair.getPublic().getEncoded());
    }

    private KeyPair keyPair(SignatureAlgorithm algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(
                    switch (algorithm) {
                        case EDDSA -> "Ed25519";
                        case ES256 -> "EC";
                        case RS256 -> "RSA";
                    });
            switch (algorithm) {
                case EDDSA -> generator.initialize(NamedParameterSpec.ED25519, random);
                case ES256 -> generator.initialize(new ECGenParameterSpec("secp256r1"), random);
                case RS256 -> generator.initialize(RSA_BITS, random);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK from 15 on has these algorithms", missing);
        }
    }

    private String base64Url() {
        byte[] bytes = new byte[TOKEN_ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String base62(int characters) {
        StringBuilder drawn = new StringBuilder(characters);
        for (int i = 0; i < characters; i++) {
            drawn.append(Base62.DIGITS.charAt(random.nextInt(Base62.DIGITS.length())));
        }
        return drawn.toString();
    }
}
