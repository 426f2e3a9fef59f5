package org.merchantaccess.bootstrap.measure.siege;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.Site;

/** Does to a server what strangers and bad days do, and tells what its merchants noticed. */
public final class Siege {

    private static final String SPOILT = "NOT AS PROMISED: ";

    private final Duration act;
    private boolean isAsPromised = true;

    private Siege(Duration act) {
        this.act = act;
    }

    public static void main(String[] arguments) throws IOException {
        Siege siege = new Siege(Duration.ofSeconds(Integer.getInteger("siege.seconds", 15)));
        siege.guessing(Integer.getInteger("siege.guesses", 100_000));
        siege.crowding(Integer.getInteger("siege.crowd", 10_000));
        siege.slowing(Integer.getInteger("siege.slow", 5_000));
        System.exit(siege.isAsPromised ? 0 : 1);
    }

    /** S18. */
    private void guessing(int guesses) throws IOException {
        try (ServingProcess server = started()) {
            Till till = warm(server);
            say("%nA merchant logs in each 5 ms, and strangers guess its key %d times.", guesses);
            say("  alone:     %s", alone(till).text());
            Heard strangers;
            try (Merchant merchant = Merchant.at(till)) {
                strangers = new Guessers(till, guesses).guess();
                Heard heard = merchant.stopped();
                say("  meanwhile: %s", heard.text());
                promise(heard.isOnly("200"), "every login of the merchant is let in");
            }
            say("  strangers: %s", strangers.text());
            promise(strangers.count("200") == 0, "no stranger is let in");
        }
    }

    /** More connections than are admitted. */
    private void crowding(int size) throws IOException {
        try (ServingProcess server = started("--set", "max-connections=2000")) {
            Till till = warm(server);
            say("%n%d connections that log in, where 2000 are admitted.", size);
            Heard before = new Crowd(till, 32).logInFor(act);
            say("  32 of them: %.0f logins/s; %s", perSecond(before), before.text());
            Heard many = new Crowd(till, 2000).logInFor(act);
            say("  2000:       %.0f logins/s; %s", perSecond(many), many.text());
            Heard crowd = new Crowd(till, size).logInFor(act);
            say("  all:        %.0f logins/s; %s", perSecond(crowd), crowd.text());
            LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
            Heard after = new Crowd(till, 32).logInFor(act);
            say("  32, after:  %.0f logins/s; %s", perSecond(after), after.text());
            promise(after.isOnly("200"), "after it everything is as before");
        }
    }

    /** Clients that keep the server waiting. */
    private void slowing(int count) throws IOException {
        try (ServingProcess server = started()) {
            Till till = warm(server);
            say("%nA merchant logs in each 5 ms, and %d connections keep the server waiting.", count);
            say("  alone:     %s", alone(till).text());
            try (SlowClients slow = new SlowClients(till, count);
                    Merchant merchant = Merchant.at(till)) {
                Heard put = slow.keepItWaitingFor(act.multipliedBy(2));
                Heard heard = merchant.stopped();
                say("  meanwhile: %s", heard.text());
                say("  the slow:  %s", put.text());
                promise(heard.isOnly("200"), "every login of the merchant is let in");
            }
        }
    }

    private static ServingProcess started(String... more) throws IOException {
        String[] options = new String[more.length + 2];
        options[0] = "--set";
        options[1] = Till.TRUSTED;
        System.arraycopy(more, 0, options, 2, more.length);
        return ServingProcess.on(new Site(Files.createTempDirectory("siege")), List.of("-Xmx256m"), options);
    }

    /** A server whose code is compiled. */
    private Till warm(ServingProcess server) throws IOException {
        Till till = Till.opened(server);
        new Crowd(till, 32).logInFor(act);
        return till;
    }

    private Heard alone(Till till) {
        try (Merchant merchant = Merchant.at(till)) {
            LockSupport.parkNanos(act.toNanos());
            return merchant.stopped();
        }
    }

    private double perSecond(Heard heard) {
        return heard.count("200") / (act.toNanos() / 1e9);
    }

    private void promise(boolean isKept, String what) {
        if (!isKept) {
            isAsPromised = false;
            say("  %s%s", SPOILT, what);
        }
    }

    private static void say(String words, Object... details) {
        System.out.printf(Locale.ROOT, words + "%n", details);
    }
}
