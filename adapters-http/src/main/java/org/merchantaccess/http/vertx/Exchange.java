package org.merchantaccess.http.vertx;

import io.vavr.control.Option;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Fault;
import org.merchantaccess.http.exchange.RouteTable.Resolution;
import org.merchantaccess.http.exchange.RoutedRequest;

/** One request, read to its end and taken to its endpoint. Lives on the event loop of its connection. */
final class Exchange {

    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("X-Request-Id");
    private static final String RETRY_AFTER = "Retry-After";
    private static final Buffer NOTHING = Buffer.buffer();
    private static final RequestTarget UNKNOWN = new RequestTarget("/", "");

    private final ListenerLoop loop;
    private final Connection connection;
    private final Turn turn;
    private final HttpServerRequest request;
    private final String id;
    private final Reply reply;
    private RequestTarget target = UNKNOWN;
    private Buffer body = NOTHING;

    Exchange(ListenerLoop loop, Connection connection, HttpServerRequest request) {
        this.loop = loop;
        this.connection = connection;
        this.turn = connection.turnOf(request);
        this.request = request;
        this.id = loop.site()
                .requestIds()
                .name(connection.peer(), request.headers().getAll(REQUEST_ID));
        this.reply = new Reply(loop, turn, request, id, System.nanoTime());
    }

    /** Reads the request, or refuses it; what breaks on the way is told to nobody but the log. */
    void begin() {
        try {
            read();
        } catch (Throwable broken) { // whatever it is, the process lives (S89), and the request does not wait for ever
            fail(broken);
        }
    }

    private void read() {
        Option<RequestTarget> found = findTarget();
        target = found.getOrElse(UNKNOWN);
        if (connection.isTurnedAway()) {
            reply.sendLast(tryAgain());
            return;
        }
        Framing.fault(request)
                .orElse(() -> Option.when(found.isEmpty(), Fault.MALFORMED_REQUEST))
                .orElse(() -> Option.when(lacksTls(), Fault.TLS_REQUIRED))
                .peek(this::refuse)
                .onEmpty(this::readBody);
    }

    private Option<RequestTarget> findTarget() {
        // CONNECT has no path over HTTP/2 (RFC 9113, section 8.5)
        return Option.of(request.uri())
                .flatMap(uri -> RequestTarget.parse(uri, Option.of(request.getHeader(HttpHeaders.HOST))));
    }

    /** Refuses a request whose head could not be read to its end. Where only its headers were too large, its target is known. */
    void refuseHead(Fault fault) {
        if (fault == Fault.HEADERS_TOO_LARGE) {
            target = findTarget().getOrElse(UNKNOWN);
        }
        refuse(fault);
    }

    /** Answers and ends the connection: over HTTP/1.1 it can no longer be told where the next request would begin. */
    void refuse(Fault fault) {
        reply.sendLast(answerTo(fault));
    }

    private boolean lacksTls() {
        return loop.site().tlsRule().exists(rule -> rule.refuses(asked(NOTHING)));
    }

    private VertxRequest asked(Buffer content) {
        return new VertxRequest(request, target, content, connection.peer(), id);
    }

    private void readBody() {
        if (Framing.isAnsweredFromHead(request)) {
            answerFromHead();
        } else if (Framing.hasBody(request)) {
            awaitBody();
        } else {
            answer();
        }
    }

    /** Drops the announced body, which may never come: a proxy that asks who is calling may pass on the head of the call alone. */
    private void answerFromHead() {
        reply.endConnectionAfterwards();
        request.exceptionHandler(broken -> {});
        request.handler(dropped -> {});
        answer();
    }

    private void awaitBody() {
        turn.awaitBody(() -> refuse(Fault.REQUEST_TIMEOUT), loop.now());
        request.exceptionHandler(broken -> refuse(Fault.MALFORMED_REQUEST));
        request.handler(this::append);
        request.endHandler(end -> answer());
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
    }

    private void append(Buffer chunk) {
        if (body.length() + chunk.length() > Sizes.BODY) {
            refuse(Fault.PAYLOAD_TOO_LARGE);
        } else {
            body = body.length() == 0 ? chunk : body.appendBuffer(chunk);
        }
    }

    private void answer() {
        if (reply.isSent()) {
            return;
        }
        turn.awaitAnswer(loop.now());
        Resolution resolution = loop.site().routes().resolve(request.method().name(), target.path());
        if (resolution instanceof Resolution.Found found) {
            ask(found);
        } else if (resolution instanceof Resolution.WrongMethod wrong) {
            reply.send(answerTo(Fault.METHOD_NOT_ALLOWED).with("Allow", String.join(", ", wrong.allowed())));
        } else {
            reply.send(answerTo(Fault.NOT_FOUND));
        }
    }

    private void ask(Resolution.Found found) {
        reply.of(found.route());
        Endpoint endpoint = found.endpoint();
        RoutedRequest routed = new RoutedRequest(asked(body), found.route().template(), found.pathParameters());
        if (endpoint instanceof Endpoint.Immediate immediate) {
            askAtOnce(immediate, routed);
        } else if (endpoint instanceof Endpoint.Deferred deferred) {
            askWorkers(deferred, routed);
        }
    }

    private void askAtOnce(Endpoint.Immediate endpoint, RoutedRequest routed) {
        try {
            reply.send(endpoint.answer(routed));
        } catch (Throwable broken) { // whatever it is, the process lives (S89)
            fail(broken);
        }
    }

    private void askWorkers(Endpoint.Deferred endpoint, RoutedRequest routed) {
        try {
            loop.workers()
                    .execute(() -> stage(endpoint, routed)
                            .whenComplete((answer, broken) -> loop.run(() -> finish(answer, broken))));
        } catch (RejectedExecutionException busy) {
            reply.send(tryAgain());
        }
    }

    private Answer tryAgain() {
        Answer unavailable = answerTo(Fault.UNAVAILABLE);
        return unavailable.headers().stream().anyMatch(header -> header.name().equalsIgnoreCase(RETRY_AFTER))
                ? unavailable
                : unavailable.with(RETRY_AFTER, "1");
    }

    private static CompletionStage<Answer> stage(Endpoint.Deferred endpoint, RoutedRequest routed) {
        try {
            return endpoint.answer(routed);
        } catch (Throwable broken) { // whatever it is, the process lives (S89)
            return CompletableFuture.failedStage(broken);
        }
    }

    private void finish(@Nullable Answer answer, @Nullable Throwable broken) {
        if (answer == null) {
            fail(new IllegalStateException("no answer", broken));
            return;
        }
        try {
            reply.send(answer);
        } catch (IllegalArgumentException unsendable) {
            fail(unsendable);
        }
    }

    private void fail(Throwable broken) {
        reply.sendBroken(broken, answerTo(Fault.INTERNAL_ERROR));
    }

    private Answer answerTo(Fault fault) {
        return loop.site().faults().answer(fault, asked(NOTHING));
    }
}
