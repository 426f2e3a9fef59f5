package org.merchantaccess.http.management.kernel;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.Version;
import org.merchantaccess.http.body.Body;
import org.merchantaccess.http.body.BodyForm;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.problem.Problem;

/**
 * A request to the management API, in the words of the domain.
 *
 * @param actor who makes it
 * @param caller identifies the management key of the request; no secret
 */
public record ManagementRequest(RoutedRequest routed, Actor actor, String caller) {

    private static final BodyForm NOTHING = BodyForm.of();

    public ManagementRequest {
        requireNonNull(routed, "routed");
        requireNonNull(actor, "actor");
        requireNonNull(caller, "caller");
    }

    public Either<Problem, MerchantId> merchant() {
        return named("merchant_id", MerchantId::parse);
    }

    public Either<Problem, AppId> appId() {
        return named("app_id", AppId::parse);
    }

    public Either<Problem, EntryId> entry() {
        return named("entry_id", EntryId::parse);
    }

    /** What stood in the path in place of a parameter; empty where the route has none of that name. */
    public String pathParameter(String name) {
        return routed.pathParameters().getOrDefault(name, "");
    }

    /** What cannot be the name of anything names nothing: the same answer, so that names cannot be told apart by it (S56). */
    private <T> Either<Problem, T> named(String parameter, Function<String, Option<T>> parse) {
        return Option.of(routed.pathParameters().get(parameter)).flatMap(parse).toEither(Problem::notFound);
    }

    /** Which part of a list is wanted. */
    public Either<Problem, PageRequest> page() {
        return PageQuery.read(request().query());
    }

    /** Which part of a list that can be kept to one kind is wanted. */
    public <T> Either<Problem, Narrowed<T>> page(Choice<T> choice) {
        return PageQuery.read(request().query(), choice);
    }

    /** The parameters of the query by name, each of those names at most once and no other. */
    public Either<Problem, Map<String, String>> parameters(List<String> names) {
        return SingleParameters.read(request().query(), names);
    }

    /** The version the order goes by; none where it is to change whatever is there. */
    public Either<Problem, Option<Version>> expected() {
        return EntityTag.expected(request());
    }

    /** The body, where it has that form. */
    public Either<Problem, Body> body(BodyForm form) {
        return form.read(request());
    }

    /** Refused where there is anything in the body of a request that needs none. */
    public Either<Problem, Body> noBody() {
        return body(NOTHING);
    }

    /** The request as it was received. */
    public Request request() {
        return routed.request();
    }
}
