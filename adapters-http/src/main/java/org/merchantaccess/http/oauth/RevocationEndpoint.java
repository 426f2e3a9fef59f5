package org.merchantaccess.http.oauth;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.oauth.ClientCredentials;
import org.merchantaccess.application.oauth.RevokeToken;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.domain.token.RevokedToken;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.json.JsonResponse;
import org.merchantaccess.http.oauth.request.ClientAuthentication;
import org.merchantaccess.http.oauth.request.FormParameter;
import org.merchantaccess.http.oauth.request.FormParameters;
import org.merchantaccess.http.oauth.request.OAuthError;

/**
 * {@code POST /oauth2/revoke}: revokes an access token of the client (RFC 7009). Responds when the token is refused by all nodes. A token
 * that is invalid or of another client is not an error (section 2.2). {@code token_type_hint} is ignored, because there is one type.
 */
final class RevocationEndpoint implements Endpoint.Deferred {

    private static final Set<FormParameter> PARAMETERS = parameters();

    private final RevokeToken revokeToken;
    private final ClientAuthentication authentication;
    private final CallerAddresses addresses;

    RevocationEndpoint(RevokeToken revokeToken, ClientAuthentication authentication, CallerAddresses addresses) {
        this.revokeToken = revokeToken;
        this.authentication = authentication;
        this.addresses = addresses;
    }

    private static Set<FormParameter> parameters() {
        Set<FormParameter> parameters = EnumSet.of(FormParameter.TOKEN);
        parameters.addAll(ClientAuthentication.PARAMETERS);
        return parameters;
    }

    @Override
    public CompletionStage<Response> answer(RoutedRequest routed) {
        Request request = routed.request();
        return FormParameters.read(request, PARAMETERS)
                .flatMap(form -> authentication
                        .read(request, form)
                        .flatMap(client ->
                                form.required(FormParameter.TOKEN).flatMap(token -> revoke(client, token, routed))))
                .fold(
                        error -> CompletableFuture.completedFuture(error.answer()),
                        revoked -> revoked.effective().thenApply(done -> JsonResponse.empty(200)));
    }

    private Either<OAuthError, Committed<Option<RevokedToken>>> revoke(
            ClientCredentials client, String token, RoutedRequest routed) {
        return addresses
                .of(client, routed)
                .mapLeft(refused -> refused.match(new AccessErrors()))
                .flatMap(from -> revokeToken
                        .handle(RevokeToken.Command.of(
                                client, token, from, routed.request().id()))
                        .peekLeft(failed -> addresses.reportUntrustedProxy(routed))
                        .mapLeft(failure -> failure.match(new RevocationErrors())));
    }
}
