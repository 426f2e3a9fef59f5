package org.merchantaccess.bootstrap.measure.siege;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.TestInstallation;

/** Measures a merchant's logins during key guessing, a connection flood and slow clients. */
public final class Siege {

    private static final String MISSED = "NOT AS REQUIRED: ";

    private final Duration time;
    private boolean isAsRequired = true;

    private Siege(Duration time) {
        this.time = time;
    }

    public static void main(String[] arguments) throws IOException {
        Siege siege = new Siege(Duration.ofSeconds(Integer.getInteger("siege.seconds", 15)));
        siege.guessKeys(Integer.getInteger("siege.guesses", 100_000));
        siege.floodConnections(Integer.getInteger("siege.crowd", 10_000));
        siege.slowDown(Integer.getInteger("siege.slow", 5_000));
        System.exit(siege.isAsRequired ? 0 : 1);
    }

    /** S18: failed logins of other clients do not affect the merchant. */
    private void guessKeys(int guesses) throws IOException {
        try (ServingProcess server = started()) {
            MerchantTarget target = warm(server);
            print("%nA merchant logs in every 5 ms while other clients guess its key %d times.", guesses);
            print("  alone:     %s", alone(target).text());
            ResponseStatistics guessed;
            try (MerchantClient merchant = MerchantClient.at(target)) {
                guessed = new KeyGuessers(target, guesses).guess();
                ResponseStatistics statistics = merchant.stop();
                print("  meanwhile: %s", statistics.text());
                require(statistics.isOnly("200"), "every login of the merchant is accepted");
            }
            print("  guesses:   %s", guessed.text());
            require(guessed.count("200") == 0, "no guess is accepted");
        }
    }

    /** More connections than the limit. */
    private void floodConnections(int size) throws IOException {
        try (ServingProcess server = started("--set", "max-connections=2000")) {
            MerchantTarget target = warm(server);
            print("%n%d connections that log in, with a limit of 2000.", size);
            ResponseStatistics before = new ConnectionFlood(target, 32).logInFor(time);
            print("  32 of them: %.0f logins/s; %s", perSecond(before), before.text());
            ResponseStatistics many = new ConnectionFlood(target, 2000).logInFor(time);
            print("  2000:       %.0f logins/s; %s", perSecond(many), many.text());
            ResponseStatistics all = new ConnectionFlood(target, size).logInFor(time);
            print("  all:        %.0f logins/s; %s", perSecond(all), all.text());
            LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
            ResponseStatistics after = new ConnectionFlood(target, 32).logInFor(time);
            print("  32, after:  %.0f logins/s; %s", perSecond(after), after.text());
            require(after.isOnly("200"), "after the flood all logins are accepted");
        }
    }

    /** Clients that send and receive slowly. */
    private void slowDown(int count) throws IOException {
        try (ServingProcess server = started()) {
            MerchantTarget target = warm(server);
            print("%nA merchant logs in every 5 ms while %d connections send and receive slowly.", count);
            print("  alone:     %s", alone(target).text());
            try (SlowClients slow = new SlowClients(target, count);
                    MerchantClient merchant = MerchantClient.at(target)) {
                ResponseStatistics closed = slow.runFor(time.multipliedBy(2));
                ResponseStatistics statistics = merchant.stop();
                print("  meanwhile: %s", statistics.text());
                print("  the slow:  %s", closed.text());
                require(statistics.isOnly("200"), "every login of the merchant is accepted");
            }
        }
    }

    private static ServingProcess started(String... more) throws IOException {
        String[] options = new String[more.length + 2];
        options[0] = "--set";
        options[1] = MerchantTarget.TRUSTED;
        System.arraycopy(more, 0, options, 2, more.length);
        return ServingProcess.on(
                new TestInstallation(Files.createTempDirectory("siege")), List.of("-Xmx256m"), options);
    }

    /** Warms up the server with logins. */
    private MerchantTarget warm(ServingProcess server) throws IOException {
        MerchantTarget target = MerchantTarget.open(server);
        new ConnectionFlood(target, 32).logInFor(time);
        return target;
    }

    private ResponseStatistics alone(MerchantTarget target) {
        try (MerchantClient merchant = MerchantClient.at(target)) {
            LockSupport.parkNanos(time.toNanos());
            return merchant.stop();
        }
    }

    private double perSecond(ResponseStatistics statistics) {
        return statistics.count("200") / (time.toNanos() / 1e9);
    }

    private void require(boolean isMet, String requirement) {
        if (!isMet) {
            isAsRequired = false;
            print("  %s%s", MISSED, requirement);
        }
    }

    private static void print(String format, Object... details) {
        System.out.printf(Locale.ROOT, format + "%n", details);
    }
}
