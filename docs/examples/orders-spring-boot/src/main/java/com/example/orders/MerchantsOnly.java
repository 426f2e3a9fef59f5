package com.example.orders;

import io.vavr.control.Either;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.problem.Problem;
import org.merchantaccess.http.v1.CallerAuthenticator;
import org.springframework.web.servlet.HandlerInterceptor;

// tag::gate[]
/** Passes calls of merchants on. All others get the uniform 401, or 503 while no call can be checked. */
final class MerchantsOnly implements HandlerInterceptor {

    private final CallerAuthenticator callers;

    MerchantsOnly(MerchantAccess access) {
        this.callers = CallerAuthenticator.of(access.tokens(), TrustedProxies.none());
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        ServletExchange exchange = ServletExchange.withoutBody(request);
        Either<Problem, CheckCall.Caller> caller = callers.callerOf(exchange);
        if (caller.isLeft()) {
            exchange.write(caller.getLeft().answer(exchange.path()), response);
            return false;
        }
        request.setAttribute("merchant", caller.get().merchant());
        return true;
    }
}
// end::gate[]
