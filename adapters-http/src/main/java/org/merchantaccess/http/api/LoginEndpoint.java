package org.merchantaccess.http.api;

import io.vavr.control.Either;
import org.merchantaccess.application.token.LogIn;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.domain.credential.PresentedKey;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.address.UntrustedProxyWarning;
import org.merchantaccess.http.body.Body;
import org.merchantaccess.http.body.BodyForm;
import org.merchantaccess.http.body.Member;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.json.JsonAnswer;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.problem.Problem;

/** {@code POST /v1/login}: grants an access token (RFC 6749, section 5.1). What has the right length is a login, right or wrong. */
final class LoginEndpoint implements Endpoint.Immediate {

    private static final String APP_ID = "app_id";
    private static final String APP_KEY = "app_key";
    private static final BodyForm FORM =
            BodyForm.of(Member.required(APP_ID, AppId.LENGTH), Member.required(APP_KEY, AppKey.LENGTH));

    private final LogIn logIn;
    private final TrustedProxies proxies;
    private final UntrustedProxyWarning warning;

    LoginEndpoint(LogIn logIn, TrustedProxies proxies, UntrustedProxyWarning warning) {
        this.logIn = logIn;
        this.proxies = proxies;
        this.warning = warning;
    }

    @Override
    public Answer answer(RoutedRequest routed) {
        Request request = routed.request();
        return FORM.read(request)
                .flatMap(body -> proxies.callerOf(request)
                        .mapLeft(nowhere -> Problem.unauthorized())
                        .flatMap(address -> logIn(body, address, request)))
                .fold(problem -> problem.answer(request.path()), LoginEndpoint::granted);
    }

    private Either<Problem, LogIn.LoggedIn> logIn(Body body, ClientAddress address, Request request) {
        PresentedKey key = PresentedKey.of(body.text(APP_KEY));
        return logIn.handle(new LogIn.Command(body.text(APP_ID), key, address, request.id()))
                .peekLeft(refused -> warning.about(request))
                .mapLeft(AccessProblems::of);
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
