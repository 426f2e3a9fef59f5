package org.merchantaccess.http.vertx;

import io.vertx.core.http.Http1ServerConfig;
import io.vertx.core.http.Http2ServerConfig;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpServerConfig;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.WebSocketServerConfig;
import io.vertx.core.net.ServerSSLOptions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.X509ExtendedKeyManager;

/** What a listener speaks: HTTP/1.1, and HTTP/2 with whoever chooses it in a handshake of TLS. */
final class Protocols {

    /** Authenticated encryption under keys of that connection alone (RFC 9325, section 4.2). */
    private static final List<String> CIPHERS = List.of(
            "TLS_AES_256_GCM_SHA384",
            "TLS_AES_128_GCM_SHA256",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

    private Protocols() {}

    /** Without TLS there is no HTTP/2: an upgrade in clear would carry a request past what looks at it. */
    static HttpServerConfig plain() {
        return http().setVersions(HttpVersion.HTTP_1_0, HttpVersion.HTTP_1_1);
    }

    static HttpServerConfig overTls() {
        HttpServerConfig http = http().setVersions(HttpVersion.HTTP_1_0, HttpVersion.HTTP_1_1, HttpVersion.HTTP_2)
                .setHttp2Config(http2());
        http.getTcpConfig().setSsl(true);
        return http;
    }

    private static HttpServerConfig http() {
        HttpServerConfig http = new HttpServerConfig();
        http.getTcpConfig().getTransportConfig().setSendBufferSize(Sizes.UNREAD).setReceiveBufferSize(Sizes.UNREAD);
        return http.setHttp1Config(new Http1ServerConfig()
                        .setMaxInitialLineLength(Sizes.REQUEST_LINE)
                        .setMaxHeaderSize(Sizes.HEADERS))
                .setWebSocketConfig(new WebSocketServerConfig()
                        .setUsePerFrameCompression(false)
                        .setUsePerMessageCompression(false));
    }

    private static Http2ServerConfig http2() {
        return new Http2ServerConfig()
                .setInitialSettings(new Http2Settings()
                        .setMaxConcurrentStreams(Sizes.STREAMS)
                        .setMaxHeaderListSize(Sizes.HEADERS_READ))
                .setRstFloodMaxRstFramePerWindow(Sizes.RESETS)
                .setRstFloodWindowDuration(Sizes.RESETS_WINDOW)
                .setMaxSmallContinuationFrames(Sizes.SMALL_CONTINUATIONS);
    }

    /** TLS with that key, for clients that shake hands in time. */
    static ServerSSLOptions tls(X509ExtendedKeyManager key, Duration handshake) {
        ServerSSLOptions tls = new ServerSSLOptions()
                .setKeyCertOptions(new OwnKey(key))
                .setUseAlpn(true)
                .setEnabledSecureTransportProtocols(Set.of("TLSv1.3", "TLSv1.2"))
                .setSslHandshakeTimeout(handshake.toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
        CIPHERS.forEach(tls::addEnabledCipherSuite);
        return tls;
    }
}
