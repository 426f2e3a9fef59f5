package org.merchantaccess.http.control.audit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.http.management.kernel.ManagementRequest;
import org.merchantaccess.http.problem.Problem;

/** Where a chain ended when it was noted: {@code length} and {@code seal} in the query, both or neither. */
final class NotedEnd {

    static final String LENGTH = "length";
    static final String SEAL = "seal";

    private NotedEnd() {}

    /** None where none was noted. */
    static Either<Problem, Option<AuditTrail.ChainEnd>> of(ManagementRequest request) {
        return request.parameters(List.of(LENGTH, SEAL)).flatMap(NotedEnd::read);
    }

    private static Either<Problem, Option<AuditTrail.ChainEnd>> read(Map<String, String> sent) {
        if (sent.isEmpty()) {
            return Either.right(Option.none());
        }
        String length = sent.getOrDefault(LENGTH, "");
        String seal = sent.getOrDefault(SEAL, "");
        return length.matches("0|[1-9][0-9]{0,17}") && sent.containsKey(SEAL) && seal.matches("[0-9a-f]{0,128}")
                ? Either.right(Option.some(new AuditTrail.ChainEnd(Long.parseLong(length), seal)))
                : Either.left(Problem.validation(
                        LENGTH, "A noted end is a length and a seal, both as they were told when it was noted."));
    }
}
