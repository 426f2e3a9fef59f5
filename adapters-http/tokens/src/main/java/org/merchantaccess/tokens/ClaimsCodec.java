package org.merchantaccess.tokens;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantaccess.domain.credential.Activation;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.TokenId;
import org.merchantaccess.domain.token.UnverifiableToken;

/**
 * Writes the claims of a token as JSON (RFC 9068, section 2.2) and reads them.
 *
 * <p>Only this project issues tokens, and the same token always has the same text. So a text is accepted only if it equals, character by
 * character, the text this class would write. This excludes repeated, unknown or missing claims (S38), other types, another issuer or
 * audience (S31) and a lifetime other than one hour (S32). A text of any other shape is not parsed at all.
 */
final class ClaimsCodec {

    private static final String OF_ONE_TOKEN = """
            ,"sub":"(?<appId>[0-9]{8})","client_id":"\\k<appId>","iat":(?<issuedAt>[0-9]{1,12}),"exp":(?<expiresAt>[0-9]{1,12}),\
            "jti":"(?<id>[A-Za-z0-9_-]{1,64})","merchant_id":"(?<merchant>[A-Za-z0-9_]{1,40})",\
            "environment":"(?<environment>test|production)","activation":"(?<activation>[0-9a-f]{32})"\
            (?:,"key":(?<key>[1-9][0-9]{0,8}))?\\}""";

    /** A JSON string without escapes: the URL of an issuer needs none, and a pattern with escapes would not match in bounded depth. */
    private static final String JSON_TEXT = "\"[^\"\\\\]*+\"";

    /** Pattern of the claims of a token of any issuer, for any audience. */
    private static final Pattern OF_ANY_ISSUER =
            Pattern.compile("\\{\"iss\":" + JSON_TEXT + ",\"aud\":" + JSON_TEXT + OF_ONE_TOKEN);

    private final String beginning;
    private final Pattern shape;

    ClaimsCodec(TokenIssuer issuer) {
        beginning = JsonText.empty()
                .text("iss", issuer.issuer())
                .text("aud", issuer.audience())
                .beginning();
        shape = Pattern.compile(Pattern.quote(beginning) + OF_ONE_TOKEN);
    }

    /**
     * Writes the claims. The token of an App ID's first key has no claim for it, so that versions that do not know the claim read it; other
     * keys exist only once all nodes know it.
     */
    String write(AccessToken token) {
        JsonText claims = JsonText.continuing(beginning)
                .text("sub", token.appId().text())
                .text("client_id", token.appId().text())
                .number("iat", token.issuedAt().getEpochSecond())
                .number("exp", token.expiresAt().getEpochSecond())
                .text("jti", token.id().text())
                .text("merchant_id", token.merchantId().text())
                .text("environment", token.environment().word())
                .text("activation", token.activation().toString());
        return (token.key().equals(KeyNumber.FIRST)
                        ? claims
                        : claims.number("key", token.key().value()))
                .toString();
    }

    Option<AccessToken> read(String json) {
        Matcher claims = shape.matcher(json);
        return Option.when(claims.matches(), claims)
                .flatMap(ClaimsCodec::claimed)
                .filter(token -> write(token).equals(json));
    }

    /** Reads the claimed environment and issue time of a token of any issuer; returns none for a text of another form. */
    static Option<UnverifiableToken> readOfAnyIssuer(String json) {
        Matcher claims = OF_ANY_ISSUER.matcher(json);
        return Option.when(claims.matches(), claims)
                .map(found -> new UnverifiableToken(environment(found), issuedAt(found)))
                .filter(token -> token.issuedAt()
                        .plus(AccessToken.LIFETIME)
                        .equals(Instant.ofEpochSecond(Long.parseLong(claims.group("expiresAt")))));
    }

    private static Option<AccessToken> claimed(Matcher claims) {
        return Activation.parse(claims.group("activation"))
                .map(activation -> AccessToken.claimed(
                        new TokenId(claims.group("id")),
                        new MerchantId(claims.group("merchant")),
                        new AppId(claims.group("appId")),
                        environment(claims),
                        activation,
                        Option.of(claims.group("key")).flatMap(KeyNumber::parse).getOrElse(KeyNumber.FIRST),
                        issuedAt(claims)));
    }

    private static Environment environment(Matcher claims) {
        return Environment.valueOf(claims.group("environment").toUpperCase(Locale.ROOT));
    }

    private static Instant issuedAt(Matcher claims) {
        return Instant.ofEpochSecond(Long.parseLong(claims.group("issuedAt")));
    }
}
