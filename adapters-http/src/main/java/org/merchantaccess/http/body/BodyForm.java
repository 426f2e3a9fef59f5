package org.merchantaccess.http.body;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantaccess.http.exchange.MediaType;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.json.FlatObject;
import org.merchantaccess.http.problem.InvalidParameter;
import org.merchantaccess.http.problem.Problem;

/**
 * What the body of a request must be: one flat JSON object of strings, with these members and no others. No body at all is an
 * object without members.
 */
public final class BodyForm {

    /** In bytes. */
    public static final int MAX_LENGTH = 8 * 1024;

    // A stranger must not get an answer many times the size of the question.
    private static final int MAX_UNKNOWN_NAMED = 10;

    private final List<Member> members;

    private BodyForm(List<Member> members) {
        this.members = members;
    }

    /** Faults are told in this order. */
    public static BodyForm of(Member... members) {
        return new BodyForm(List.of(members));
    }

    /** The body, or every fault of it at once. */
    public Either<Problem, Body> read(Request request) {
        if (!isJson(request)) {
            return Either.left(Problem.unsupportedMediaType());
        }
        if (request.body().length > MAX_LENGTH) {
            return Either.left(Problem.payloadTooLarge());
        }
        return object(request.body())
                .toEither(() -> Problem.validation("body", "The body must be one JSON object in UTF-8."))
                .flatMap(this::checked);
    }

    /** No body needs no type; one that names another type was meant for another endpoint. */
    private static boolean isJson(Request request) {
        return request.headers("Content-Type").isEmpty()
                ? request.body().length == 0 && MediaType.isUncoded(request)
                : MediaType.isSentAs("application/json", request);
    }

    private static Option<FlatObject> object(byte[] body) {
        return body.length == 0 ? Option.some(FlatObject.empty()) : FlatObject.read(body);
    }

    private Either<Problem, Body> checked(FlatObject sent) {
        Map<String, List<FlatObject.Member>> byName =
                sent.members().stream().collect(Collectors.groupingBy(FlatObject.Member::name));
        List<InvalidParameter> faults =
                Stream.concat(ofKnown(byName), ofUnknown(sent)).toList();
        return faults.isEmpty() ? Either.right(new Body(texts(sent))) : Either.left(Problem.validation(faults));
    }

    private Stream<InvalidParameter> ofKnown(Map<String, List<FlatObject.Member>> sent) {
        return members.stream()
                .flatMap(member -> member.fault(sent.getOrDefault(member.name(), List.of()))
                        .toJavaStream());
    }

    private Stream<InvalidParameter> ofUnknown(FlatObject sent) {
        return sent.members().stream()
                .map(FlatObject.Member::name)
                .filter(name ->
                        members.stream().noneMatch(member -> member.name().equals(name)))
                .distinct()
                .limit(MAX_UNKNOWN_NAMED)
                .map(InvalidParameter::unknown);
    }

    private static Map<String, String> texts(FlatObject sent) {
        return sent.members().stream()
                .collect(Collectors.toMap(
                        FlatObject.Member::name, member -> member.text().getOrElse("")));
    }
}
