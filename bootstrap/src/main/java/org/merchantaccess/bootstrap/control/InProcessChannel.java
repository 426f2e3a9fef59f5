package org.merchantaccess.bootstrap.control;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.command.channel.ChannelFailure;
import org.merchantaccess.command.channel.ControlChannel;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.channel.ManagementResponse;
import org.merchantaccess.http.api.control.ControlRoutes;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.RequestFault;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.RouteTable;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.message.credential.PublicKeys;
import org.merchantaccess.http.problem.ProblemFaultResponses;
import org.merchantaccess.tokens.PublicKeyText;

/** Passes calls to the endpoints of the control routes within this process. */
final class InProcessChannel implements ControlChannel {

    private final CommandLineKey key = CommandLineKey.generate();
    private final RouteTable routes;

    InProcessChannel(MerchantAccess access, PeopleAccess people) {
        this.routes = new RouteTable(ControlRoutes.of(access, people, key, new PublicKeys(PublicKeyText::parse)));
    }

    @Override
    public Either<ChannelFailure, ManagementResponse> send(ManagementCall call) {
        RouteTable.Resolution resolution = routes.resolve(call.method(), call.path());
        Response answer = resolution instanceof RouteTable.Resolution.Found found
                ? answer(
                        found.endpoint(),
                        new RoutedRequest(request(call), found.route().template(), found.pathParameters()))
                : new ProblemFaultResponses().answer(RequestFault.NOT_FOUND, call.path());
        return Either.right(new ManagementResponse(answer.status(), answer.body()));
    }

    @Override
    public Option<String> hubUrl() {
        return Option.none();
    }

    private InProcessRequest request(ManagementCall call) {
        return new InProcessRequest(call, key.key());
    }

    private static Response answer(Endpoint endpoint, RoutedRequest request) {
        return endpoint instanceof Endpoint.Deferred deferred
                ? deferred.answer(request).toCompletableFuture().join()
                : ((Endpoint.Immediate) endpoint).answer(request);
    }
}
