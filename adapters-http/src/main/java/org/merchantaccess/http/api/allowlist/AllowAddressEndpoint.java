package org.merchantaccess.http.api.allowlist;

import static io.vavr.API.For;

import io.vavr.control.Either;
import org.merchantaccess.application.allowlist.AllowAddress;
import org.merchantaccess.http.api.creation.CreatingEndpoint;
import org.merchantaccess.http.api.creation.Creation;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.body.BodyMember;
import org.merchantaccess.http.body.BodySchema;
import org.merchantaccess.http.problem.Problem;

/** {@code POST /api/merchants/{merchant_id}/allowlist}: adds an allowlist entry. */
final class AllowAddressEndpoint implements CreatingEndpoint {

    private static final BodySchema FORM =
            BodySchema.of(BodyMember.required(EntryJson.RANGE), BodyMember.optional(EntryJson.LABEL));

    private final AllowAddress allow;

    AllowAddressEndpoint(AllowAddress allow) {
        this.allow = allow;
    }

    @Override
    public Either<Problem, Creation> create(ManagementRequest request) {
        return For(request.merchant(), request.body(FORM), request.expected())
                .yield((merchant, body, expected) -> AllowAddress.Command.of(
                                merchant, body.text(EntryJson.RANGE), body.text(EntryJson.LABEL), request.actor())
                        .withExpected(expected))
                .flatMap(command -> allow.handle(command).mapLeft(failure -> AllowlistProblems.of(command, failure)))
                .map(committed -> Creation.of(request, committed.map(EntryJson::allowed)));
    }
}
