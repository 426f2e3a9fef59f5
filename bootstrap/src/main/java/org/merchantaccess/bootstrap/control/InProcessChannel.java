package org.merchantaccess.bootstrap.control;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.http.control.ControlRoutes;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Fault;
import org.merchantaccess.http.exchange.RouteTable;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.problem.ProblemFaults;

/** Takes orders to the endpoints themselves. Nothing listens. */
final class InProcessChannel implements Channel {

    private final CommandLineKey key = CommandLineKey.drawn();
    private final RouteTable routes;

    InProcessChannel(MerchantAccess access) {
        this.routes = new RouteTable(ControlRoutes.of(access, key));
    }

    @Override
    public Either<ChannelFailure, Answer> ask(Order order) {
        RouteTable.Resolution resolution = routes.resolve(order.method(), order.path());
        return Either.right(
                resolution instanceof RouteTable.Resolution.Found found
                        ? answer(
                                found.endpoint(),
                                new RoutedRequest(request(order), found.route().template(), found.pathParameters()))
                        : new ProblemFaults().answer(Fault.NOT_FOUND, order.path()));
    }

    @Override
    public Option<String> hubUrl() {
        return Option.none();
    }

    private OrderRequest request(Order order) {
        return new OrderRequest(order, key.key());
    }

    private static Answer answer(Endpoint endpoint, RoutedRequest request) {
        return endpoint instanceof Endpoint.Deferred deferred
                ? deferred.answer(request).toCompletableFuture().join()
                : ((Endpoint.Immediate) endpoint).answer(request);
    }
}
