package org.merchantaccess.bootstrap.measure.growth;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.merchantaccess.bootstrap.measure.ManyMerchants;
import org.merchantaccess.bootstrap.measure.load.ClosedLoop;
import org.merchantaccess.bootstrap.measure.load.Connection;
import org.merchantaccess.bootstrap.measure.load.RequestSeries;
import org.merchantaccess.bootstrap.measure.load.Requests;
import org.merchantaccess.bootstrap.measure.load.Tally;

/** One size at which throughput is measured: a server, the merchants whose software sends requests in turn, and its connections. */
final class GrowthPoint {

    private static final int OK = 200;

    private final String label;
    private final GrowthProcess server;
    private final ClientLink link;
    private final int connections;
    private final List<byte[]> logins;
    private final List<byte[]> calls = new ArrayList<>();

    private GrowthPoint(String label, GrowthProcess server, ClientLink link, int connections, IntStream merchants) {
        this.label = label;
        this.server = server;
        this.link = link;
        this.connections = connections;
        this.logins = merchants
                .mapToObj(merchant -> Requests.login(
                        ManyMerchants.active(merchant).text(),
                        ManyMerchants.key(merchant).text()))
                .toList();
    }

    /** Returns the point, after a login of each of the merchants. */
    static GrowthPoint of(String label, GrowthProcess server, ClientLink link, int connections, IntStream merchants)
            throws IOException {
        GrowthPoint point = new GrowthPoint(label, server, link, connections, merchants);
        try (Connection connection = Connection.to(server.ports().api())) {
            for (byte[] login : point.logins) {
                connection.send(login);
                point.calls.add(Requests.call(connection.await().token()));
            }
        }
        return point;
    }

    String label() {
        return label;
    }

    GrowthProcess server() {
        return server;
    }

    Tally measure(GrowthRequest kind, Duration window) throws IOException, GeneralSecurityException {
        Duration before = server.processorTime();
        Tally tally = switch (kind) {
            case CONSTANT -> send(constantPort(), logins, window);
            case LOGIN -> send(apiPort(), logins, window);
            case CALL -> send(apiPort(), calls, window);
        };
        tally.addServerTime(server.processorTime().minus(before));
        return tally;
    }

    private int apiPort() {
        return link.isTls() ? server.ports().tlsApi() : server.ports().api();
    }

    private int constantPort() {
        return link.isTls() ? server.ports().tlsConstant() : server.ports().constant();
    }

    private Tally send(int port, List<byte[]> requests, Duration window) throws IOException, GeneralSecurityException {
        if (link == ClientLink.KEPT) {
            Iterator<byte[]> inTurn =
                    Stream.generate(() -> requests).flatMap(List::stream).iterator();
            return ClosedLoop.run(new RequestSeries(port, OK, inTurn), connections, window);
        }
        return new BlockingClients(link, port, server.ports().certificate()).run(requests.get(0), connections, window);
    }
}
