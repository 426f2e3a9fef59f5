package org.merchantaccess.http.api;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.merchantaccess.application.token.TokenUseCases;
import org.merchantaccess.http.address.ClientAddresses;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.exchange.Route;

/** Everything the API listener answers. */
public final class ApiRoutes {

    private ApiRoutes() {}

    /**
     * The routes of a listener behind these proxies, or behind none.
     *
     * @param isReady whether the instance may be sent calls now, for {@code /v1/health}; must not block
     */
    public static List<Route> of(TokenUseCases tokens, TrustedProxies proxies, BooleanSupplier isReady) {
        requireNonNull(tokens, "tokens");
        requireNonNull(proxies, "proxies");
        requireNonNull(isReady, "isReady");
        return of(tokens, new ClientAddresses(proxies), isReady);
    }

    /**
     * The routes of a listener that determines client addresses in that way.
     *
     * @param isReady whether the instance may be sent calls now, for {@code /v1/health}; must not block
     */
    public static List<Route> of(TokenUseCases tokens, ClientAddresses addresses, BooleanSupplier isReady) {
        Callers callers = new Callers(tokens, addresses);
        return List.of(
                new Route("POST", "/v1/login", new LoginEndpoint(tokens, addresses)),
                new Route("GET", "/v1/whoami", new WhoAmIEndpoint(callers)),
                new Route("GET", CheckEndpoint.PATH, new CheckEndpoint(callers)),
                new Route("GET", "/v1/health", new HealthEndpoint(isReady)));
    }
}
