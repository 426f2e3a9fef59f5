package org.merchantaccess.http.vertx.connection;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpVersion;
import io.vavr.control.Option;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.vertx.limit.SizeLimits;
import org.merchantaccess.http.vertx.limit.Timeouts;

/** An HTTP/1.1 connection. It ends after a refused request, because the start of the next one is unknown. */
final class Http1Connection extends Connection implements RequestLifecycle {

    /** The next expected event. */
    private enum Awaited {
        FIRST_REQUEST,
        NEXT_REQUEST,
        BODY,
        ANSWER,
        END
    }

    private Awaited awaited = Awaited.FIRST_REQUEST;
    private long awaitedSince;
    private int unreadAnswers;
    private long lastReading;
    private Runnable whenBodyIsLate = this::abort;

    Http1Connection(HttpConnection connection, boolean isRefused, long now) {
        super(connection, isRefused);
        this.awaitedSince = now;
        context().peek(context -> VersionCheck.install(context.pipeline()));
    }

    @Override
    public RequestLifecycle lifecycleOf(HttpServerRequest request) {
        return this;
    }

    @Override
    boolean isEnding() {
        return awaited == Awaited.END;
    }

    @Override
    public void awaitBody(Runnable whenLate, long now) {
        whenBodyIsLate = whenLate;
        await(Awaited.BODY, now);
    }

    @Override
    public void awaitAnswer(long now) {
        await(Awaited.ANSWER, now);
    }

    @Override
    public void answer(long now) {
        await(Awaited.NEXT_REQUEST, now);
    }

    @Override
    public Response last(Response answer) {
        return answer.with("Connection", "close");
    }

    @Override
    public void answerLast(long now) {
        await(Awaited.END, now);
    }

    private void await(Awaited next, long now) {
        awaited = next;
        awaitedSince = now;
    }

    @Override
    public void answerSent(long now) {
        if (unreadAnswers == 0) {
            lastReading = now;
        }
        unreadAnswers++;
        if (unreadAnswers > SizeLimits.UNREAD_ANSWERS) {
            abort();
        }
    }

    @Override
    public void answerRead(long now) {
        unreadAnswers--;
        lastReading = now;
    }

    @Override
    public void end(HttpServerRequest request) {
        if (request.isEnded()) {
            connection().close();
        } else {
            request.endHandler(nothing -> connection().close());
        }
    }

    @Override
    void checkDeadlines(long now, Timeouts timeouts) {
        boolean isReadingLate = unreadAnswers > 0 && isOver(timeouts.reading(), lastReading, now);
        if (isReadingLate || isLate(now, timeouts)) {
            abort();
        } else if (awaited == Awaited.BODY && isOver(timeouts.body(), awaitedSince, now)) {
            whenBodyIsLate.run();
        }
    }

    private boolean isLate(long now, Timeouts timeouts) {
        return switch (awaited) {
            case FIRST_REQUEST -> isOverdue(forFirstRequest(timeouts), now);
            case NEXT_REQUEST -> isOverdue(timeouts.nextRequest(), now);
            case END -> isOverdue(timeouts.farewell(), now);
            case BODY, ANSWER -> false;
        };
    }

    private boolean isOverdue(Duration time, long now) {
        return isOver(time, awaitedSince, now);
    }

    /** Marks a request with an unsupported HTTP version as malformed. Vert.x alone would respond without an error body and a request id. */
    @ChannelHandler.Sharable
    private static final class VersionCheck extends ChannelInboundHandlerAdapter {

        private static final VersionCheck INSTANCE = new VersionCheck();
        private static final DecoderResult UNSUPPORTED =
                DecoderResult.failure(new IllegalArgumentException("unsupported HTTP version"));

        private VersionCheck() {}

        /** Adds the check to the pipeline of an HTTP/1.1 connection. */
        static void install(ChannelPipeline pipeline) {
            Option.of(pipeline.context(HttpRequestDecoder.class))
                    .peek(decoder -> pipeline.addAfter(decoder.name(), "versionCheck", INSTANCE));
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest request && !isSupported(request.protocolVersion())) {
                request.setDecoderResult(UNSUPPORTED);
                request.setProtocolVersion(HttpVersion.HTTP_1_1); // of the response
            }
            context.fireChannelRead(message);
        }

        /** Compares by identity, as Vert.x does: it supports no other spelling such as {@code http/1.1}. */
        @SuppressWarnings("ReferenceEquality")
        private static boolean isSupported(HttpVersion version) {
            return version == HttpVersion.HTTP_1_1 || version == HttpVersion.HTTP_1_0;
        }
    }
}
