package org.merchantaccess.http.body;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantaccess.http.exchange.MediaType;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.json.FlatJsonObject;
import org.merchantaccess.http.problem.InvalidParameter;
import org.merchantaccess.http.problem.Problem;

/**
 * Schema of a request body: one flat JSON object of strings, with these members and no others. An absent body counts as an object without
 * members.
 */
public final class BodySchema {

    /** Maximum length of a body, in bytes. */
    public static final int MAX_LENGTH = 8 * 1024;

    // Limits amplification: a response must not be many times larger than its request.
    private static final int MAX_UNKNOWN_NAMED = 10;

    private final List<BodyMember> members;

    private BodySchema(List<BodyMember> members) {
        this.members = members;
    }

    /** Creates a schema. Faults are reported in the order of the members. */
    public static BodySchema of(BodyMember... members) {
        return new BodySchema(List.of(members));
    }

    /** Returns the parsed body, or all faults of it. */
    public Either<Problem, ParsedBody> read(Request request) {
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

    /** An absent body needs no media type. A body of another media type was sent to the wrong endpoint. */
    private static boolean isJson(Request request) {
        return request.headers("Content-Type").isEmpty()
                ? request.body().length == 0 && MediaType.isUncoded(request)
                : MediaType.isSentAs("application/json", request);
    }

    private static Option<FlatJsonObject> object(byte[] body) {
        return body.length == 0 ? Option.some(FlatJsonObject.empty()) : FlatJsonObject.read(body);
    }

    private Either<Problem, ParsedBody> checked(FlatJsonObject sent) {
        Map<String, List<FlatJsonObject.Member>> byName =
                sent.members().stream().collect(Collectors.groupingBy(FlatJsonObject.Member::name));
        List<InvalidParameter> faults =
                Stream.concat(ofKnown(byName), ofUnknown(sent)).toList();
        return faults.isEmpty() ? Either.right(new ParsedBody(texts(sent))) : Either.left(Problem.validation(faults));
    }

    private Stream<InvalidParameter> ofKnown(Map<String, List<FlatJsonObject.Member>> sent) {
        return members.stream()
                .flatMap(member -> member.fault(sent.getOrDefault(member.name(), List.of()))
                        .toJavaStream());
    }

    private Stream<InvalidParameter> ofUnknown(FlatJsonObject sent) {
        return sent.members().stream()
                .map(FlatJsonObject.Member::name)
                .filter(name ->
                        members.stream().noneMatch(member -> member.name().equals(name)))
                .distinct()
                .limit(MAX_UNKNOWN_NAMED)
                .map(InvalidParameter::unknown);
    }

    private static Map<String, String> texts(FlatJsonObject sent) {
        return sent.members().stream()
                .collect(Collectors.toMap(
                        FlatJsonObject.Member::name, member -> member.text().getOrElse("")));
    }
}
