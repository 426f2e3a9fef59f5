package org.merchantaccess.http.api;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.merchantaccess.application.token.TokenUseCases;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.address.UntrustedProxyWarning;
import org.merchantaccess.http.exchange.Route;

/** Everything the API listener answers. */
public final class ApiRoutes {

    private ApiRoutes() {}

    /**
     * The routes of one instance.
     *
     * @param isReady whether the instance may be sent calls now, for {@code /v1/health}; must not block
     */
    public static List<Route> of(TokenUseCases tokens, TrustedProxies proxies, BooleanSupplier isReady) {
        UntrustedProxyWarning warning = new UntrustedProxyWarning(proxies);
        Callers callers = new Callers(tokens.checkCall(), proxies, warning);
        return List.of(
                new Route("POST", "/v1/login", new LoginEndpoint(tokens.logIn(), proxies, warning)),
                new Route("GET", "/v1/whoami", new WhoAmIEndpoint(callers)),
                new Route("GET", "/v1/check", new CheckEndpoint(callers, proxies, warning)),
                new Route("GET", "/v1/health", new HealthEndpoint(isReady)));
    }
}
