package org.merchantaccess.http.api.allowlist;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.allowlist.DisallowAddress;
import org.merchantaccess.http.api.gate.ChangeResponse;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.problem.Problem;

/** {@code DELETE /api/merchants/{merchant_id}/allowlist/{entry_id}}: removes an allowlist entry. */
final class DisallowAddressEndpoint implements ManagementEndpoint {

    private final DisallowAddress disallow;

    DisallowAddressEndpoint(DisallowAddress disallow) {
        this.disallow = disallow;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return For(request.merchant(), request.entry(), request.noBody(), request.expected())
                .yield((merchant, entry, nothing, expected) -> DisallowAddress.Command.of(
                                merchant, entry, request.actor())
                        .withExpected(expected))
                .flatMap(command -> disallow.handle(command).mapLeft(AllowlistProblems::of))
                .map(committed -> ChangeResponse.whenEffective(
                        request, committed.map(profile -> ChangeResponse.gone(profile.version()))));
    }
}
