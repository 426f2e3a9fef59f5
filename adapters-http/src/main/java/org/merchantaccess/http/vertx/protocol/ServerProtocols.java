package org.merchantaccess.http.vertx.protocol;

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
import org.merchantaccess.http.vertx.limit.SizeLimits;

/** Server options for HTTP/1.1, and for HTTP/2 if a client chooses it in the TLS handshake (ALPN). */
public final class ServerProtocols {

    /** Authenticated encryption with forward secrecy (RFC 9325, section 4.2). */
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

    private ServerProtocols() {}

    /** Returns options for plain HTTP, without HTTP/2: an upgrade in clear text could bypass checks of a proxy. */
    public static HttpServerConfig plain() {
        return http().setVersions(HttpVersion.HTTP_1_0, HttpVersion.HTTP_1_1);
    }

    /** Returns options for HTTP/1.1 and HTTP/2 over TLS. */
    public static HttpServerConfig overTls() {
        HttpServerConfig http = http().setVersions(HttpVersion.HTTP_1_0, HttpVersion.HTTP_1_1, HttpVersion.HTTP_2)
                .setHttp2Config(http2());
        http.getTcpConfig().setSsl(true);
        return http;
    }

    private static HttpServerConfig http() {
        HttpServerConfig http = new HttpServerConfig();
        http.getTcpConfig()
                .getTransportConfig()
                .setSendBufferSize(SizeLimits.UNREAD)
                .setReceiveBufferSize(SizeLimits.UNREAD);
        return http.setHttp1Config(new Http1ServerConfig()
                        .setMaxInitialLineLength(SizeLimits.REQUEST_LINE)
                        .setMaxHeaderSize(SizeLimits.HEADERS))
                .setWebSocketConfig(new WebSocketServerConfig()
                        .setUsePerFrameCompression(false)
                        .setUsePerMessageCompression(false));
    }

    private static Http2ServerConfig http2() {
        return new Http2ServerConfig()
                .setInitialSettings(new Http2Settings()
                        .setMaxConcurrentStreams(SizeLimits.STREAMS)
                        .setMaxHeaderListSize(SizeLimits.HEADERS_READ))
                .setRstFloodMaxRstFramePerWindow(SizeLimits.RESETS)
                .setRstFloodWindowDuration(SizeLimits.RESETS_WINDOW)
                .setMaxSmallContinuationFrames(SizeLimits.SMALL_CONTINUATIONS);
    }

    /** Returns TLS options with this key; slower handshakes are canceled. */
    public static ServerSSLOptions tls(X509ExtendedKeyManager key, Duration handshake) {
        ServerSSLOptions tls = new ServerSSLOptions()
                .setKeyCertOptions(new SingleKeyOptions(key))
                .setUseAlpn(true)
                .setEnabledSecureTransportProtocols(Set.of("TLSv1.3", "TLSv1.2"))
                .setSslHandshakeTimeout(handshake.toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
        CIPHERS.forEach(tls::addEnabledCipherSuite);
        return tls;
    }
}
