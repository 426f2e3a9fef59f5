package org.merchantaccess.http.api.credential.key;

import static io.vavr.API.For;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.credential.RevealAppKey;
import org.merchantaccess.http.api.creation.CreatingEndpoint;
import org.merchantaccess.http.api.creation.Creation;
import org.merchantaccess.http.api.credential.AppIdJson;
import org.merchantaccess.http.api.credential.CredentialProblems;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.problem.Problem;

/** {@code POST /api/merchants/{merchant_id}/app-ids/{app_id}/keys/{key}/reveal}: reveals a key that is current or retiring. */
final class RevealKeyEndpoint implements CreatingEndpoint {

    private final RevealAppKey reveal;

    RevealKeyEndpoint(RevealAppKey reveal) {
        this.reveal = reveal;
    }

    @Override
    public Either<Problem, Creation> create(ManagementRequest request) {
        return For(request.merchant(), request.appId(), KeyBodies.number(request), request.noBody())
                .yield((merchant, appId, number, nothing) -> RevealAppKey.Command.of(merchant, appId, request.actor())
                        .withNumber(Option.some(number)))
                .flatMap(command -> reveal.handle(command)
                        .mapLeft(CredentialProblems::of)
                        .map(key -> AppIdJson.revealed(command.appId(), key)))
                .map(Creation::secret);
    }
}
