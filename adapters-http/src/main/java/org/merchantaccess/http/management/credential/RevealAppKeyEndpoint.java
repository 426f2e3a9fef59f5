package org.merchantaccess.http.management.credential;

import static io.vavr.API.For;

import io.vavr.control.Either;
import org.merchantaccess.application.credential.RevealAppKey;
import org.merchantaccess.http.management.creation.CreatingEndpoint;
import org.merchantaccess.http.management.creation.Creation;
import org.merchantaccess.http.management.kernel.ManagementRequest;
import org.merchantaccess.http.problem.Problem;

/** The only answer with a key in it. */
final class RevealAppKeyEndpoint implements CreatingEndpoint {

    private final RevealAppKey reveal;

    RevealAppKeyEndpoint(RevealAppKey reveal) {
        this.reveal = reveal;
    }

    @Override
    public Either<Problem, Creation> create(ManagementRequest request) {
        return For(request.merchant(), request.appId(), request.noBody())
                .yield((merchant, appId, nothing) -> new RevealAppKey.Command(merchant, appId, request.actor()))
                .flatMap(command -> reveal.handle(command)
                        .mapLeft(CredentialProblems::of)
                        .map(key -> AppIdJson.revealed(command.appId(), key)))
                .map(Creation::secret);
    }
}
