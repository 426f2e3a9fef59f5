package org.merchantaccess.application.memory;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.NodeId;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.credential.Activation;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.domain.kernel.Base62;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.LinkId;
import org.merchantaccess.domain.people.LinkSecret;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.SessionId;
import org.merchantaccess.domain.people.SessionToken;
import org.merchantaccess.domain.people.TotpSecret;
import org.merchantaccess.domain.token.SigningKey;
import org.merchantaccess.domain.token.TokenId;

/** Draws from the {@link SecureRandom} of the platform. */
final class RandomIdentifiers implements Identifiers {

    private static final int IDENTIFIER_CHARACTERS = 16;
    private static final int TOKEN_ID_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    @Override
    public MerchantId merchantId() {
        return new MerchantId("mer_" + base62(IDENTIFIER_CHARACTERS));
    }

    @Override
    public AppId appId() {
        StringBuilder digits = new StringBuilder(AppId.LENGTH);
        for (int i = 0; i < AppId.LENGTH; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return new AppId(digits.toString());
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
        byte[] bytes = new byte[TOKEN_ID_BYTES];
        random.nextBytes(bytes);
        return new TokenId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
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
    public PersonId personId() {
        return new PersonId("per_" + base62(IDENTIFIER_CHARACTERS));
    }

    @Override
    public SessionId sessionId() {
        return new SessionId("ses_" + base62(IDENTIFIER_CHARACTERS));
    }

    @Override
    public SessionToken sessionToken() {
        return SessionToken.made(base62(SessionToken.CHARACTERS));
    }

    @Override
    public LinkId linkId() {
        return new LinkId("lnk_" + base62(IDENTIFIER_CHARACTERS));
    }

    @Override
    public LinkSecret linkSecret() {
        return LinkSecret.made(base62(LinkSecret.CHARACTERS));
    }

    @Override
    public TotpSecret totpSecret() {
        byte[] bytes = new byte[TotpSecret.LENGTH];
        random.nextBytes(bytes);
        return TotpSecret.of(bytes);
    }

    @Override
    public SigningKey signingKey() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return SigningKey.of(
                    tokenId().text(),
                    pair.getPrivate().getEncoded(),
                    pair.getPublic().getEncoded());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK from 15 on has Ed25519", missing);
        }
    }

    private String base62(int characters) {
        StringBuilder drawn = new StringBuilder(characters);
        for (int i = 0; i < characters; i++) {
            drawn.append(Base62.DIGITS.charAt(random.nextInt(Base62.DIGITS.length())));
        }
        return drawn.toString();
    }
}
