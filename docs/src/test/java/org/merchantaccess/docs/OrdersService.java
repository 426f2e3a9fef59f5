package org.merchantaccess.docs;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.outcome.FailureMessages;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.bootstrap.embedded.EmbeddedAccess;
import org.merchantaccess.bootstrap.embedded.OpeningRemedies;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.exchange.Dispatcher;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.exchange.RequestIds;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.problem.Problem;
import org.merchantaccess.http.v1.ApiFaultResponses;
import org.merchantaccess.http.v1.ApiRoutes;
import org.merchantaccess.http.v1.CallerAuthenticator;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlDatabase;

/** A service on the HTTP server of the JDK that embeds merchant access. */
final class OrdersService implements AutoCloseable {

    private final EmbeddedAccess embedded;
    private final HttpServer server;

    private OrdersService(EmbeddedAccess embedded, HttpServer server) {
        this.embedded = embedded;
        this.server = server;
    }

    // tag::open[]
    static EmbeddedAccess open(Path data, Path keys) {
        TokenIssuer issuer = new TokenIssuer("https://api.example.com", "https://api.example.com");
        AccessSettings settings = AccessSettings.of(Environment.TEST).withInternalAddresses();
        return EmbeddedAccess.in(data, keys)
                .open(issuer, settings)
                .getOrElseThrow(failure -> new IllegalStateException(OpeningRemedies.of(failure)));
    }
    // end::open[]

    // tag::database[]
    static EmbeddedAccess open(DataSource dataSource, Path keys) {
        TokenIssuer issuer = new TokenIssuer("https://api.example.com", "https://api.example.com");
        AccessSettings settings = AccessSettings.of(Environment.PRODUCTION);
        return EmbeddedAccess.on(PostgresqlDatabase.on(dataSource), keys)
                .open(issuer, settings)
                .getOrElseThrow(failure -> new IllegalStateException(OpeningRemedies.of(failure)));
    }
    // end::database[]

    // tag::serve[]
    static OrdersService start(EmbeddedAccess embedded) throws IOException {
        TrustedProxies proxies = TrustedProxies.none();
        MerchantAccess access = embedded.access();
        Dispatcher api = new Dispatcher(ApiRoutes.of(access, proxies, access::isReady), new ApiFaultResponses());
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/", exchange -> send(exchange, api.answer(JdkRequest.of(exchange))));
        server.createContext("/orders", OrdersService::orders)
                .getFilters()
                .add(new MerchantsOnly(CallerAuthenticator.of(access.tokens(), proxies)));
        server.start();
        return new OrdersService(embedded, server);
    }
    // end::serve[]

    URI site() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    MerchantAccess access() {
        return embedded.access();
    }

    @Override
    public void close() {
        server.stop(0);
        embedded.close();
    }

    // tag::gate[]
    /** Passes calls of merchants on. All others get the uniform 401, or 503 while no call can be checked. */
    static final class MerchantsOnly extends Filter {

        private final CallerAuthenticator callers;

        MerchantsOnly(CallerAuthenticator callers) {
            this.callers = callers;
        }

        @Override
        public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
            Request call = JdkRequest.withoutBody(exchange);
            Either<Problem, CheckCall.Caller> caller = callers.callerOf(call);
            if (caller.isLeft()) {
                send(exchange, caller.getLeft().answer(call.path()).completedFor(call));
                return;
            }
            exchange.setAttribute("merchant", caller.get().merchant());
            chain.doFilter(exchange);
        }

        @Override
        public String description() {
            return "merchants only";
        }
    }
    // end::gate[]

    private static void orders(HttpExchange exchange) throws IOException {
        MerchantId merchant = (MerchantId) exchange.getAttribute("merchant");
        send(exchange, new Response(200, List.of(), "orders of " + merchant.text()));
    }

    // tag::send[]
    private static void send(HttpExchange exchange, Response response) throws IOException {
        byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
        response.headers().forEach(header -> exchange.getResponseHeaders().add(header.name(), header.value()));
        exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
    // end::send[]

    /** A request of the JDK's server. */
    static final class JdkRequest implements Request {

        private static final RequestIds IDS = new RequestIds(peer -> false);

        private final String id = IDS.name(Option.none(), List.of());
        private final HttpExchange exchange;
        private final byte[] body;

        private JdkRequest(HttpExchange exchange, byte[] body) {
            this.exchange = exchange;
            this.body = body;
        }

        static JdkRequest of(HttpExchange exchange) throws IOException {
            return new JdkRequest(exchange, exchange.getRequestBody().readNBytes(Dispatcher.readLimit()));
        }

        static JdkRequest withoutBody(HttpExchange exchange) {
            return new JdkRequest(exchange, new byte[0]);
        }

        @Override
        public String method() {
            return exchange.getRequestMethod();
        }

        @Override
        public String query() {
            return Option.of(exchange.getRequestURI().getRawQuery()).getOrElse("");
        }

        @Override
        public String path() {
            return exchange.getRequestURI().getRawPath();
        }

        @Override
        public Option<ClientAddress> peer() {
            return ClientAddress.ofBytes(
                    exchange.getRemoteAddress().getAddress().getAddress());
        }

        @Override
        public List<String> headers(String name) {
            return exchange.getRequestHeaders().getOrDefault(name, List.of());
        }

        @Override
        public byte[] body() {
            return body.clone();
        }

        @Override
        public String id() {
            return id;
        }
    }

    // tag::merchant[]
    /** The credentials of a merchant's software. The key can be revealed again; each reveal is audited. */
    record Shop(MerchantId merchant, AppId appId, String appKey) {}

    static Shop open(MerchantAccess access, String name, String address) {
        Actor you =
                new Actor("you@example.com", ClientAddress.parse("127.0.0.1").getOrElseThrow(AssertionError::new));
        MerchantId merchant = done(access.merchants().open(name, you)).id();
        done(access.allowlist().allow(merchant, address, "till", you));
        AppId appId = done(access.credentials().create(merchant, "Till", you))
                .credential()
                .appId();
        done(access.credentials().activate(merchant, appId, you));
        AppKey key = access.credentials().reveal(merchant, appId, you).getOrElseThrow(OrdersService::failed);
        return new Shop(merchant, appId, key.text());
    }

    static <T> T done(Either<?, Committed<T>> change) {
        return change.getOrElseThrow(OrdersService::failed).result();
    }

    private static IllegalStateException failed(Object failure) {
        return new IllegalStateException(FailureMessages.english().of(failure));
    }
    // end::merchant[]
}
