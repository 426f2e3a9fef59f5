package org.merchantaccess.http.token;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantaccess.domain.credential.Activation;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.TokenId;
import org.merchantaccess.domain.token.UnverifiableToken;
import org.merchantaccess.http.json.JsonObject;

/**
 * What a token says, as JSON (RFC 9068, section 2.2), and back.
 *
 * <p>Only we write tokens, and the same token always as the same text. So a text is read only when it is, character by character,
 * what we would have written: no claim twice, too many or too few (S38), none of another type, for nobody else (S31), for no
 * other time than an hour (S32). Nothing that is not of that shape is parsed at all.
 */
final class ClaimsText {

    private static final String OF_ONE_TOKEN = """
            ,"sub":"(?<appId>[0-9]{8})","client_id":"\\k<appId>","iat":(?<issuedAt>[0-9]{1,12}),"exp":(?<expiresAt>[0-9]{1,12}),\
            "jti":"(?<id>[A-Za-z0-9_-]{1,64})","merchant_id":"(?<merchant>[A-Za-z0-9_]{1,40})",\
            "environment":"(?<environment>test|production)","activation":"(?<activation>[0-9a-f]{32})"\\}""";

    /** Without escapes, which the URL of an issuer does not need and a pattern could not match in bounded depth. */
    private static final String JSON_TEXT = "\"[^\"\\\\]*+\"";

    /** What a token of any issuer looks like, for any audience. */
    private static final Pattern OF_ANY_ISSUER =
            Pattern.compile("\\{\"iss\":" + JSON_TEXT + ",\"aud\":" + JSON_TEXT + OF_ONE_TOKEN);

    private final JsonObject ofAllTokens;
    private final Pattern shape;

    ClaimsText(TokenIssuer issuer) {
        ofAllTokens = JsonObject.empty().text("iss", issuer.issuer()).text("aud", issuer.audience());
        String beginning = ofAllTokens.toString();
        shape = Pattern.compile(Pattern.quote(beginning.substring(0, beginning.length() - 1)) + OF_ONE_TOKEN);
    }

    String write(AccessToken token) {
        return ofAllTokens
                .text("sub", token.appId().text())
                .text("client_id", token.appId().text())
                .number("iat", token.issuedAt().getEpochSecond())
                .number("exp", token.expiresAt().getEpochSecond())
                .text("jti", token.id().text())
                .text("merchant_id", token.merchantId().text())
                .text("environment", token.environment().word())
                .text("activation", token.activation().toString())
                .toString();
    }

    Option<AccessToken> read(String json) {
        Matcher claims = shape.matcher(json);
        return Option.when(claims.matches(), claims)
                .flatMap(ClaimsText::claimed)
                .filter(token -> write(token).equals(json));
    }

    /** Reads what a token of any issuer claims of its environment and its hour; none for a text of another form. */
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
                        issuedAt(claims)));
    }

    private static Environment environment(Matcher claims) {
        return Environment.valueOf(claims.group("environment").toUpperCase(Locale.ROOT));
    }

    private static Instant issuedAt(Matcher claims) {
        return Instant.ofEpochSecond(Long.parseLong(claims.group("issuedAt")));
    }
}
