package com.example.orders;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.RouteTable;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.problem.Problem;
import org.merchantaccess.http.v1.ApiRoutes;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

// tag::api[]
/** The endpoints of Merchant Access for merchants, such as {@code POST /v1/login}. */
@RestController
class MerchantApi {

    private final RouteTable routes;

    MerchantApi(MerchantAccess access) {
        this.routes = new RouteTable(ApiRoutes.of(access, TrustedProxies.none(), access::isReady));
    }

    @RequestMapping("/v1/**")
    void answer(HttpServletRequest sent, HttpServletResponse target) throws IOException {
        ServletExchange exchange = ServletExchange.withBody(sent);
        exchange.write(answer(exchange), target);
    }

    private Response answer(ServletExchange request) {
        RouteTable.Resolution resolution = routes.resolve(request.method(), request.path());
        if (resolution instanceof RouteTable.Resolution.WrongMethod wrong) {
            return Problem.methodNotAllowed(wrong.allowed()).answer(request.path());
        }
        if (resolution instanceof RouteTable.Resolution.Found found) {
            RoutedRequest routed = new RoutedRequest(request, found.route().template(), found.pathParameters());
            return found.endpoint() instanceof Endpoint.Immediate immediate
                    ? immediate.answer(routed)
                    : ((Endpoint.Deferred) found.endpoint()).answer(routed).toCompletableFuture().join();
        }
        return Problem.notFound().answer(request.path());
    }
}
// end::api[]
