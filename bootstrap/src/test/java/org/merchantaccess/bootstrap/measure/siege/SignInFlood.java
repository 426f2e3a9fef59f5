package org.merchantaccess.bootstrap.measure.siege;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.TestInstallation;

/**
 * Measures valid sign-ins to the Hub during floods of invalid ones from {@value InvalidSignIns#ADDRESSES} addresses, and the growth of
 * each table of the store.
 */
public final class SignInFlood {

    private static final int PEOPLE = 32;
    private static final int PARALLEL_GROWTH = 16;
    private static final double REQUIRED_SHARE = 0.95;
    private static final long FLOOD_STARTED = 200;
    private static final long POLL_NANOS = 50_000_000;

    private final TestInstallation site;
    private final List<String> jvm;

    SignInFlood(TestInstallation site, List<String> jvm) {
        this.site = site;
        this.jvm = jvm;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        boolean isAsRequired = true;
        SignInFlood flood = new SignInFlood(newSite(), List.of("-Xmx256m"));
        for (FloodResult result :
                flood.during(List.of(0, 8, 32, 128), PEOPLE, Integer.getInteger("flood.rounds", 10))) {
            isAsRequired &= reportsAsRequired(result);
        }
        printGrowth(Integer.getInteger("flood.attempts", 100_000));
        System.exit(isAsRequired ? 0 : 1);
    }

    private static boolean reportsAsRequired(FloodResult result) {
        double share = ValidSignIns.shareInTime(result.valid());
        print("%n%d invalid sign-ins in parallel", result.parallel());
        print("  valid: %.1f %% within 3 s; %s", 100 * share, result.valid().text());
        print("  invalid: %s", result.invalid().text());
        if (share < REQUIRED_SHARE) {
            print("  NOT AS REQUIRED: at least %.0f %% within 3 s", 100 * REQUIRED_SHARE);
        }
        return share >= REQUIRED_SHARE;
    }

    private static void printGrowth(int attempts) throws IOException, SQLException {
        print("%nRows before and after %d invalid sign-ins and %d invalid logins", attempts, attempts);
        Growth growth = new SignInFlood(newSite(), List.of("-Xmx256m")).growth(attempts);
        print("  invalid sign-ins: %s", growth.signIns().text());
        print("  invalid logins: %s", growth.logins().text());
        growth.after()
                .byTable()
                .forEach((table, rows) ->
                        print("  %-20s %7d %7d", table, growth.before().of(table), rows));
    }

    private static TestInstallation newSite() throws IOException {
        return new TestInstallation(Files.createTempDirectory("flood"));
    }

    /** Measures valid sign-ins during a flood of each size; size 0 is the baseline without a flood. */
    List<FloodResult> during(List<Integer> parallels, int people, int rounds) throws IOException {
        Hub.prepare(site, people);
        List<FloodResult> all = new ArrayList<>();
        try (ServingProcess server = started()) {
            Hub hub = Hub.of(server, people);
            new ValidSignIns(hub, 1).signIn();
            for (int parallel : parallels) {
                all.add(during(parallel, hub, rounds));
            }
        }
        return all;
    }

    private static FloodResult during(int parallel, Hub hub, int rounds) {
        try (InvalidSignIns flood = InvalidSignIns.flood(hub, parallel)) {
            while (parallel > 0 && flood.sent() < FLOOD_STARTED) {
                LockSupport.parkNanos(POLL_NANOS);
            }
            ResponseStatistics valid = new ValidSignIns(hub, rounds).signIn();
            return new FloodResult(parallel, valid, flood.stop());
        }
    }

    /** Measures the rows that invalid sign-ins and logins, each from another address, leave in the store. */
    Growth growth(int attempts) throws IOException, SQLException {
        Hub.prepare(site, 1);
        MerchantTarget target;
        try (ServingProcess server = started()) {
            target = MerchantTarget.open(server);
            new ValidSignIns(Hub.of(server, 1), 1).signIn();
            server.stop();
        }
        TableRows before = TableRows.of(site);
        try (ServingProcess server = started()) {
            ResponseStatistics signIns = InvalidSignIns.fromEverywhere(Hub.of(server, 1), PARALLEL_GROWTH, attempts);
            ResponseStatistics logins = new KeyGuessers(target.at(server), attempts).guess();
            server.stop();
            return new Growth(before, TableRows.of(site), signIns, logins);
        }
    }

    private ServingProcess started() throws IOException {
        return ServingProcess.on(site, jvm, "--set", MerchantTarget.TRUSTED);
    }

    private static void print(String format, Object... details) {
        System.out.printf(Locale.ROOT, format + "%n", details);
    }

    /** The responses to valid and invalid sign-ins during a flood of the given size. */
    record FloodResult(int parallel, ResponseStatistics valid, ResponseStatistics invalid) {}

    /** The rows before and after, and the responses in between. */
    record Growth(TableRows before, TableRows after, ResponseStatistics signIns, ResponseStatistics logins) {

        long of(String table) {
            return after.of(table) - before.of(table);
        }
    }
}
