package org.merchantaccess.bootstrap.measure.siege;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.merchantaccess.bootstrap.measure.load.Connection;

/** A merchant's software that logs in at intervals until stopped, alternating between a kept connection and a new one. */
final class MerchantClient implements AutoCloseable {

    private static final Duration INTERVAL = Duration.ofMillis(5);

    private final MerchantTarget target;
    private final ResponseStatistics statistics = new ResponseStatistics();
    private final CompletableFuture<ResponseStatistics> end = new CompletableFuture<>();
    private volatile boolean isRunning = true;

    private MerchantClient(MerchantTarget target) {
        this.target = target;
    }

    static MerchantClient at(MerchantTarget target) {
        MerchantClient merchant = new MerchantClient(target);
        Thread thread = new Thread(merchant::logInUntilStopped, "merchant");
        thread.setDaemon(true);
        thread.start();
        return merchant;
    }

    /** Stops and returns the statistics. */
    ResponseStatistics stop() {
        isRunning = false;
        return end.join();
    }

    @Override
    public void close() {
        isRunning = false;
    }

    private void logInUntilStopped() {
        try (Connection kept = Connection.to(target.port())) {
            while (isRunning) {
                logIn(kept);
                try (Connection fresh = Connection.to(target.port())) {
                    logIn(fresh);
                }
            }
            end.complete(statistics);
        } catch (IOException broken) {
            statistics.add(broken.toString(), 0);
            end.complete(statistics);
        }
    }

    private void logIn(Connection connection) throws IOException {
        connection.send(target.login());
        statistics.answered(connection.await().status(), connection.sinceSent());
        LockSupport.parkNanos(INTERVAL.toNanos());
    }
}
