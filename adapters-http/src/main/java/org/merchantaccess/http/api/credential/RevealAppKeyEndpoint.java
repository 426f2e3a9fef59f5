package org.merchantaccess.http.api.credential;

import static io.vavr.API.For;

import io.vavr.control.Either;
import org.merchantaccess.application.credential.RevealAppKey;
import org.merchantaccess.http.api.creation.CreatingEndpoint;
import org.merchantaccess.http.api.creation.Creation;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.problem.Problem;

/** {@code POST /api/merchants/{merchant_id}/app-ids/{app_id}/reveal}: reveals an App Key. No other response contains one. */
final class RevealAppKeyEndpoint implements CreatingEndpoint {

    private final RevealAppKey reveal;

    RevealAppKeyEndpoint(RevealAppKey reveal) {
        this.reveal = reveal;
    }

    @Override
    public Either<Problem, Creation> create(ManagementRequest request) {
        return For(request.merchant(), request.appId(), request.noBody())
                .yield((merchant, appId, nothing) -> RevealAppKey.Command.of(merchant, appId, request.actor()))
                .flatMap(command -> reveal.handle(command)
                        .mapLeft(CredentialProblems::of)
                        .map(key -> AppIdJson.revealed(command.appId(), key)))
                .map(Creation::secret);
    }
}
