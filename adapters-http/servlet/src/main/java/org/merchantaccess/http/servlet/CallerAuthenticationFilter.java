package org.merchantaccess.http.servlet;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.v1.CallerAuthenticator;

/**
 * Passes calls of merchants' software on, with their caller. All other requests get the uniform 401, or 503 while no call can be checked.
 * Every response gets an identifier ({@code X-Request-Id}).
 *
 * <p>Reads memory only, and leaves the body of a request to the application. Register it for the paths of your own endpoints, never for
 * those of {@link MerchantApiServlet}: software has no token before its login.
 */
public final class CallerAuthenticationFilter implements Filter {

    /** The name of the request attribute that holds the {@link CheckCall.Caller}. */
    public static final String CALLER = "org.merchantaccess.http.servlet.caller";

    private final CallerAuthenticator callers;
    private final ContainerRequests requests;

    /**
     * Creates a filter for a container that clients connect to directly, or that already replaces the address of the peer by the forwarded
     * one.
     */
    public CallerAuthenticationFilter(MerchantAccess access) {
        this(access, TrustedProxies.none());
    }

    /** Creates a filter for a container behind these proxies. */
    public CallerAuthenticationFilter(MerchantAccess access, TrustedProxies proxies) {
        requireNonNull(access, "access");
        requireNonNull(proxies, "proxies");
        this.callers = CallerAuthenticator.of(access.tokens(), proxies);
        this.requests = new ContainerRequests(proxies);
    }

    /** Returns the caller of a request; none if it did not pass this filter. */
    public static Option<CheckCall.Caller> findCaller(ServletRequest request) {
        return Option.of(request.getAttribute(CALLER)).map(CheckCall.Caller.class::cast);
    }

    /**
     * Returns the caller of a request that has passed this filter.
     *
     * @throws IllegalStateException if it did not pass this filter, which is not registered for its path
     */
    public static CheckCall.Caller callerOf(ServletRequest request) {
        return findCaller(request)
                .getOrElseThrow(
                        () -> new IllegalStateException("The request did not pass the CallerAuthenticationFilter."));
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(request instanceof HttpServletRequest sent) || !(response instanceof HttpServletResponse target)) {
            throw new ServletException("The CallerAuthenticationFilter handles HTTP only.");
        }
        Request call = requests.withoutBody(sent);
        callers.callerOf(call)
                .<Continuation>fold(
                        problem -> () -> ContainerResponses.write(
                                problem.answer(call.path()).completedFor(call), target),
                        caller -> () -> {
                            sent.setAttribute(CALLER, caller);
                            target.setHeader("X-Request-Id", call.id());
                            chain.doFilter(sent, target);
                        })
                .run();
    }

    /** What follows the check of a call. */
    @FunctionalInterface
    private interface Continuation {
        void run() throws IOException, ServletException;
    }
}
