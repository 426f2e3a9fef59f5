package org.merchantaccess.http.v1;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.key.rotation.RotateOwnKey;
import org.merchantaccess.application.key.rotation.RotationUseCases;
import org.merchantaccess.application.token.TokenUseCases;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.http.address.ClientAddresses;
import org.merchantaccess.http.bearer.BearerCredentials;
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
import org.merchantaccess.http.problem.Problem;

/**
 * {@code POST /v1/app-key/rotations}: makes a new key for the App ID of the caller, which sends its access token and its current key. The
 * response contains the new key.
 */
final class RotateKeyEndpoint implements Endpoint.Deferred {

    private static final String APP_KEY = "app_key";
    private static final BodySchema FORM = BodySchema.of(BodyMember.required(APP_KEY, AppKey.LENGTH));

    /** The former key ends an hour after the first use of the new one: software that loses the response goes on with the former key. */
    private static final Grace GRACE = new Grace(Duration.ofHours(1), true);

    private final RotateOwnKey rotateOwn;
    private final ClientAddresses addresses;
    private final UnknownAddresses unknownAddresses;

    RotateKeyEndpoint(RotationUseCases rotation, TokenUseCases tokens, ClientAddresses addresses) {
        this.rotateOwn = rotation.rotateOwn();
        this.addresses = addresses;
        this.unknownAddresses = new UnknownAddresses(tokens.refuseUnknownAddress());
    }

    @Override
    public CompletionStage<Response> answer(RoutedRequest routed) {
        Request request = routed.request();
        return CompletableFuture.completedFuture(BearerCredentials.of(request)
                .flatMap(token -> FORM.read(request).flatMap(body -> rotate(token, body, routed)))
                .fold(problem -> problem.answer(request.path()), RotateKeyEndpoint::rotated));
    }

    private Either<Problem, RotateOwnKey.Rotated> rotate(BearerToken token, ParsedBody body, RoutedRequest routed) {
        Request request = routed.request();
        return addresses
                .ignoringUntrustedProxies(request, routed.template())
                .mapLeft(unknown -> AccessProblems.ofCall(unknownAddresses.refuse(Option.none(), request)))
                .flatMap(address -> rotateOwn
                        .handle(RotateOwnKey.Command.of(
                                token, PresentedKey.of(body.text(APP_KEY)), GRACE, address, request.id()))
                        .peekLeft(refused -> addresses.reportUntrustedProxy(request, routed.template()))
                        .mapLeft(failure -> failure.match(new RotationProblems())));
    }

    private static Response rotated(RotateOwnKey.Rotated rotated) {
        return JsonResponse.of(
                201,
                JsonObject.empty()
                        .text(APP_KEY, rotated.key().text())
                        .number("key", rotated.number().value())
                        .time("former_ends_at", rotated.formerEndsAt()));
    }
}
