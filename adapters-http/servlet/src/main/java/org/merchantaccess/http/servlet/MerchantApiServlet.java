package org.merchantaccess.http.servlet;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.exchange.Dispatcher;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.oauth.metadata.OAuthServer;
import org.merchantaccess.http.v1.ApiFaultResponses;
import org.merchantaccess.http.v1.ApiRoutes;

/**
 * The API for merchants' software, such as {@code POST /v1/login}, as a servlet. Register it for its {@link #urlPatterns()}: it serves these
 * paths below the path of its context, and no others. The path of the context must not need percent-encoding.
 *
 * <p>Logins and checks of calls read memory. The few requests that make a change wait for the store on the thread of the container. A filter
 * in front must not read the body or the parameters of a request, because the endpoints read the body as sent.
 */
public final class MerchantApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final transient List<Route> routes;
    private final transient ContainerRequests requests;
    private transient volatile Dispatcher dispatcher;

    /**
     * Creates a servlet for a container that clients connect to directly, or that already replaces the address of the peer by the forwarded
     * one.
     */
    public MerchantApiServlet(MerchantAccess access) {
        this(access, TrustedProxies.none());
    }

    /** Creates a servlet for a container behind these proxies. */
    public MerchantApiServlet(MerchantAccess access, TrustedProxies proxies) {
        this(routes(access, proxies), new ContainerRequests(proxies));
    }

    /**
     * Creates a servlet for a container behind these proxies, which also serves the OAuth endpoints. Its context should have no path:
     * clients look for the metadata below {@code /.well-known} of the host (RFC 8414).
     *
     * @param oauth what the OAuth endpoints publish about their server
     */
    public MerchantApiServlet(MerchantAccess access, TrustedProxies proxies, OAuthServer oauth) {
        this(routes(access, proxies, oauth), new ContainerRequests(proxies));
    }

    private MerchantApiServlet(List<Route> routes, ContainerRequests requests) {
        this.routes = routes;
        this.requests = requests;
        this.dispatcher = new Dispatcher(routes, new ApiFaultResponses());
    }

    private static List<Route> routes(MerchantAccess access, TrustedProxies proxies) {
        requireNonNull(access, "access");
        return ApiRoutes.of(access, proxies, access::isReady);
    }

    private static List<Route> routes(MerchantAccess access, TrustedProxies proxies, OAuthServer oauth) {
        requireNonNull(access, "access");
        return ApiRoutes.of(access, proxies, access::isReady, oauth);
    }

    /** Returns the patterns to register this servlet for: the path of each of its endpoints, so that your own endpoints may have paths beside them. */
    public String[] urlPatterns() {
        return routes.stream().map(Route::template).distinct().toArray(String[]::new);
    }

    /** Adds the path of the context to the routes. */
    @Override
    public void init() {
        String context = getServletContext().getContextPath();
        List<Route> below = routes.stream()
                .map(route -> new Route(route.method(), context + route.template(), route.endpoint()))
                .toList();
        dispatcher = new Dispatcher(below, new ApiFaultResponses());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ContainerResponses.write(dispatcher.answer(requests.withBody(request)), response);
    }
}
