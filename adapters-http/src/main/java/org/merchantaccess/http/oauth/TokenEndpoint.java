package org.merchantaccess.http.oauth;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.merchantaccess.application.oauth.ClientCredentials;
import org.merchantaccess.application.oauth.LogInWithAssertion;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.LogIn;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonResponse;
import org.merchantaccess.http.oauth.request.ClientAuthentication;
import org.merchantaccess.http.oauth.request.FormParameter;
import org.merchantaccess.http.oauth.request.FormParameters;
import org.merchantaccess.http.oauth.request.OAuthError;

/**
 * {@code POST /oauth2/token}: grants an access token for client credentials (RFC 6749, section 4.4). Logins with an app key need no store
 * and are the same as at {@code /v1/login}; logins with an assertion need it.
 */
final class TokenEndpoint implements Endpoint.Deferred {

    private static final Set<FormParameter> PARAMETERS = parameters();

    private final LogIn logIn;
    private final LogInWithAssertion logInWithAssertion;
    private final ClientAuthentication authentication;
    private final CallerAddresses addresses;

    TokenEndpoint(
            LogIn logIn,
            LogInWithAssertion logInWithAssertion,
            ClientAuthentication authentication,
            CallerAddresses addresses) {
        this.logIn = logIn;
        this.logInWithAssertion = logInWithAssertion;
        this.authentication = authentication;
        this.addresses = addresses;
    }

    private static Set<FormParameter> parameters() {
        Set<FormParameter> parameters = EnumSet.of(FormParameter.GRANT_TYPE, FormParameter.SCOPE);
        parameters.addAll(ClientAuthentication.PARAMETERS);
        return parameters;
    }

    @Override
    public Option<Response> answerWithoutStore(RoutedRequest routed) {
        Either<OAuthError, ClientCredentials> credentials = read(routed.request());
        return credentials.exists(ClientCredentials.Assertion.class::isInstance)
                ? Option.none()
                : Option.some(answer(credentials, routed));
    }

    @Override
    public CompletionStage<Response> answer(RoutedRequest routed) {
        return CompletableFuture.completedFuture(answer(read(routed.request()), routed));
    }

    /** The request is checked before the credentials, so that a refused request is not a login. */
    private Either<OAuthError, ClientCredentials> read(Request request) {
        return FormParameters.read(request, PARAMETERS)
                .flatMap(TokenEndpoint::withGrant)
                .flatMap(form -> authentication.read(request, form));
    }

    private static Either<OAuthError, FormParameters> withGrant(FormParameters form) {
        return form.required(FormParameter.GRANT_TYPE)
                .filterOrElse("client_credentials"::equals, other -> OAuthError.unsupportedGrantType())
                .flatMap(grant ->
                        form.has(FormParameter.SCOPE) ? Either.left(OAuthError.invalidScope()) : Either.right(form));
    }

    private Response answer(Either<OAuthError, ClientCredentials> credentials, RoutedRequest routed) {
        return credentials
                .flatMap(sent -> logIn(sent, routed).mapLeft(failure -> failure.match(new AccessErrors())))
                .fold(OAuthError::answer, TokenEndpoint::granted);
    }

    private Either<AccessFailure, LogIn.LoggedIn> logIn(ClientCredentials credentials, RoutedRequest routed) {
        String requestId = routed.request().id();
        Function<ClientAddress, Either<AccessFailure, LogIn.LoggedIn>> login =
                credentials instanceof ClientCredentials.Secret secret
                        ? from -> logIn.handle(LogIn.Command.of(secret.appId(), secret.appKey(), from)
                                .withRequestId(requestId))
                        : from -> logInWithAssertion.handle(LogInWithAssertion.Command.of(
                                (ClientCredentials.Assertion) credentials, from, requestId));
        return addresses
                .of(credentials, routed)
                .flatMap(from -> login.apply(from).peekLeft(refused -> addresses.reportUntrustedProxy(routed)));
    }

    private static Response granted(LogIn.LoggedIn granted) {
        return JsonResponse.of(
                        200,
                        JsonObject.empty()
                                .text("access_token", granted.token().text())
                                .text("token_type", "Bearer")
                                .number("expires_in", granted.expiresIn().toSeconds()))
                .with("Pragma", "no-cache"); // for caches older than Cache-Control (RFC 6749, section 5.1)
    }
}
