package org.merchantaccess.http.api.audit;

import static io.vavr.API.For;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.audit.ReadAudit;
import org.merchantaccess.domain.audit.AuditCriteria;
import org.merchantaccess.domain.event.ActionCode;
import org.merchantaccess.domain.kernel.PrintableText;
import org.merchantaccess.http.api.gate.FilterParameter;
import org.merchantaccess.http.api.gate.FilteredPageRequest;
import org.merchantaccess.http.api.gate.ListResponse;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.api.gate.ReadProblems;
import org.merchantaccess.http.audit.AuditJson;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.problem.Problem;

/** {@code GET /api/merchants/{merchant_id}/audit}: lists audit entries. */
final class ReadAuditEndpoint implements ManagementEndpoint {

    private static final int MAX_ACTOR = 320;

    private static final FilterParameter<String> ACTOR = new FilterParameter<>(
            "actor", ReadAuditEndpoint::actor, "The actor must be one from the list, in its full length.");
    private static final FilterParameter<ActionCode> ACTION = new FilterParameter<>(
            "action",
            text -> Option.when(text.matches("[a-z0-9_]{1,64}"), () -> new ActionCode(text)),
            "The action must be a code such as app_id_activated.");
    private static final FilterParameter<Instant> FROM = FilterParameter.time("from");
    private static final FilterParameter<Instant> TO = FilterParameter.time("to");
    private static final List<FilterParameter<?>> FILTERS = List.of(ACTOR, ACTION, FROM, TO);

    private final ReadAudit read;

    ReadAuditEndpoint(ReadAudit read) {
        this.read = read;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return For(request.merchant(), request.page(FILTERS))
                .yield((merchant, wanted) ->
                        ReadAudit.Query.of(merchant, wanted.page()).withCriteria(criteria(wanted)))
                .flatMap(query -> read.handle(query).mapLeft(ReadProblems::of))
                .map(entries -> ListResponse.of(entries, AuditJson::entry))
                .map(CompletableFuture::completedFuture);
    }

    private static AuditCriteria criteria(FilteredPageRequest wanted) {
        return AuditCriteria.none()
                .withActor(wanted.value(ACTOR))
                .withAction(wanted.value(ACTION))
                .between(wanted.value(FROM), wanted.value(TO));
    }

    private static Option<String> actor(String text) {
        return PrintableText.read(text, MAX_ACTOR).filter(name -> !name.isEmpty());
    }
}
