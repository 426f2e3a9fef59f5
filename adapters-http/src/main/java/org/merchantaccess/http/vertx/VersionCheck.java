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

/**
 * Marks a request of another version than HTTP/1.0 and HTTP/1.1 as one that could not be read. Vert.x would answer it by itself,
 * without error body and request id.
 */
@ChannelHandler.Sharable
final class VersionCheck extends ChannelInboundHandlerAdapter {

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
