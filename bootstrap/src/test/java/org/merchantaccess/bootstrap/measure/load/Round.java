package org.merchantaccess.bootstrap.measure.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Measures the kinds of requests, one after the other. */
final class Round {

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private final LoadOptions options;
    private final ServerProcess server;
    private final MeasuredEndpoints endpoints;
    private final byte[] call;
    private final byte[] postgresqlCall;
    private final String token;

    private Round(
            LoadOptions options,
            ServerProcess server,
            MeasuredEndpoints endpoints,
            String token,
            byte[] postgresqlCall) {
        this.options = options;
        this.server = server;
        this.endpoints = endpoints;
        this.token = token;
        this.call = Requests.call(token);
        this.postgresqlCall = postgresqlCall;
    }

    /** Prepares a round as soon as the server is up. */
    static Round on(ServerProcess server, LoadOptions options) throws IOException {
        MeasuredEndpoints endpoints = server.announced(MeasuredEndpoints::parse);
        return new Round(options, server, endpoints, tokenOf(endpoints.demo()), callTo(endpoints.postgresql()));
    }

    private static byte[] callTo(ApiEndpoint api) throws IOException {
        return Requests.call(tokenOf(api));
    }

    private static String tokenOf(ApiEndpoint api) throws IOException {
        return Connection.exchange(api.port(), api.login()).token();
    }

    Map<RequestKind, Tally> run() throws IOException {
        Map<RequestKind, Tally> tallies = new EnumMap<>(RequestKind.class);
        for (RequestKind kind : options.kinds()) {
            tallies.put(kind, measure(series(kind)));
        }
        return tallies;
    }

    private Tally measure(RequestSeries series) throws IOException {
        Duration before = server.processorTime();
        Tally tally = ClosedLoop.run(series, options.connections(), options.window());
        tally.addServerTime(server.processorTime().minus(before));
        return tally;
    }

    private RequestSeries series(RequestKind kind) throws IOException {
        ApiEndpoint demo = endpoints.demo();
        ApiEndpoint postgresql = endpoints.postgresql();
        return switch (kind) {
            case CONSTANT_LOGIN -> RequestSeries.always(endpoints.constant(), OK, demo.login());
            case LOGIN -> RequestSeries.always(demo.port(), OK, demo.login());
            case OAUTH_LOGIN -> RequestSeries.always(demo.port(), OK, demo.oauthLogin());
            case POSTGRESQL_LOGIN -> RequestSeries.always(postgresql.port(), OK, postgresql.login());
            case REFUSED_LOGIN -> RequestSeries.always(demo.port(), UNAUTHORIZED, demo.loginWithWrongKey());
            case CONSTANT_CALL -> RequestSeries.always(endpoints.constant(), OK, call);
            case REPEATED_TOKEN -> RequestSeries.always(demo.port(), OK, call);
            case INTROSPECTION -> RequestSeries.always(demo.port(), OK, endpoints.introspection(token, ""));
            case INTROSPECTION_WITH_ADDRESS ->
                RequestSeries.always(demo.port(), OK, endpoints.introspection(token, "&address=127.0.0.1"));
            case POSTGRESQL_CALL -> RequestSeries.always(postgresql.port(), OK, postgresqlCall);
            case FRESH_TOKEN -> RequestSeries.each(endpoints.reading(), OK, callsWithNewTokens());
        };
    }

    /** Verifying takes longer than signing, so tokens from a window of the same length are enough. */
    private List<byte[]> callsWithNewTokens() throws IOException {
        ApiEndpoint issuing = endpoints.issuing();
        List<byte[]> calls = new ArrayList<>();
        ClosedLoop.run(
                RequestSeries.always(issuing.port(), OK, issuing.login()),
                options.connections(),
                options.window(),
                login -> calls.add(Requests.call(login.token())));
        return calls;
    }
}
