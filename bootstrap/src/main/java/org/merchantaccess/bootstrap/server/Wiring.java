package org.merchantaccess.bootstrap.server;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.bootstrap.settings.InstanceSettings;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.api.ApiRoutes;
import org.merchantaccess.http.exchange.RequestIds;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.exchange.RouteTable;
import org.merchantaccess.http.management.ManagementRoutes;
import org.merchantaccess.http.operations.OperationsRoutes;
import org.merchantaccess.http.problem.ProblemFaults;
import org.merchantaccess.http.token.Ed25519Signatures;
import org.merchantaccess.http.token.JwtTokens;
import org.merchantaccess.http.token.TokenIssuer;
import org.merchantaccess.http.vertx.EventLoops;
import org.merchantaccess.http.vertx.Patience;
import org.merchantaccess.http.vertx.Site;
import org.merchantaccess.http.vertx.VertxListener;

/** Who creates whom. */
final class Wiring {

    private final EventLoops loops = EventLoops.start();
    private final Ed25519Signatures signatures = Ed25519Signatures.fastest();
    private final Clock clock = Clock.systemUTC();

    EventLoops loops() {
        return loops;
    }

    MerchantAccess access(InstanceSettings settings) {
        Ports ports = InMemory.ports(clock);
        TokenIssuer issuer = new TokenIssuer(settings.issuer(), settings.issuer());
        JwtTokens tokens = new JwtTokens(issuer, ports.signingKeys(), signatures);
        return MerchantAccess.on(ports.with(tokens, tokens), settings.access());
    }

    VertxListener api(MerchantAccess access, InstanceSettings settings) {
        return listener(ApiRoutes.of(access.tokens(), settings.proxies()), new RequestIds(settings.proxies()::trusts));
    }

    VertxListener hub(MerchantAccess access, InstanceSettings settings) {
        return listener(
                ManagementRoutes.of(access, settings.proxies(), settings.managementAddresses()),
                new RequestIds(settings.proxies()::trusts));
    }

    VertxListener operations(Map<Environment, BooleanSupplier> readiness) {
        return listener(OperationsRoutes.of(readiness), new RequestIds(peer -> false));
    }

    private VertxListener listener(List<Route> routes, RequestIds requestIds) {
        return new VertxListener(
                loops, new Site(new RouteTable(routes), new ProblemFaults(), requestIds), Patience.standard());
    }
}
