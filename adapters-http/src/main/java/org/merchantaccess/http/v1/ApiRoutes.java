package org.merchantaccess.http.v1;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.token.TokenUseCases;
import org.merchantaccess.http.address.ClientAddresses;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.oauth.OAuthRoutes;
import org.merchantaccess.http.oauth.metadata.OAuthServer;

/** Routes of the API listener. */
public final class ApiRoutes {

    private ApiRoutes() {}

    /**
     * Returns all routes of a listener behind these proxies, except the OAuth endpoints.
     *
     * @param isReady true if the instance is ready to receive calls, for {@code /v1/health}; must not block
     */
    public static List<Route> of(MerchantAccess access, TrustedProxies proxies, BooleanSupplier isReady) {
        requireNonNull(access, "access");
        requireNonNull(proxies, "proxies");
        requireNonNull(isReady, "isReady");
        return of(access, new ClientAddresses(proxies), isReady);
    }

    /**
     * Returns all routes of a listener behind these proxies, with the OAuth endpoints.
     *
     * @param isReady true if the instance is ready to receive calls, for {@code /v1/health}; must not block
     * @param oauth what the OAuth endpoints publish about their server
     */
    public static List<Route> of(
            MerchantAccess access, TrustedProxies proxies, BooleanSupplier isReady, OAuthServer oauth) {
        requireNonNull(access, "access");
        requireNonNull(proxies, "proxies");
        requireNonNull(isReady, "isReady");
        requireNonNull(oauth, "oauth");
        return of(access, new ClientAddresses(proxies), isReady, oauth);
    }

    /**
     * Returns all routes of a listener with the given source of client addresses, with the OAuth endpoints.
     *
     * @param isReady true if the instance is ready to receive calls, for {@code /v1/health}; must not block
     * @param oauth what the OAuth endpoints publish about their server
     */
    public static List<Route> of(
            MerchantAccess access, ClientAddresses addresses, BooleanSupplier isReady, OAuthServer oauth) {
        return Stream.concat(of(access, addresses, isReady).stream(), OAuthRoutes.of(access, addresses, oauth).stream())
                .toList();
    }

    /**
     * Returns all routes of a listener with the given source of client addresses, except the OAuth endpoints.
     *
     * @param isReady true if the instance is ready to receive calls, for {@code /v1/health}; must not block
     */
    public static List<Route> of(MerchantAccess access, ClientAddresses addresses, BooleanSupplier isReady) {
        return Stream.concat(
                        of(access.tokens(), addresses, isReady).stream(),
                        Stream.of(
                                new Route(
                                        "POST",
                                        "/v1/app-key/rotations",
                                        new RotateKeyEndpoint(access.rotation(), access.tokens(), addresses)),
                                new Route("POST", "/v1/leaked-keys", new LeakedKeyEndpoint(access.leaks(), addresses))))
                .toList();
    }

    /**
     * Returns the routes for logins and calls, which never block, of a listener behind these proxies.
     *
     * @param isReady true if the instance is ready to receive calls, for {@code /v1/health}; must not block
     */
    public static List<Route> of(TokenUseCases tokens, TrustedProxies proxies, BooleanSupplier isReady) {
        requireNonNull(tokens, "tokens");
        requireNonNull(proxies, "proxies");
        requireNonNull(isReady, "isReady");
        return of(tokens, new ClientAddresses(proxies), isReady);
    }

    /**
     * Returns the routes for logins and calls, which never block, of a listener with the given source of client addresses.
     *
     * @param isReady true if the instance is ready to receive calls, for {@code /v1/health}; must not block
     */
    public static List<Route> of(TokenUseCases tokens, ClientAddresses addresses, BooleanSupplier isReady) {
        CallerAuthenticator callers = new CallerAuthenticator(tokens, addresses);
        return List.of(
                new Route("POST", "/v1/login", new LoginEndpoint(tokens, addresses)),
                new Route("GET", "/v1/whoami", new WhoAmIEndpoint(callers)),
                new Route("GET", CheckEndpoint.PATH, new CheckEndpoint(callers)),
                new Route("GET", "/v1/health", new HealthEndpoint(isReady)));
    }
}
