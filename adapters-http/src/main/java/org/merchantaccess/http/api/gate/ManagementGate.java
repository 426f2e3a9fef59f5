package org.merchantaccess.http.api.gate;

import io.vavr.control.Either;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.merchantaccess.application.management.CheckManagementKey;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.http.address.ClientAddresses;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.bearer.BearerCredentials;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.exchange.RoutedRequest;
import org.merchantaccess.http.problem.Problem;

/**
 * Admits requests from an admitted address with a valid management key. All others are refused before they reach an endpoint.
 *
 * <p>A request from an untrusted proxy is recognized by its address header and refused: behind such a proxy, all clients seem to have one
 * address.
 */
public final class ManagementGate {

    private static final List<AddressRange> LOOPBACK = Stream.of("127.0.0.0/8", "::1/128")
            .flatMap(range -> AddressRange.parse(range).toJavaStream())
            .toList();

    private final CheckManagementKey checkKey;
    private final ClientAddresses addresses;
    private final List<AddressRange> admitted;
    private final UnaryOperator<String> actorName;

    /** Creates a gate that admits callers from these ranges only. */
    public ManagementGate(CheckManagementKey checkKey, ClientAddresses addresses, List<AddressRange> admitted) {
        this(checkKey, addresses, admitted, name -> "management key " + name);
    }

    private ManagementGate(
            CheckManagementKey checkKey,
            ClientAddresses addresses,
            List<AddressRange> admitted,
            UnaryOperator<String> actorName) {
        this.checkKey = checkKey;
        this.addresses = addresses;
        this.admitted = List.copyOf(admitted);
        this.actorName = actorName;
    }

    /** Creates a gate for programs on the local machine only. The audit trail names them by the name that {@code checkKey} returns. */
    public static ManagementGate forThisMachine(CheckManagementKey checkKey) {
        return new ManagementGate(
                checkKey, new ClientAddresses(TrustedProxies.none()), LOOPBACK, UnaryOperator.identity());
    }

    /** Returns the route to an endpoint behind this gate. */
    public Route route(String method, String template, ManagementEndpoint endpoint) {
        Endpoint.Deferred guarded = routed -> answer(routed, endpoint);
        return new Route(method, template, guarded);
    }

    private CompletionStage<Response> answer(RoutedRequest routed, ManagementEndpoint endpoint) {
        return authorize(routed)
                .flatMap(endpoint::answer)
                .getOrElseGet(problem -> CompletableFuture.completedFuture(
                        problem.answer(routed.request().path())));
    }

    private Either<Problem, ManagementRequest> authorize(RoutedRequest routed) {
        return admittedAddress(routed)
                .flatMap(from -> holder(routed.request())
                        .map(holder -> new ManagementRequest(
                                routed, new Actor(actorName.apply(holder.name()), from), holder.id())));
    }

    private Either<Problem, ClientAddress> admittedAddress(RoutedRequest routed) {
        return addresses
                .of(routed)
                .mapLeft(AddressProblems::of)
                .flatMap(from -> admitted.stream().anyMatch(range -> range.contains(from))
                        ? Either.right(from)
                        : Either.left(refused(from, routed)));
    }

    private Problem refused(ClientAddress from, RoutedRequest routed) {
        addresses.reportNotAdmitted(from, routed);
        return AddressProblems.notAdmitted(from);
    }

    private Either<Problem, CheckManagementKey.Holder> holder(Request request) {
        return BearerCredentials.of(request)
                .map(token -> ManagementKey.presented(token.text()))
                .flatMap(
                        key -> checkKey.handle(CheckManagementKey.Query.of(key)).mapLeft(ManagementProblems::of));
    }
}
