package org.merchantaccess.http.v1;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.key.leak.LeakUseCases;
import org.merchantaccess.application.key.leak.ReportFoundKey;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.http.address.ClientAddresses;
import org.merchantaccess.http.body.BodyMember;
import org.merchantaccess.http.body.BodySchema;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonResponse;
import org.merchantaccess.http.problem.Problem;

/**
 * {@code POST /v1/leaked-keys}: ends an app key that was found in public. The response is the same for every text, so it discloses
 * nothing about keys. Needs no credentials: the key itself is the proof.
 */
final class LeakedKeyEndpoint implements Endpoint.Deferred {

    private static final String APP_KEY = "app_key";
    private static final BodySchema FORM = BodySchema.of(BodyMember.required(APP_KEY));

    private final ReportFoundKey reportFound;
    private final ClientAddresses addresses;

    LeakedKeyEndpoint(LeakUseCases leaks, ClientAddresses addresses) {
        this.reportFound = leaks.reportFound();
        this.addresses = addresses;
    }

    @Override
    public CompletionStage<Response> answer(RoutedRequest routed) {
        Request request = routed.request();
        return CompletableFuture.completedFuture(FORM.read(request)
                .flatMap(body -> addresses
                        .ignoringUntrustedProxies(request, routed.template())
                        .mapLeft(unknown -> Problem.unauthorized())
                        .flatMap(from -> reportFound
                                .handle(ReportFoundKey.Command.of(PresentedKey.of(body.text(APP_KEY)), from))
                                .mapLeft(failure -> failure.match(new FoundKeyProblems()))))
                .fold(problem -> problem.answer(request.path()), received -> received()));
    }

    private static Response received() {
        return JsonResponse.of(202, JsonObject.empty().text("status", "received"));
    }
}
