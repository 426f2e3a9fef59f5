package org.merchantaccess.http.v1;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.LogIn;
import org.merchantaccess.application.token.TokenUseCases;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.http.address.ClientAddresses;
import org.merchantaccess.http.body.BodyMember;
import org.merchantaccess.http.body.BodySchema;
import org.merchantaccess.http.body.ParsedBody;
import org.merchantaccess.http.caller.UnknownAddresses;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonResponse;

/**
 * {@code POST /v1/login}: grants an access token (RFC 6749, section 5.1). Well-formed input of the right length always counts as a login
 * attempt.
 */
final class LoginEndpoint implements Endpoint.Immediate {

    private static final String APP_ID = "app_id";
    private static final String APP_KEY = "app_key";
    private static final BodySchema FORM =
            BodySchema.of(BodyMember.required(APP_ID, AppId.LENGTH), BodyMember.required(APP_KEY, AppKey.LENGTH));

    private final LogIn logIn;
    private final ClientAddresses addresses;
    private final UnknownAddresses unknownAddresses;

    LoginEndpoint(TokenUseCases tokens, ClientAddresses addresses) {
        this.logIn = tokens.logIn();
        this.addresses = addresses;
        this.unknownAddresses = new UnknownAddresses(tokens.refuseUnknownAddress());
    }

    @Override
    public Response answer(RoutedRequest routed) {
        Request request = routed.request();
        return FORM.read(request)
                .flatMap(body -> logIn(body, routed).mapLeft(AccessProblems::ofLogin))
                .fold(problem -> problem.answer(request.path()), LoginEndpoint::granted);
    }

    private Either<AccessFailure, LogIn.LoggedIn> logIn(ParsedBody body, RoutedRequest routed) {
        Request request = routed.request();
        String appId = body.text(APP_ID);
        PresentedKey key = PresentedKey.of(body.text(APP_KEY));
        return addresses
                .ignoringUntrustedProxies(request, routed.template())
                .<AccessFailure>mapLeft(unknown -> unknownAddresses.refuse(Option.some(appId), request))
                .flatMap(address -> logIn.handle(
                                LogIn.Command.of(appId, key, address).withRequestId(request.id()))
                        .peekLeft(refused -> addresses.reportUntrustedProxy(request, routed.template())));
    }

    private static Response granted(LogIn.LoggedIn granted) {
        return JsonResponse.of(
                        200,
                        JsonObject.empty()
                                .text("token_type", "Bearer")
                                .number("expires_in", granted.expiresIn().toSeconds())
                                .text("access_token", granted.token().text()))
                .with("Pragma", "no-cache"); // for caches older than Cache-Control (RFC 6749, section 5.1)
    }
}
