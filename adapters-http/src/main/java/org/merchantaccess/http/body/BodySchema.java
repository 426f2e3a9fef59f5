package org.merchantaccess.http.body;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
        byte[] body = request.body();
        if (!isJson(request, body)) {
            return Either.left(Problem.unsupportedMediaType());
        }
        if (body.length > MAX_LENGTH) {
            return Either.left(Problem.payloadTooLarge());
        }
        return object(body)
                .toEither(() -> Problem.validation("body", "The body must be one JSON object in UTF-8."))
                .flatMap(this::checked);
    }

    /** An absent body needs no media type. A body of another media type was sent to the wrong endpoint. */
    private static boolean isJson(Request request, byte[] body) {
        return request.headers("Content-Type").isEmpty()
                ? body.length == 0 && MediaType.isUncoded(request)
                : MediaType.isSentAs("application/json", request);
    }

    private static Option<FlatJsonObject> object(byte[] body) {
        return body.length == 0 ? Option.some(FlatJsonObject.empty()) : FlatJsonObject.read(body);
    }

    private Either<Problem, ParsedBody> checked(FlatJsonObject sent) {
        List<InvalidParameter> faults = new ArrayList<>();
        members.forEach(member -> member.fault(valuesOf(member.name(), sent)).peek(faults::add));
        unknownNames(sent).forEach(name -> faults.add(InvalidParameter.unknown(name)));
        return faults.isEmpty()
                ? Either.right(new ParsedBody(sent.members()))
                : Either.left(Problem.validation(faults));
    }

    private static List<FlatJsonObject.Member> valuesOf(String name, FlatJsonObject sent) {
        List<FlatJsonObject.Member> values = new ArrayList<>(1);
        for (FlatJsonObject.Member member : sent.members()) {
            if (member.name().equals(name)) {
                values.add(member);
            }
        }
        return values;
    }

    private Set<String> unknownNames(FlatJsonObject sent) {
        Set<String> unknown = new LinkedHashSet<>();
        for (FlatJsonObject.Member member : sent.members()) {
            if (unknown.size() < MAX_UNKNOWN_NAMED && !isKnown(member.name())) {
                unknown.add(member.name());
            }
        }
        return unknown;
    }

    private boolean isKnown(String name) {
        for (BodyMember member : members) {
            if (member.name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
