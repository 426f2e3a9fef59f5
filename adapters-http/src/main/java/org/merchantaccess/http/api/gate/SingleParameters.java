package org.merchantaccess.http.api.gate;

import io.vavr.control.Either;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.merchantaccess.http.form.QueryString;
import org.merchantaccess.http.problem.InvalidParameter;
import org.merchantaccess.http.problem.Problem;

/** Parses a query with a fixed set of parameters, each sent at most once. */
final class SingleParameters {

    private SingleParameters() {}

    /** Returns the parameters, or all faults of the query. */
    static Either<Problem, Map<String, String>> read(String query, List<String> names) {
        return QueryString.parse(query)
                .toEither(() -> Problem.validation("query", "The query must be percent-encoded UTF-8."))
                .flatMap(sent -> checked(sent, names));
    }

    private static Either<Problem, Map<String, String>> checked(Map<String, List<String>> sent, List<String> names) {
        List<InvalidParameter> faults = sent.entrySet().stream()
                .flatMap(parameter -> faults(parameter, names))
                .toList();
        return faults.isEmpty() ? Either.right(firstOfEach(sent)) : Either.left(Problem.validation(faults));
    }

    private static Stream<InvalidParameter> faults(Map.Entry<String, List<String>> parameter, List<String> names) {
        if (!names.contains(parameter.getKey())) {
            return Stream.of(InvalidParameter.unknown(parameter.getKey()));
        }
        return parameter.getValue().size() == 1
                ? Stream.empty()
                : Stream.of(new InvalidParameter(
                        parameter.getKey(), "The " + parameter.getKey() + " must be sent only once."));
    }

    private static Map<String, String> firstOfEach(Map<String, List<String>> sent) {
        Map<String, String> texts = new LinkedHashMap<>();
        sent.forEach((name, values) -> texts.put(name, values.get(0)));
        return texts;
    }
}
