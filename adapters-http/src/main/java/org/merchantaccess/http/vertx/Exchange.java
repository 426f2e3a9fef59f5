package org.merchantaccess.http.vertx;

import io.vavr.control.Option;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.RequestFault;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.RouteTable.Resolution;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.vertx.connection.Connection;
import org.merchantaccess.http.vertx.connection.RequestLifecycle;
import org.merchantaccess.http.vertx.limit.SizeLimits;

/** Reads one request and dispatches it to its endpoint. Confined to the event loop of its connection. */
final class Exchange {

    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("X-Request-Id");
    private static final String RETRY_AFTER = "Retry-After";
    private static final Buffer NOTHING = Buffer.buffer();
    private static final RequestTarget UNKNOWN = new RequestTarget("/", "");

    private final ListenerLoop loop;
    private final Connection connection;
    private final RequestLifecycle lifecycle;
    private final HttpServerRequest request;
    private final String id;
    private final ResponseWriter writer;
    private RequestTarget target = UNKNOWN;
    private Buffer body = NOTHING;

    Exchange(ListenerLoop loop, Connection connection, HttpServerRequest request) {
        this.loop = loop;
        this.connection = connection;
        this.lifecycle = connection.lifecycleOf(request);
        this.request = request;
        this.id = loop.listenerConfig()
                .requestIds()
                .name(connection.peer(), request.headers().getAll(REQUEST_ID));
        this.writer = new ResponseWriter(loop, lifecycle, request, id, System.nanoTime());
    }

    /** Reads the request, or refuses it. Unexpected failures are only logged. */
    void begin() {
        try {
            read();
        } catch (Throwable broken) { // any failure must not end the process (S89) or leave the request open
            fail(broken);
        }
    }

    private void read() {
        Option<RequestTarget> found = findTarget();
        target = found.getOrElse(UNKNOWN);
        if (connection.isRefused()) {
            writer.sendLast(unavailable());
            return;
        }
        RequestFraming.fault(request)
                .orElse(() -> Option.when(found.isEmpty(), RequestFault.MALFORMED_REQUEST))
                .orElse(() -> Option.when(lacksTls(), RequestFault.TLS_REQUIRED))
                .peek(this::refuse)
                .onEmpty(this::readBody);
    }

    private Option<RequestTarget> findTarget() {
        // CONNECT has no path over HTTP/2 (RFC 9113, section 8.5)
        return Option.of(request.uri())
                .flatMap(uri -> RequestTarget.parse(uri, Option.of(request.getHeader(HttpHeaders.HOST))));
    }

    /** Refuses a request whose head could not be read completely. If only its headers were too large, its target is known. */
    void refuseHead(RequestFault fault) {
        if (fault == RequestFault.HEADERS_TOO_LARGE) {
            target = findTarget().getOrElse(UNKNOWN);
        }
        refuse(fault);
    }

    /** Responds and ends the connection: over HTTP/1.1 the start of the next request is unknown. */
    void refuse(RequestFault fault) {
        writer.sendLast(answerTo(fault));
    }

    private boolean lacksTls() {
        return loop.listenerConfig().tlsRule().exists(rule -> rule.refuses(readRequest(NOTHING)));
    }

    private VertxRequest readRequest(Buffer content) {
        return new VertxRequest(request, target, content, connection.peer(), id);
    }

    private void readBody() {
        if (RequestFraming.isAnsweredFromHead(request)) {
            answerFromHead();
        } else if (RequestFraming.hasBody(request)) {
            awaitBody();
        } else {
            answer();
        }
    }

    /** Drops the announced body, which may never arrive: an authenticating proxy may forward only the head of a call. */
    private void answerFromHead() {
        writer.endConnectionAfterwards();
        request.exceptionHandler(broken -> {});
        request.handler(dropped -> {});
        answer();
    }

    private void awaitBody() {
        lifecycle.awaitBody(() -> refuse(RequestFault.REQUEST_TIMEOUT), loop.now());
        request.exceptionHandler(broken -> refuse(RequestFault.MALFORMED_REQUEST));
        request.handler(this::append);
        request.endHandler(end -> answer());
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
    }

    private void append(Buffer chunk) {
        if (body.length() + chunk.length() > SizeLimits.BODY) {
            refuse(RequestFault.PAYLOAD_TOO_LARGE);
        } else {
            body = body.length() == 0 ? chunk : body.appendBuffer(chunk);
        }
    }

    private void answer() {
        if (writer.isSent()) {
            return;
        }
        lifecycle.awaitAnswer(loop.now());
        Resolution resolution =
                loop.listenerConfig().routes().resolve(request.method().name(), target.path());
        if (resolution instanceof Resolution.Found found) {
            dispatch(found);
        } else if (resolution instanceof Resolution.WrongMethod wrong) {
            writer.send(answerTo(RequestFault.METHOD_NOT_ALLOWED).with("Allow", String.join(", ", wrong.allowed())));
        } else {
            writer.send(answerTo(RequestFault.NOT_FOUND));
        }
    }

    private void dispatch(Resolution.Found found) {
        writer.of(found.route());
        Endpoint endpoint = found.endpoint();
        RoutedRequest routed =
                new RoutedRequest(readRequest(body), found.route().template(), found.pathParameters());
        if (endpoint instanceof Endpoint.Immediate immediate) {
            dispatchNow(immediate, routed);
        } else if (endpoint instanceof Endpoint.Deferred deferred) {
            dispatchWithoutStore(deferred, routed);
        }
    }

    private void dispatchWithoutStore(Endpoint.Deferred endpoint, RoutedRequest routed) {
        try {
            endpoint.answerWithoutStore(routed).peek(writer::send).onEmpty(() -> dispatchToWorker(endpoint, routed));
        } catch (Throwable broken) { // any failure must not end the process (S89)
            fail(broken);
        }
    }

    private void dispatchNow(Endpoint.Immediate endpoint, RoutedRequest routed) {
        try {
            writer.send(endpoint.answer(routed));
        } catch (Throwable broken) { // any failure must not end the process (S89)
            fail(broken);
        }
    }

    private void dispatchToWorker(Endpoint.Deferred endpoint, RoutedRequest routed) {
        try {
            loop.workers()
                    .execute(() -> stage(endpoint, routed)
                            .whenComplete((answer, broken) -> loop.run(() -> finish(answer, broken))));
        } catch (RejectedExecutionException busy) {
            writer.send(unavailable());
        }
    }

    private Response unavailable() {
        Response response = answerTo(RequestFault.UNAVAILABLE);
        return response.headers().stream().anyMatch(header -> header.name().equalsIgnoreCase(RETRY_AFTER))
                ? response
                : response.with(RETRY_AFTER, "1");
    }

    private static CompletionStage<Response> stage(Endpoint.Deferred endpoint, RoutedRequest routed) {
        try {
            return endpoint.answer(routed);
        } catch (Throwable broken) { // any failure must not end the process (S89)
            return CompletableFuture.failedStage(broken);
        }
    }

    private void finish(@Nullable Response answer, @Nullable Throwable broken) {
        if (answer == null) {
            fail(new IllegalStateException("endpoint completed without a response", broken));
            return;
        }
        try {
            writer.send(answer);
        } catch (IllegalArgumentException unsendable) {
            fail(unsendable);
        }
    }

    private void fail(Throwable broken) {
        writer.sendBroken(broken, answerTo(RequestFault.INTERNAL_ERROR));
    }

    private Response answerTo(RequestFault fault) {
        return loop.listenerConfig().faults().answer(fault, readRequest(NOTHING));
    }
}
