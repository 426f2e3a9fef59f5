package org.merchantaccess.http.api;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.LogIn;
import org.merchantaccess.application.token.TokenUseCases;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.domain.credential.PresentedKey;
import org.merchantaccess.http.address.ClientAddresses;
import org.merchantaccess.http.body.Body;
import org.merchantaccess.http.body.BodyForm;
import org.merchantaccess.http.body.Member;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.json.JsonAnswer;
import org.merchantaccess.http.json.JsonObject;

/** {@code POST /v1/login}: grants an access token (RFC 6749, section 5.1). What has the right length is a login, right or wrong. */
final class LoginEndpoint implements Endpoint.Immediate {

    private static final String APP_ID = "app_id";
    private static final String APP_KEY = "app_key";
    private static final BodyForm FORM =
            BodyForm.of(Member.required(APP_ID, AppId.LENGTH), Member.required(APP_KEY, AppKey.LENGTH));

    private final LogIn logIn;
    private final ClientAddresses addresses;
    private final UnknownAddresses unknownAddresses;

    LoginEndpoint(TokenUseCases tokens, ClientAddresses addresses) {
        this.logIn = tokens.logIn();
        this.addresses = addresses;
        this.unknownAddresses = new UnknownAddresses(tokens.refuseUnknownAddress());
    }

    @Override
    public Answer answer(RoutedRequest routed) {
        Request request = routed.request();
        return FORM.read(request)
                .flatMap(body -> logIn(body, routed).mapLeft(AccessProblems::ofLogin))
                .fold(problem -> problem.answer(request.path()), LoginEndpoint::granted);
    }

    private Either<AccessFailure, LogIn.LoggedIn> logIn(Body body, RoutedRequest routed) {
        Request request = routed.request();
        String appId = body.text(APP_ID);
        PresentedKey key = PresentedKey.of(body.text(APP_KEY));
        return addresses
                .ignoringUntrustedProxies(request, routed.template())
                .<AccessFailure>mapLeft(unknown -> unknownAddresses.refuse(Option.some(appId), request))
                .flatMap(address -> logIn.handle(new LogIn.Command(appId, key, address, request.id()))
                        .peekLeft(refused -> addresses.reportUntrustedProxy(request, routed.template())));
    }

    private static Answer granted(LogIn.LoggedIn granted) {
        return JsonAnswer.of(
                        200,
                        JsonObject.empty()
                                .text("token_type", "Bearer")
                                .number("expires_in", granted.expiresIn().toSeconds())
                                .text("access_token", granted.token().text()))
                .with("Pragma", "no-cache"); // for caches older than Cache-Control (RFC 6749, section 5.1)
    }
}
