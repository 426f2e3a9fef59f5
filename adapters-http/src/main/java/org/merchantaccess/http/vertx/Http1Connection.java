package org.merchantaccess.http.vertx;

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
import org.merchantaccess.http.exchange.Answer;

/** A connection on which one request follows another. After one that was refused nobody knows where the next would begin. */
final class Http1Connection extends Connection implements Turn {

    /** What has to happen next. */
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
    private Runnable whenBodyIsLate = this::cut;

    Http1Connection(HttpConnection connection, boolean isTurnedAway, long now) {
        super(connection, isTurnedAway);
        this.awaitedSince = now;
        context().peek(context -> VersionCheck.install(context.pipeline()));
    }

    @Override
    Turn turnOf(HttpServerRequest request) {
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
    public Answer last(Answer answer) {
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
        if (unreadAnswers > Sizes.UNREAD_ANSWERS) {
            cut();
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
    void look(long now, Patience patience) {
        boolean isReadingLate = unreadAnswers > 0 && isOver(patience.reading(), lastReading, now);
        if (isReadingLate || isLate(now, patience)) {
            cut();
        } else if (awaited == Awaited.BODY && isOver(patience.body(), awaitedSince, now)) {
            whenBodyIsLate.run();
        }
    }

    private boolean isLate(long now, Patience patience) {
        return switch (awaited) {
            case FIRST_REQUEST -> isOverdue(forFirstRequest(patience), now);
            case NEXT_REQUEST -> isOverdue(patience.nextRequest(), now);
            case END -> isOverdue(patience.farewell(), now);
            case BODY, ANSWER -> false;
        };
    }

    private boolean isOverdue(Duration time, long now) {
        return isOver(time, awaitedSince, now);
    }

    /**
     * Marks a request of another version than HTTP/1.0 and HTTP/1.1 as one that could not be read. Vert.x would answer it by itself,
     * without error body and request id.
     */
    @ChannelHandler.Sharable
    private static final class VersionCheck extends ChannelInboundHandlerAdapter {

        private static final VersionCheck INSTANCE = new VersionCheck();
        private static final DecoderResult UNSUPPORTED =
                DecoderResult.failure(new IllegalArgumentException("unsupported version of HTTP"));

        private VersionCheck() {}

        /** Checks all requests of a connection of HTTP/1.1 from now on. */
        static void install(ChannelPipeline pipeline) {
            Option.of(pipeline.context(HttpRequestDecoder.class))
                    .peek(decoder -> pipeline.addAfter(decoder.name(), "versionCheck", INSTANCE));
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest request && !isSpoken(request.protocolVersion())) {
                request.setDecoderResult(UNSUPPORTED);
                request.setProtocolVersion(HttpVersion.HTTP_1_1); // of the answer
            }
            context.fireChannelRead(message);
        }

        /** By identity, as Vert.x does: equal ones that were written otherwise, such as {@code http/1.1}, are no version to it. */
        @SuppressWarnings("ReferenceEquality")
        private static boolean isSpoken(HttpVersion version) {
            return version == HttpVersion.HTTP_1_1 || version == HttpVersion.HTTP_1_0;
        }
    }
}
