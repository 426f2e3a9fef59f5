package org.merchantaccess.bootstrap.measure.siege;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.merchantaccess.bootstrap.measure.load.Connection;

/** Valid sign-ins from known addresses, some in parallel, each on a new connection. */
final class ValidSignIns {

    private static final int PARALLEL = 4;
    private static final long MAX_SECONDS = 3;

    private final Hub hub;
    private final int rounds;

    ValidSignIns(Hub hub, int rounds) {
        this.hub = hub;
        this.rounds = rounds;
    }

    /** Signs in every user once per round. */
    ResponseStatistics signIn() {
        ResponseStatistics together = new ResponseStatistics();
        for (int round = 0; round < rounds; round++) {
            IntStream.range(0, PARALLEL)
                    .mapToObj(first -> CompletableFuture.supplyAsync(() -> signInEveryFourth(first)))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .forEach(together::addAll);
        }
        return together;
    }

    private ResponseStatistics signInEveryFourth(int first) {
        ResponseStatistics statistics = new ResponseStatistics();
        for (int person = first; person < hub.people(); person += PARALLEL) {
            try (Connection connection = Connection.to(hub.port())) {
                connection.send(hub.validSignIn(person));
                statistics.answered(connection.await().status(), connection.sinceSent());
            } catch (IOException broken) {
                statistics.add(broken.toString(), 0);
            }
        }
        return statistics;
    }

    /** Returns the share of sign-ins that succeeded. */
    static double share(ResponseStatistics statistics) {
        return (double) statistics.count(Integer.toString(Hub.SIGNED_IN)) / statistics.count();
    }

    /** Returns the share of sign-ins that succeeded within three seconds. */
    static double shareInTime(ResponseStatistics statistics) {
        return share(statistics) * statistics.shareWithin(Integer.toString(Hub.SIGNED_IN), MAX_SECONDS * 1e3);
    }
}
