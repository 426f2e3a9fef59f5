package org.merchantaccess.http.api.gate;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.ProfileVersion;
import org.merchantaccess.http.body.BodySchema;
import org.merchantaccess.http.body.ParsedBody;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.problem.Problem;

/**
 * An authorized request to the management API, with accessors in terms of the domain.
 *
 * @param actor the actor that audit entries name
 * @param caller identifies the management key of the request; no secret
 */
public record ManagementRequest(RoutedRequest routed, Actor actor, String caller) {

    private static final BodySchema NOTHING = BodySchema.of();

    public ManagementRequest {
        requireNonNull(routed, "routed");
        requireNonNull(actor, "actor");
        requireNonNull(caller, "caller");
    }

    /** Returns the merchant named in the path. */
    public Either<Problem, MerchantId> merchant() {
        return named("merchant_id", MerchantId::parse);
    }

    /** Returns the App ID named in the path. */
    public Either<Problem, AppId> appId() {
        return named("app_id", AppId::parse);
    }

    /** Returns the allowlist entry named in the path. */
    public Either<Problem, EntryId> entry() {
        return named("entry_id", EntryId::parse);
    }

    /** Returns the value of a path parameter; empty if the route has no such parameter. */
    public String pathParameter(String name) {
        return routed.pathParameters().getOrDefault(name, "");
    }

    /** A malformed identifier gets the same response as an unknown one, so that the two cannot be distinguished (S56). */
    private <T> Either<Problem, T> named(String parameter, Function<String, Option<T>> parse) {
        return Option.of(routed.pathParameters().get(parameter)).flatMap(parse).toEither(Problem::notFound);
    }

    /** Returns the requested page of a list. */
    public Either<Problem, PageRequest> page() {
        return PageQuery.read(request().query());
    }

    /** Returns the requested page of a list that can be restricted by these parameters. */
    public Either<Problem, FilteredPageRequest> page(List<FilterParameter<?>> filters) {
        return PageQuery.read(request().query(), filters);
    }

    /** Returns the query parameters by name. Each of the given names may occur at most once, and no other name. */
    public Either<Problem, Map<String, String>> parameters(List<String> names) {
        return SingleParameters.read(request().query(), names);
    }

    /** Returns the version that the change requires; none for any version. */
    public Either<Problem, Option<ProfileVersion>> expected() {
        return EntityTag.expected(request());
    }

    /** Returns the body if it matches the schema. */
    public Either<Problem, ParsedBody> body(BodySchema form) {
        return form.read(request());
    }

    /** Fails if a request that needs no body has a non-empty one. */
    public Either<Problem, ParsedBody> noBody() {
        return body(NOTHING);
    }

    /** Returns the request as received. */
    public Request request() {
        return routed.request();
    }
}
