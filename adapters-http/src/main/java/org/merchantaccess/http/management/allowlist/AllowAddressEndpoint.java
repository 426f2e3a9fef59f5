package org.merchantaccess.http.management.allowlist;

import static io.vavr.API.For;

import io.vavr.control.Either;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.allowlist.AllowAddress;
import org.merchantaccess.http.body.BodyForm;
import org.merchantaccess.http.body.Member;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.management.kernel.ChangeAnswer;
import org.merchantaccess.http.management.kernel.ManagementEndpoint;
import org.merchantaccess.http.management.kernel.ManagementRequest;
import org.merchantaccess.http.problem.Problem;

final class AllowAddressEndpoint implements ManagementEndpoint {

    private static final BodyForm FORM =
            BodyForm.of(Member.required(EntryJson.RANGE), Member.optional(EntryJson.LABEL));

    private final AllowAddress allow;

    AllowAddressEndpoint(AllowAddress allow) {
        this.allow = allow;
    }

    @Override
    public Either<Problem, CompletionStage<Answer>> answer(ManagementRequest request) {
        return For(request.merchant(), request.body(FORM), request.expected())
                .yield((merchant, body, expected) -> new AllowAddress.Command(
                        merchant, body.text(EntryJson.RANGE), body.text(EntryJson.LABEL), expected, request.actor()))
                .flatMap(command -> allow.handle(command).mapLeft(failure -> AllowlistProblems.of(command, failure)))
                .map(committed -> ChangeAnswer.whenInForce(request, committed.map(EntryJson::allowed)));
    }
}
