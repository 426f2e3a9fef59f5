package org.merchantaccess.http.api.control.audit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import org.merchantaccess.domain.audit.ChainEnd;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.problem.Problem;

/** Reads the noted end of an audit chain from the query: {@code length} and {@code seal}, both or neither. */
final class KnownChainEnd {

    static final String LENGTH = "length";
    static final String SEAL = "seal";

    private KnownChainEnd() {}

    /** Returns the noted end; none if the query contains none. */
    static Either<Problem, Option<ChainEnd>> of(ManagementRequest request) {
        return request.parameters(List.of(LENGTH, SEAL)).flatMap(KnownChainEnd::read);
    }

    private static Either<Problem, Option<ChainEnd>> read(Map<String, String> sent) {
        if (sent.isEmpty()) {
            return Either.right(Option.none());
        }
        String length = sent.getOrDefault(LENGTH, "");
        String seal = sent.getOrDefault(SEAL, "");
        return length.matches("0|[1-9][0-9]{0,17}") && sent.containsKey(SEAL) && seal.matches("[0-9a-f]{0,128}")
                ? Either.right(Option.some(new ChainEnd(Long.parseLong(length), seal)))
                : Either.left(Problem.validation(
                        LENGTH, "A noted end is a length and a seal, both as reported when it was noted."));
    }
}
