package org.merchantaccess.bootstrap.measure.growth;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.merchantaccess.bootstrap.measure.ManyMerchants;
import org.merchantaccess.bootstrap.measure.load.Tally;

/**
 * Measures how throughput and memory change as one size grows, and writes a table and a plot for each. The points of a series are measured
 * in turn, so that other load affects all of them.
 */
public final class Growth implements AutoCloseable {

    private static final int WARM_UPS = 1;
    private static final int CONNECTIONS = 32;
    private static final List<Integer> APP_IDS = List.of(10, 1_000, 100_000, 1_000_000);
    private static final int USUAL_APP_IDS = 100_000;
    private static final int FEW_APP_IDS = 1_000;

    /** The number of points in all series, if none is left out. */
    private static final int POINTS = 20;

    private final GrowthOptions options;
    private final Map<String, GrowthProcess> servers = new HashMap<>();
    private final List<String> failures = new ArrayList<>();

    private Growth(GrowthOptions options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        try (Growth growth = new Growth(GrowthOptions.fromProperties())) {
            growth.run();
            System.exit(growth.failures.isEmpty() ? 0 : 1);
        }
    }

    private void run() throws IOException, GeneralSecurityException {
        series("app-ids", "App IDs", "one merchant logs in", this::appIds);
        heap();
        series("allowlist-entries", "allowlist entries", usual() + ", the last entry allows the client", this::entries);
        series("active-merchants", "merchants that log in and call in turn", usual(), this::merchants);
        series("connections", "connections", usual(), this::connections);
        series("tls", "connection", few() + ", clients with a thread for each connection", this::links);
        series("cores", "cores of the server", few() + ", the client uses all cores", this::cores);
        failures.forEach(System.out::println);
        System.out.println(
                "Tables and plots are in " + options.folder().toAbsolutePath().normalize());
    }

    private List<GrowthPoint> appIds() throws IOException {
        List<GrowthPoint> points = new ArrayList<>();
        for (int appIds : APP_IDS) {
            if (appIds <= options.maxAppIds()) {
                points.add(point(number(appIds), server(appIds, ""), CONNECTIONS, 0, 1));
            }
        }
        return points;
    }

    private List<GrowthPoint> entries() throws IOException {
        GrowthProcess server = usualServer();
        return List.of(
                point("1", server, CONNECTIONS, 0, 1),
                point("10", server, CONNECTIONS, ManyMerchants.WITH_TEN_ENTRIES, 1),
                point("100", server, CONNECTIONS, ManyMerchants.WITH_HUNDRED_ENTRIES, 1));
    }

    private List<GrowthPoint> merchants() throws IOException {
        List<GrowthPoint> points = new ArrayList<>();
        for (int merchants : List.of(1, 100, 10_000)) {
            if (merchants <= usualAppIds() / ManyMerchants.APP_IDS_EACH) {
                points.add(point(number(merchants), usualServer(), CONNECTIONS, 0, merchants));
            }
        }
        return points;
    }

    private List<GrowthPoint> connections() throws IOException {
        List<GrowthPoint> points = new ArrayList<>();
        for (int connections : List.of(1, 32, 1_000)) {
            points.add(point(number(connections), usualServer(), connections, 0, 1));
        }
        return points;
    }

    private List<GrowthPoint> links() throws IOException {
        return List.of(
                point("plain HTTP, kept", ClientLink.KEPT),
                point("plain HTTP, new for each request", ClientLink.NEW),
                point("TLS, kept", ClientLink.TLS_KEPT),
                point("TLS, new, session resumed", ClientLink.TLS_RESUMED),
                point("TLS, new, full handshake", ClientLink.TLS_FULL));
    }

    private List<GrowthPoint> cores() throws IOException {
        if (Runtime.getRuntime().availableProcessors() < 2) {
            return List.of();
        }
        return List.of(
                point("1", server(FEW_APP_IDS, "0"), CONNECTIONS, 0, 1),
                point("2", server(FEW_APP_IDS, "0,1"), CONNECTIONS, 0, 1));
    }

    private GrowthPoint point(String label, ClientLink link) throws IOException {
        return GrowthPoint.of(label, server(FEW_APP_IDS, ""), link, CONNECTIONS, IntStream.of(0));
    }

    private static GrowthPoint point(String label, GrowthProcess server, int connections, int first, int merchants)
            throws IOException {
        return GrowthPoint.of(label, server, ClientLink.KEPT, connections, IntStream.range(first, first + merchants));
    }

    private int usualAppIds() {
        return Math.min(USUAL_APP_IDS, options.maxAppIds());
    }

    private GrowthProcess usualServer() throws IOException {
        return server(usualAppIds(), "");
    }

    private GrowthProcess server(int appIds, String cores) throws IOException {
        String key = appIds + " " + cores;
        GrowthProcess known = servers.get(key);
        if (known != null) {
            return known;
        }
        GrowthProcess started = GrowthProcess.start(appIds, cores);
        servers.put(key, started);
        return started;
    }

    private String usual() {
        return number(usualAppIds()) + " App IDs";
    }

    private static String few() {
        return number(FEW_APP_IDS) + " App IDs";
    }

    private static String number(int value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', ' ');
    }

    private void series(String name, String title, String same, PointSource source)
            throws IOException, GeneralSecurityException {
        List<GrowthPoint> points = options.measures(name) ? source.points() : List.of();
        if (points.isEmpty()) {
            return;
        }
        Map<String, List<Map<GrowthRequest, Tally>>> rounds = new HashMap<>();
        for (int round = 0; round < WARM_UPS + options.rounds(); round++) {
            for (GrowthPoint point : points) {
                Map<GrowthRequest, Tally> tallies = new EnumMap<>(GrowthRequest.class);
                for (GrowthRequest kind : GrowthRequest.values()) {
                    tallies.put(kind, point.measure(kind, window()));
                }
                if (round >= WARM_UPS) {
                    rounds.computeIfAbsent(point.label(), label -> new ArrayList<>())
                            .add(tallies);
                }
            }
        }
        List<PointResult> results = points.stream()
                .map(point -> new PointResult(point.label(), rounds.getOrDefault(point.label(), List.of())))
                .toList();
        results.forEach(result -> failures.addAll(result.failures()));
        System.out.println(new SeriesReport(name, title, conditions(name, same), results).writeTo(options.folder()));
    }

    /** Returns how long one kind of request is measured at a time. */
    private Duration window() {
        return options.time().dividedBy((long) POINTS * GrowthRequest.values().length * (WARM_UPS + options.rounds()));
    }

    private String conditions(String name, String same) {
        String connections = name.equals("connections") ? "" : ", " + CONNECTIONS + " connections";
        return String.format(
                Locale.ROOT,
                "%s%s, %d cores for client and server, JDK %s, %d windows of %d ms",
                same,
                connections,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                options.rounds(),
                window().toMillis());
    }

    /** Prints the heap of the nodes, and what each App ID adds to that of the smallest one. */
    private void heap() {
        if (servers.isEmpty()) {
            return;
        }
        List<GrowthProcess> bySize = servers.values().stream()
                .sorted(Comparator.comparingInt(GrowthProcess::appIds))
                .toList();
        System.out.println("| App IDs | heap of the node, MB | more for each App ID, bytes |\n|--:|--:|--:|");
        for (GrowthProcess server : bySize) {
            int more = server.appIds() - bySize.get(0).appIds();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %s |%n",
                    number(server.appIds()),
                    server.ports().heap() / 1e6,
                    more == 0
                            ? ""
                            : (server.ports().heap() - bySize.get(0).ports().heap()) / more);
        }
        System.out.println();
    }

    /** Starts the servers of a series. */
    private interface PointSource {
        List<GrowthPoint> points() throws IOException;
    }

    @Override
    public void close() throws IOException {
        for (GrowthProcess server : servers.values()) {
            server.close();
        }
    }
}
