package org.merchantaccess.http.oauth;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.EnumSet;
import java.util.Set;
import org.merchantaccess.application.oauth.IntrospectToken;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonResponse;
import org.merchantaccess.http.oauth.request.FormParameter;
import org.merchantaccess.http.oauth.request.FormParameters;
import org.merchantaccess.http.oauth.request.OAuthError;
import org.merchantaccess.http.oauth.request.ResourceServerAuthentication;

/**
 * {@code POST /oauth2/introspect}: answers whether an access token is valid now (RFC 7662). With the {@code address} of the
 * caller the allowlist applies too. {@code token_type_hint} is ignored, because there is one type.
 */
final class IntrospectionEndpoint implements Endpoint.Immediate {

    private static final Set<FormParameter> PARAMETERS = EnumSet.of(
            FormParameter.CLIENT_ID, FormParameter.CLIENT_SECRET, FormParameter.TOKEN, FormParameter.ADDRESS);

    /** The whole response for any token that is not active, whatever the cause (RFC 7662, section 2.2). */
    private static final Response INACTIVE =
            JsonResponse.of(200, JsonObject.empty().flag("active", false));

    private final IntrospectToken introspectToken;

    IntrospectionEndpoint(IntrospectToken introspectToken) {
        this.introspectToken = introspectToken;
    }

    @Override
    public Response answer(RoutedRequest routed) {
        Request request = routed.request();
        return FormParameters.read(request, PARAMETERS)
                .flatMap(form -> ResourceServerAuthentication.read(request, form)
                        .flatMap(server -> query(server, form, request).flatMap(query -> introspect(query, server))))
                .fold(
                        OAuthError::answer,
                        found -> found.map(IntrospectionEndpoint::active).getOrElse(INACTIVE));
    }

    private static Either<OAuthError, IntrospectToken.Query> query(
            ResourceServerAuthentication server, FormParameters form, Request request) {
        return form.required(FormParameter.TOKEN)
                .flatMap(token -> address(form)
                        .map(address -> IntrospectToken.Query.of(server.key(), token)
                                .withClientId(server.clientId())
                                .withAddress(address)
                                .withRequestId(request.id())));
    }

    private static Either<OAuthError, Option<ClientAddress>> address(FormParameters form) {
        Option<String> sent = form.value(FormParameter.ADDRESS);
        Option<ClientAddress> address = sent.flatMap(ClientAddress::parse);
        return sent.isDefined() && address.isEmpty()
                ? Either.left(OAuthError.invalidRequest("The address must be an IPv4 or IPv6 address."))
                : Either.right(address);
    }

    private Either<OAuthError, Option<IntrospectToken.ActiveToken>> introspect(
            IntrospectToken.Query query, ResourceServerAuthentication server) {
        return introspectToken
                .handle(query)
                .mapLeft(failure -> failure.match(new IntrospectionErrors(server.isBearer())));
    }

    private static Response active(IntrospectToken.ActiveToken found) {
        AccessToken token = found.claims();
        JsonObject subject = JsonObject.empty()
                .flag("active", true)
                .text("client_id", token.appId().text())
                .text("sub", token.appId().text());
        return JsonResponse.of(
                200,
                found.issuer()
                        .map(issuer -> withIssuer(subject, issuer))
                        .getOrElse(subject)
                        .text("token_type", "Bearer")
                        .number("exp", token.expiresAt().getEpochSecond())
                        .number("iat", token.issuedAt().getEpochSecond())
                        .text("jti", token.id().text())
                        .text("merchant_id", token.merchantId().text())
                        .text("environment", token.environment().word()));
    }

    private static JsonObject withIssuer(JsonObject subject, TokenIssuer issuer) {
        return subject.text("iss", issuer.issuer()).text("aud", issuer.audience());
    }
}
