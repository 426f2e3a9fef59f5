package com.example.orders;

import io.vavr.control.Option;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.application.token.TokenUseCases;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.token.BearerToken;
import org.springframework.web.servlet.HandlerInterceptor;

/** Passes calls of merchants on. All others get a status that does not tell why. */
final class MerchantsOnly implements HandlerInterceptor {

    private final TokenUseCases tokens;

    MerchantsOnly(TokenUseCases tokens) {
        this.tokens = tokens;
    }

    // tag::gate[]
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        return query(request)
                .toEither(401)
                .flatMap(query -> tokens.checkCall().handle(query).mapLeft(failure -> failure.match(new Statuses())))
                .fold(status -> refuse(response, status), caller -> pass(request, caller));
    }

    private static Option<CheckCall.Query> query(HttpServletRequest request) {
        Option<BearerToken> token = Option.of(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, "Bearer ", 0, 7))
                .flatMap(header -> BearerToken.parse(header.substring(7)));
        // the address of the connection, or of X-Forwarded-For if server.forward-headers-strategy is set
        Option<ClientAddress> address = ClientAddress.parse(request.getRemoteAddr());
        return token.flatMap(presented -> address.map(from -> CheckCall.Query.of(presented, from)));
    }
    // end::gate[]

    private static boolean refuse(HttpServletResponse response, int status) {
        response.setStatus(status);
        if (status == 401) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        return false;
    }

    private static boolean pass(HttpServletRequest request, CheckCall.Caller caller) {
        request.setAttribute("merchant", caller.merchant());
        return true;
    }

    private static final class Statuses implements AccessFailure.Cases<Integer> {

        @Override
        public Integer refused(AccessFailure.Refused failure) {
            return 401;
        }

        @Override
        public Integer tooManyFailures(AccessFailure.TooManyFailures failure) {
            return 429;
        }

        @Override
        public Integer stale(AccessFailure.Stale failure) {
            return 503;
        }

        @Override
        public Integer unavailable(AccessFailure.Unavailable failure) {
            return 503;
        }
    }
}
