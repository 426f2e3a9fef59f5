package org.merchantaccess.application.oauth;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.merchantaccess.application.port.token.AssertionReader;
import org.merchantaccess.application.port.token.UnverifiedAssertion;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.ClientPublicKey;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.token.LoginAssertion;

/** Assertions as plain text: the App ID, the signing key, the audience, the ID, and the time of expiry, separated by blanks. */
public final class ReadableAssertions implements AssertionReader {

    private static final int PARTS = 5;

    private final AtomicInteger standInChecks = new AtomicInteger();

    /** Returns the public key with that name. */
    public static ClientPublicKey key(String name) {
        return ClientPublicKey.of(SignatureAlgorithm.ES256, name.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns an assertion that is signed with the key of that name. */
    public static String text(AppId appId, String key, String audience, String id, Instant expiresAt) {
        return String.join(" ", appId.text(), key, audience, id, expiresAt.toString());
    }

    /** Returns how often a signature was tested with the stand-in. */
    public int standInChecks() {
        return standInChecks.get();
    }

    @Override
    public Option<UnverifiedAssertion> read(String text) {
        String[] parts = text.split(" ");
        return Option.when(parts.length == PARTS, parts)
                .flatMap(sent -> AppId.parse(sent[0])
                        .map(appId -> new ReadAssertion(
                                new LoginAssertion(
                                        appId, List.of(sent[2]), sent[3], Instant.parse(sent[4]), Option.none()),
                                key(sent[1]))));
    }

    @Override
    public ClientPublicKey standIn() {
        return key("stand-in");
    }

    private final class ReadAssertion implements UnverifiedAssertion {

        private final LoginAssertion claims;
        private final ClientPublicKey signer;

        ReadAssertion(LoginAssertion claims, ClientPublicKey signer) {
            this.claims = claims;
            this.signer = signer;
        }

        @Override
        public LoginAssertion claims() {
            return claims;
        }

        @Override
        public boolean isSignedBy(ClientPublicKey key) {
            if (key.equals(standIn())) {
                standInChecks.incrementAndGet();
            }
            return key.equals(signer);
        }
    }
}
