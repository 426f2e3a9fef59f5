package org.merchantaccess.nodes.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.merchantaccess.bootstrap.measure.growth.GrowthRequest;
import org.merchantaccess.bootstrap.measure.growth.PointResult;
import org.merchantaccess.bootstrap.measure.growth.SeriesReport;
import org.merchantaccess.bootstrap.measure.load.ClosedLoop;
import org.merchantaccess.bootstrap.measure.load.RequestSeries;
import org.merchantaccess.bootstrap.measure.load.Requests;
import org.merchantaccess.bootstrap.measure.load.Tally;
import org.merchantaccess.nodes.node.Cluster;
import org.merchantaccess.nodes.node.Merchant;
import org.merchantaccess.nodes.traffic.Report;

/**
 * Measures logins a second at three nodes behind nginx, and at one of them behind the same nginx. The clients, nginx, the nodes and the database
 * server share one machine, so the figures compare the cost of a login, and are not the rate of three machines.
 */
public final class MeasureLogins {

    private static final int OK = 200;
    private static final int WARM_UPS = 2;
    private static final int ROUNDS = 5;

    private MeasureLogins() {}

    public static void main(String[] arguments) throws IOException {
        boolean isClean;
        try (Cluster cluster = MeasuredNodes.start();
                Nginx three = Nginx.before(cluster.nodes(), cluster.folder());
                Nginx one = Nginx.before(cluster.nodes().subList(0, 1), cluster.folder())) {
            Map<String, Integer> ports = new LinkedHashMap<>();
            ports.put("one node", cluster.node(0).api().getPort());
            ports.put("one node behind nginx", one.port());
            ports.put("three nodes behind nginx", three.port());
            Merchant.App app =
                    cluster.client().createMerchant(cluster.node(0), 1).app(0);
            isClean = measure(ports, Requests.login(app.id(), app.key()));
        }
        System.exit(isClean ? 0 : 1);
    }

    /** Measures the ports in turn, several times, so that other load affects all of them. Returns true if every response was 200. */
    private static boolean measure(Map<String, Integer> ports, byte[] login) throws IOException {
        Duration window = MeasuredNodes.time().dividedBy((long) ROUNDS * ports.size());
        Map<String, Tally> sums = new LinkedHashMap<>();
        Map<String, List<Map<GrowthRequest, Tally>>> rounds = new LinkedHashMap<>();
        for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
            for (Map.Entry<String, Integer> each : ports.entrySet()) {
                Tally tally = ClosedLoop.run(RequestSeries.always(each.getValue(), OK, login), connections(), window);
                if (round >= WARM_UPS) {
                    sums.merge(each.getKey(), tally, Tally::plus);
                    rounds.computeIfAbsent(each.getKey(), what -> new ArrayList<>())
                            .add(Map.of(GrowthRequest.LOGIN, tally));
                }
            }
        }
        Report.print(
                "%d cores for all, %d connections, %d windows of %d ms each",
                Runtime.getRuntime().availableProcessors(), connections(), ROUNDS, window.toMillis());
        sums.forEach((what, tally) -> Report.print(
                "logins, %s: %.0f/s; p50 %.0f µs, p99 %.0f µs; failed: %s",
                what, tally.responsesPerSecond(), tally.latency(0.50), tally.latency(0.99), tally.failures()));
        List<PointResult> points = rounds.entrySet().stream()
                .map(each -> new PointResult(each.getKey(), each.getValue()))
                .toList();
        String conditions =
                "client, nginx, nodes and PostgreSQL on the same %d cores, %d connections, %d windows of %d ms"
                        .formatted(
                                Runtime.getRuntime().availableProcessors(), connections(), ROUNDS, window.toMillis());
        new SeriesReport("nodes", "nodes", conditions, points).writeTo(folder());
        return sums.values().stream().allMatch(tally -> tally.failures().isEmpty());
    }

    /** Returns where the table and the plot are written. */
    private static Path folder() {
        return Path.of(System.getProperty("growth.folder", "target/growth"));
    }

    private static int connections() {
        return Integer.getInteger("nodes.connections", 32);
    }
}
