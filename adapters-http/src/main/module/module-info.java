/**
 * HTTP. Exports the endpoints for merchants' software and the types that bind them to a server. The other packages are internal and may change
 * at any time. The libraries of the server and of the Hub's pages are optional.
 */
module org.merchantaccess.http {
    requires transitive io.vavr;
    requires transitive org.merchantaccess.application;
    requires transitive org.merchantaccess.application.people;
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.core;
    requires static gg.jte.runtime;
    requires static io.nayuki.qrcodegen;
    requires static io.netty.codec;
    requires static io.netty.codec.http;
    requires static io.netty.codec.http2;
    requires static io.netty.common;
    requires static io.netty.transport;
    requires static io.vertx.core;

    exports org.merchantaccess.http.address;
    exports org.merchantaccess.http.exchange;
    exports org.merchantaccess.http.oauth.metadata;
    exports org.merchantaccess.http.problem;
    exports org.merchantaccess.http.v1;
}
