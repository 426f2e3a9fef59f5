package org.merchantaccess.bootstrap.measure.siege;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.Site;

/**
 * Measures right sign-ins to the Hub during floods of wrong ones from {@value WrongSignIns#ADDRESSES} addresses, and how much strangers add to each
 * table of the store.
 */
public final class SignInFlood {

    private static final int PEOPLE = 32;
    private static final int PARALLEL_GROWTH = 16;
    private static final double PROMISED_SHARE = 0.95;
    private static final long FLOODED = 200;
    private static final long GLANCE = 50_000_000;

    private final Site site;
    private final List<String> jvm;

    SignInFlood(Site site, List<String> jvm) {
        this.site = site;
        this.jvm = jvm;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        boolean isAsPromised = true;
        SignInFlood flood = new SignInFlood(newSite(), List.of("-Xmx256m"));
        for (Signed signed : flood.during(List.of(0, 8, 32, 128), PEOPLE, Integer.getInteger("flood.rounds", 10))) {
            isAsPromised &= isReportedAsPromised(signed);
        }
        printGrowth(Integer.getInteger("flood.attempts", 100_000));
        System.exit(isAsPromised ? 0 : 1);
    }

    private static boolean isReportedAsPromised(Signed signed) {
        double share = RightSignIns.shareInTime(signed.right());
        say("%n%d wrong sign-ins in parallel", signed.parallel());
        say("  right: %.1f %% within 3 s; %s", 100 * share, signed.right().text());
        say("  wrong: %s", signed.wrong().text());
        if (share < PROMISED_SHARE) {
            say("  NOT AS PROMISED: at least %.0f %% within 3 s", 100 * PROMISED_SHARE);
        }
        return share >= PROMISED_SHARE;
    }

    private static void printGrowth(int attempts) throws IOException, SQLException {
        say("%nRows before and after %d wrong sign-ins and %d wrong logins", attempts, attempts);
        Growth growth = new SignInFlood(newSite(), List.of("-Xmx256m")).growth(attempts);
        say("  wrong sign-ins: %s", growth.signIns().text());
        say("  wrong logins: %s", growth.logins().text());
        growth.after()
                .byTable()
                .forEach((table, rows) ->
                        say("  %-20s %7d %7d", table, growth.before().of(table), rows));
    }

    private static Site newSite() throws IOException {
        return new Site(Files.createTempDirectory("flood"));
    }

    /** Right sign-ins during a flood of each of those sizes, one after the other; without strangers, where the size is 0. */
    List<Signed> during(List<Integer> parallels, int people, int rounds) throws IOException {
        Hub.prepare(site, people);
        List<Signed> all = new ArrayList<>();
        try (ServingProcess server = started()) {
            Hub hub = Hub.of(server, people);
            new RightSignIns(hub, 1).signIn();
            for (int parallel : parallels) {
                all.add(during(parallel, hub, rounds));
            }
        }
        return all;
    }

    private static Signed during(int parallel, Hub hub, int rounds) {
        try (WrongSignIns strangers = WrongSignIns.flood(hub, parallel)) {
            while (parallel > 0 && strangers.sent() < FLOODED) {
                LockSupport.parkNanos(GLANCE);
            }
            Heard right = new RightSignIns(hub, rounds).signIn();
            return new Signed(parallel, right, strangers.stopped());
        }
    }

    /** What so many wrong sign-ins and wrong logins, each from another address, leave in the store. */
    Growth growth(int attempts) throws IOException, SQLException {
        Hub.prepare(site, 1);
        Till till;
        try (ServingProcess server = started()) {
            till = Till.opened(server);
            new RightSignIns(Hub.of(server, 1), 1).signIn();
            server.stop();
        }
        TableRows before = TableRows.of(site);
        try (ServingProcess server = started()) {
            Heard signIns = WrongSignIns.fromEverywhere(Hub.of(server, 1), PARALLEL_GROWTH, attempts);
            Heard logins = new Guessers(till.at(server), attempts).guess();
            server.stop();
            return new Growth(before, TableRows.of(site), signIns, logins);
        }
    }

    private ServingProcess started() throws IOException {
        return ServingProcess.on(site, jvm, "--set", Till.TRUSTED);
    }

    private static void say(String words, Object... details) {
        System.out.printf(Locale.ROOT, words + "%n", details);
    }

    /** Answers to right and to wrong sign-ins, so many of these in parallel. */
    record Signed(int parallel, Heard right, Heard wrong) {}

    /** Rows before and after, and the answers between. */
    record Growth(TableRows before, TableRows after, Heard signIns, Heard logins) {

        long of(String table) {
            return after.of(table) - before.of(table);
        }
    }
}
