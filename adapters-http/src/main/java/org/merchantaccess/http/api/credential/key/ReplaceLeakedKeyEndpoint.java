package org.merchantaccess.http.api.credential.key;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.key.ReplaceLeakedKey;
import org.merchantaccess.http.api.credential.AppIdJson;
import org.merchantaccess.http.api.credential.CredentialProblems;
import org.merchantaccess.http.api.credential.KeyJson;
import org.merchantaccess.http.api.gate.ChangeResponse;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.problem.Problem;

/** {@code POST /api/merchants/{merchant_id}/app-ids/{app_id}/keys/{key}/leaked}: ends a leaked key at once, replaces it if it is the current one, and lists its uses. */
final class ReplaceLeakedKeyEndpoint implements ManagementEndpoint {

    private final ReplaceLeakedKey replaceLeaked;

    ReplaceLeakedKeyEndpoint(ReplaceLeakedKey replaceLeaked) {
        this.replaceLeaked = replaceLeaked;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return For(request.merchant(), request.appId(), KeyBodies.number(request), request.noBody(), request.expected())
                .yield((merchant, appId, number, nothing, expected) -> ReplaceLeakedKey.Command.of(
                                merchant, appId, number, request.actor())
                        .withExpected(expected))
                .flatMap(command -> replaceLeaked
                        .handle(command)
                        .mapLeft(CredentialProblems::of)
                        .map(committed -> committed.map(ended -> response(command, ended))))
                .map(committed -> ChangeResponse.whenEffective(request, committed));
    }

    private static ChangeResponse response(ReplaceLeakedKey.Command command, ReplaceLeakedKey.Ended ended) {
        return ChangeResponse.of(
                200,
                ended.profile().version(),
                JsonObject.empty()
                        .text(AppIdJson.APP_ID, command.appId().text())
                        .number("ended_key", command.number().value())
                        .numberOrNull(AppIdJson.KEY, ended.replacement().map(number -> (long) number.value()))
                        .list("uses", KeyJson.uses(ended.uses())));
    }
}
