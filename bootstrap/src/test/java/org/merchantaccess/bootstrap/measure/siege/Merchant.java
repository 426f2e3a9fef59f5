package org.merchantaccess.bootstrap.measure.siege;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.merchantaccess.bootstrap.measure.load.Connection;

/** Software that logs in again and again, some time apart, in turns on a connection it keeps and on a new one, until it is told to stop. */
final class Merchant implements AutoCloseable {

    private static final Duration APART = Duration.ofMillis(5);

    private final Till till;
    private final Heard heard = new Heard();
    private final CompletableFuture<Heard> end = new CompletableFuture<>();
    private volatile boolean goesOn = true;

    private Merchant(Till till) {
        this.till = till;
    }

    static Merchant at(Till till) {
        Merchant merchant = new Merchant(till);
        Thread thread = new Thread(merchant::logInUntilStopped, "merchant");
        thread.setDaemon(true);
        thread.start();
        return merchant;
    }

    /** What it heard. */
    Heard stopped() {
        goesOn = false;
        return end.join();
    }

    @Override
    public void close() {
        goesOn = false;
    }

    private void logInUntilStopped() {
        try (Connection kept = Connection.to(till.port())) {
            while (goesOn) {
                logIn(kept);
                try (Connection fresh = Connection.to(till.port())) {
                    logIn(fresh);
                }
            }
            end.complete(heard);
        } catch (IOException broken) {
            heard.add(broken.toString(), 0);
            end.complete(heard);
        }
    }

    private void logIn(Connection connection) throws IOException {
        connection.ask(till.login());
        heard.answered(connection.heard().status(), connection.sinceAsked());
        LockSupport.parkNanos(APART.toNanos());
    }
}
