package org.merchantaccess.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantaccess.tokens.Jwts.CLAIMS;
import static org.merchantaccess.tokens.Jwts.HEADER;
import static org.merchantaccess.tokens.SigningKeyPairs.NEXT_OF_TEST;
import static org.merchantaccess.tokens.SigningKeyPairs.OF_TEST;

import com.nimbusds.jwt.SignedJWT;
import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.port.token.UnverifiedToken;
import org.merchantaccess.contracts.value.Tokens;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.UnverifiableToken;
import org.merchantaccess.tokens.signature.Providers;

class JwtTokensTest {

    @Nested
    class Writing {

        @Test
        void a_token_has_exactly_these_members_in_this_order() {
            List<String> parts = Jwts.parts(Jwts.ofTest().sign(Tokens.granted()).text());

            assertThat(parts).hasSize(3);
            assertThat(Jwts.decoded(parts.get(0))).isEqualTo(HEADER);
            assertThat(Jwts.decoded(parts.get(1))).isEqualTo(CLAIMS);
        }

        @Test
        @Tag("S46")
        void a_token_contains_no_name_no_key_and_no_address() throws Exception {
            SignedJWT token =
                    SignedJWT.parse(Jwts.ofTest().sign(Tokens.granted()).text());

            assertThat(token.getHeader().toJSONObject()).containsOnlyKeys("typ", "alg", "kid");
            assertThat(token.getJWTClaimsSet().getClaims())
                    .containsOnlyKeys(
                            "iss",
                            "aud",
                            "sub",
                            "client_id",
                            "iat",
                            "exp",
                            "jti",
                            "merchant_id",
                            "environment",
                            "activation");
        }

        @Test
        void escapes_special_characters_in_an_issuer() {
            TokenIssuer odd = new TokenIssuer("https://\"test\".example\\", "https://é.example");
            JwtTokens signer = new JwtTokens(odd, new KeyRing(OF_TEST), Providers::withoutCorretto);
            JwtTokens reader = new JwtTokens(odd, new KeyRing(OF_TEST), Providers::withoutCorretto);

            BearerToken token = signer.sign(Tokens.granted());

            assertThat(reader.read(token).exists(UnverifiedToken::isGenuine)).isTrue();
        }

        @Test
        void rejects_a_blank_or_too_long_issuer() {
            assertThatThrownBy(() -> new TokenIssuer(" ", "a")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new TokenIssuer("a", "a".repeat(513)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Caching {

        private final CountedVerifications counted = new CountedVerifications();
        private final JwtTokens node = Jwts.ofTest(counted);

        @Test
        void the_signing_node_does_not_verify_its_token() {
            BearerToken token = node.sign(Tokens.granted());

            assertThat(node.read(token).exists(UnverifiedToken::isGenuine)).isTrue();
            assertThat(counted.count()).isZero();
        }

        @Test
        void a_token_of_another_node_is_verified_once() {
            BearerToken token = Jwts.ofTest().sign(Tokens.granted());

            for (int call = 0; call < 5; call++) {
                assertThat(node.read(token).exists(UnverifiedToken::isGenuine)).isTrue();
            }

            assertThat(counted.count()).isEqualTo(1);
        }

        @Test
        void a_forged_token_is_never_cached() {
            BearerToken forged = Jwts.bearer(Jwts.signed(HEADER, CLAIMS, NEXT_OF_TEST));

            for (int call = 0; call < 5; call++) {
                assertThat(node.read(forged).exists(UnverifiedToken::isGenuine)).isFalse();
            }

            assertThat(counted.count()).isEqualTo(5);
        }

        @Test
        void reading_a_token_does_not_verify_it() {
            Option<UnverifiedToken> read = node.read(Jwts.ofTest().sign(Tokens.granted()));

            assertThat(read.map(UnverifiedToken::claims)).isEqualTo(Option.some(Tokens.granted()));
            assertThat(counted.count()).isZero();
        }
    }

    @Nested
    class Keys {

        private final KeyRing ring = new KeyRing(OF_TEST);
        private final JwtTokens node = new JwtTokens(Jwts.TEST, ring, Providers::withoutCorretto);

        @Test
        @Tag("S44")
        void after_a_rotation_old_tokens_stay_valid_and_new_ones_name_the_new_key() {
            BearerToken before = node.sign(Tokens.granted());

            ring.rotateTo(NEXT_OF_TEST);
            BearerToken after = node.sign(Tokens.granted());

            assertThat(node.read(before).exists(UnverifiedToken::isGenuine)).isTrue();
            assertThat(node.read(after).exists(UnverifiedToken::isGenuine)).isTrue();
            assertThat(Jwts.decoded(Jwts.parts(after.text()).get(0))).contains("\"kid\":\"test-2\"");
        }

        @Test
        @Tag("S45")
        void tokens_of_a_distrusted_key_are_rejected_immediately() {
            BearerToken signedHere = node.sign(Tokens.granted());
            BearerToken verifiedHere = Jwts.ofTest().sign(Tokens.grantedAt(Tokens.GRANTED_AT.plusSeconds(1)));
            assertThat(node.read(verifiedHere).exists(UnverifiedToken::isGenuine))
                    .isTrue();

            ring.rotateTo(NEXT_OF_TEST);
            ring.distrust(OF_TEST);

            assertThat(node.read(signedHere)).isEqualTo(Option.none());
            assertThat(node.read(verifiedHere)).isEqualTo(Option.none());
        }

        @Test
        void rejects_a_token_of_another_key_with_the_same_id() {
            SigningKey namesake = SigningKeyPairs.random("test-1");
            BearerToken token = node.sign(Tokens.granted());

            ring.rotateTo(namesake);
            ring.distrust(OF_TEST);

            assertThat(node.read(token).exists(UnverifiedToken::isGenuine)).isFalse();
        }

        @Test
        void tokens_of_a_key_trusted_again_are_valid_again() {
            BearerToken token = node.sign(Tokens.granted());

            ring.distrust(OF_TEST);
            ring.rotateTo(OF_TEST);

            assertThat(node.read(token).map(UnverifiedToken::claims)).isEqualTo(Option.some(Tokens.granted()));
        }

        @Test
        void a_key_id_may_be_any_text() {
            KeyRing odd = new KeyRing(SigningKeyPairs.random("\"../\\\u0000é"));
            JwtTokens signer = new JwtTokens(Jwts.TEST, odd, Providers::withoutCorretto);
            JwtTokens reader = new JwtTokens(Jwts.TEST, odd, Providers::withoutCorretto);
            AccessToken granted = Tokens.granted();

            assertThat(reader.read(signer.sign(granted)).exists(UnverifiedToken::isGenuine))
                    .isTrue();
        }
    }

    /** Tokens whose signing key is not known to this node, such as those of the other environment. */
    @Nested
    class Unverifiable {

        private final CountedVerifications counted = new CountedVerifications();
        private final JwtTokens node = Jwts.ofTest(counted);

        private Option<UnverifiableToken> claimsOf(String header, String claims) {
            return node.readUnverifiable(Jwts.bearer(Jwts.signed(header, claims, NEXT_OF_TEST)));
        }

        @Test
        void reads_environment_and_issue_time_of_a_token_of_the_other_environment() {
            BearerToken production =
                    Jwts.ofProduction(Providers::withoutCorretto).sign(Tokens.grantedFor(Environment.PRODUCTION));

            assertThat(node.read(production)).isEqualTo(Option.none());
            assertThat(node.readUnverifiable(production))
                    .isEqualTo(Option.some(new UnverifiableToken(Environment.PRODUCTION, Tokens.GRANTED_AT)));
            assertThat(counted.count()).isZero();
        }

        @Test
        @Tag("S45")
        void reads_environment_and_issue_time_of_a_token_of_a_distrusted_key() {
            assertThat(claimsOf(HEADER.replace("test-1", "gone"), CLAIMS))
                    .isEqualTo(Option.some(new UnverifiableToken(Environment.TEST, Tokens.GRANTED_AT)));
        }

        @Test
        void returns_none_for_a_token_that_names_a_trusted_key() {
            assertThat(claimsOf(HEADER, CLAIMS.replace("\"test\"", "\"production\"")))
                    .isEqualTo(Option.none());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"typ\":\"at+jwt\",\"alg\":\"none\",\"kid\":\"gone\"}",
                    "{\"typ\":\"at+jwt\",\"alg\":\"HS256\",\"kid\":\"gone\"}",
                    "{\"typ\":\"JWT\",\"alg\":\"EdDSA\",\"kid\":\"gone\"}",
                    "{\"typ\":\"at+jwt\",\"alg\":\"EdDSA\",\"kid\":\"gone\",\"jku\":\"https://x\"}",
                    "{\"typ\":\"at+jwt\",\"alg\":\"EdDSA\"}",
                    "{}",
                    ""
                })
        void returns_none_for_a_malformed_header(String header) {
            assertThat(claimsOf(header, CLAIMS)).isEqualTo(Option.none());
        }

        @ParameterizedTest
        @ValueSource(strings = {"1772449201", "1772445600", "99999999999999", "\"1772449200\""})
        void returns_none_for_another_lifetime(String expiresAt) {
            assertThat(claimsOf(HEADER.replace("test-1", "gone"), CLAIMS.replace("1772449200", expiresAt)))
                    .isEqualTo(Option.none());
        }

        @Test
        void reads_a_long_text_in_bounded_depth() {
            String long4k = "\\\"".repeat(1400);

            assertThat(claimsOf("{\"typ\":\"at+jwt\",\"alg\":\"EdDSA\",\"kid\":\"" + long4k + "\"}", "{}"))
                    .isEqualTo(Option.none());
            assertThat(claimsOf(
                            HEADER.replace("test-1", "gone"),
                            CLAIMS.replace("https://test-api.example/v1", "a".repeat(2000))))
                    .isNotEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {".", "..", "...", "a.b.c", "token", "AAAA.AAAA.AAAA"})
        void returns_none_for_a_text_that_is_not_a_token(String text) {
            assertThat(node.readUnverifiable(Jwts.bearer(text))).isEqualTo(Option.none());
        }
    }

    @Test
    @Tag("R9")
    void an_expired_token_is_read_and_its_claims_contain_its_lifetime() {
        Option<UnverifiedToken> read = Jwts.ofTest().read(Jwts.bearer(Jwts.signed(HEADER, CLAIMS)));

        assertThat(read.exists(token -> token.claims().isAliveAt(Tokens.GRANTED_AT)))
                .isTrue();
        assertThat(read.exists(token -> token.claims().isAliveAt(Tokens.GRANTED_AT.plusSeconds(3600))))
                .isFalse();
        assertThat(read.exists(token -> token.claims().isAliveAt(Tokens.GRANTED_AT.minusSeconds(1))))
                .isFalse();
    }
}
