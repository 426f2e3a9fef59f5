package org.merchantaccess.http.management.allowlist;

import static io.vavr.API.For;

import io.vavr.control.Either;
import org.merchantaccess.application.allowlist.AllowAddress;
import org.merchantaccess.http.body.BodyForm;
import org.merchantaccess.http.body.Member;
import org.merchantaccess.http.management.creation.CreatingEndpoint;
import org.merchantaccess.http.management.creation.Creation;
import org.merchantaccess.http.management.kernel.ManagementRequest;
import org.merchantaccess.http.problem.Problem;

final class AllowAddressEndpoint implements CreatingEndpoint {

    private static final BodyForm FORM =
            BodyForm.of(Member.required(EntryJson.RANGE), Member.optional(EntryJson.LABEL));

    private final AllowAddress allow;

    AllowAddressEndpoint(AllowAddress allow) {
        this.allow = allow;
    }

    @Override
    public Either<Problem, Creation> create(ManagementRequest request) {
        return For(request.merchant(), request.body(FORM), request.expected())
                .yield((merchant, body, expected) -> new AllowAddress.Command(
                        merchant, body.text(EntryJson.RANGE), body.text(EntryJson.LABEL), expected, request.actor()))
                .flatMap(command -> allow.handle(command).mapLeft(failure -> AllowlistProblems.of(command, failure)))
                .map(committed -> Creation.of(request, committed.map(EntryJson::allowed)));
    }
}
