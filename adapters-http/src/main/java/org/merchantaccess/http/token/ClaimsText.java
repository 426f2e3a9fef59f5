package org.merchantaccess.http.token;

import static io.vavr.API.For;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.vavr.control.Option;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.merchantaccess.domain.credential.Activation;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.TokenId;

/**
 * What a token says, as JSON (RFC 9068, section 2.2), and back.
 *
 * <p>Only we write tokens, and the same token always as the same text. So a text is read only when it is, character by character,
 * what we would have written: no claim twice, too many or too few (S38), none of another type, for nobody else (S31), for no
 * other time than an hour (S32).
 */
final class ClaimsText {

    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    /** The claims that all tokens share, and the brace before them. */
    private final String beginning;

    ClaimsText(TokenIssuer issuer) {
        Map<String, String> shared = new LinkedHashMap<>();
        shared.put("iss", issuer.issuer());
        shared.put("aud", issuer.audience());
        String json = JSONObjectUtils.toJSONString(shared);
        beginning = json.substring(0, json.length() - 1);
    }

    /** Put together by hand, at a tenth of what a library takes: nothing in a token's own claims has to be escaped. */
    String write(AccessToken token) {
        return beginning
                + ",\"sub\":\"" + token.appId().text()
                + "\",\"client_id\":\"" + token.appId().text()
                + "\",\"iat\":" + token.issuedAt().getEpochSecond()
                + ",\"exp\":" + token.expiresAt().getEpochSecond()
                + ",\"jti\":\"" + token.id().text()
                + "\",\"merchant_id\":\"" + token.merchantId().text()
                + "\",\"environment\":\"" + token.environment().word()
                + "\",\"activation\":\"" + token.activation()
                + "\"}";
    }

    Option<AccessToken> read(String json) {
        return parse(json)
                .flatMap(ClaimsText::claimed)
                .filter(token -> write(token).equals(json));
    }

    private static Option<Map<String, Object>> parse(String json) {
        try {
            return Option.of(JSONObjectUtils.parse(json)); // for the word null it gives null
        } catch (ParseException notJson) {
            return Option.none();
        }
    }

    private static Option<AccessToken> claimed(Map<String, Object> claims) {
        return For(
                        text(claims, "jti").filter(TokenId::isWellFormed).map(TokenId::new),
                        text(claims, "merchant_id").flatMap(MerchantId::parse),
                        text(claims, "sub").flatMap(AppId::parse),
                        text(claims, "environment").flatMap(ClaimsText::environment),
                        text(claims, "activation").flatMap(Activation::parse),
                        moment(claims, "iat"))
                .yield(AccessToken::claimed);
    }

    private static Option<String> text(Map<String, Object> claims, String name) {
        return Option.of(claims.get(name)).filter(String.class::isInstance).map(String.class::cast);
    }

    private static Option<Instant> moment(Map<String, Object> claims, String name) {
        return Option.of(claims.get(name))
                .filter(Long.class::isInstance)
                .map(Long.class::cast)
                .filter(second -> second >= 0 && second <= LAST_SECOND)
                .map(Instant::ofEpochSecond);
    }

    private static Option<Environment> environment(String word) {
        return Option.ofOptional(Stream.of(Environment.values())
                .filter(environment -> environment.word().equals(word))
                .findFirst());
    }
}
