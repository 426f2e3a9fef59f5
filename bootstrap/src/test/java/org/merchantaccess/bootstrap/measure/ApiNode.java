package org.merchantaccess.bootstrap.measure;

import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.RouteTable;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.v1.ApiRoutes;

/** A node with the routes of its API listener. */
record ApiNode(MerchantAccess node, RouteTable routes) {

    static ApiNode of(MerchantAccess node) {
        return new ApiNode(node, new RouteTable(ApiRoutes.of(node, TrustedProxies.none(), () -> true)));
    }

    /** Returns the response of the endpoint that the request reaches, as in the server. */
    Response answer(ApiRequest request) {
        if (routes.resolve(request.method(), request.path()) instanceof RouteTable.Resolution.Found found
                && found.endpoint() instanceof Endpoint.Immediate immediate) {
            return immediate.answer(new RoutedRequest(request, found.route().template(), found.pathParameters()));
        }
        throw new IllegalStateException("there is no such endpoint: " + request.path());
    }
}
