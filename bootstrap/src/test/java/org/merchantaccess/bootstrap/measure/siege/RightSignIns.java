package org.merchantaccess.bootstrap.measure.siege;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.merchantaccess.bootstrap.measure.load.Connection;

/** People who sign in from addresses they are known at, some of them at once, each on a connection of its own. */
final class RightSignIns {

    private static final int AT_ONCE = 4;
    private static final long SECONDS_OF_PATIENCE = 3;

    private final Hub hub;
    private final int rounds;

    RightSignIns(Hub hub, int rounds) {
        this.hub = hub;
        this.rounds = rounds;
    }

    /** In each round everyone signs in once. */
    Heard signIn() {
        Heard together = new Heard();
        for (int round = 0; round < rounds; round++) {
            IntStream.range(0, AT_ONCE)
                    .mapToObj(first -> CompletableFuture.supplyAsync(() -> signInEveryFourth(first)))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .forEach(together::addAll);
        }
        return together;
    }

    private Heard signInEveryFourth(int first) {
        Heard heard = new Heard();
        for (int person = first; person < hub.people(); person += AT_ONCE) {
            try (Connection connection = Connection.to(hub.port())) {
                connection.ask(hub.rightSignIn(person));
                heard.answered(connection.heard().status(), connection.sinceAsked());
            } catch (IOException broken) {
                heard.add(broken.toString(), 0);
            }
        }
        return heard;
    }

    /** The part of all sign-ins that succeeded. */
    static double share(Heard heard) {
        return (double) heard.count(Integer.toString(Hub.SIGNED_IN)) / heard.count();
    }

    /** The part of all sign-ins that succeeded within three seconds. */
    static double shareInTime(Heard heard) {
        return share(heard) * heard.partWithin(Integer.toString(Hub.SIGNED_IN), SECONDS_OF_PATIENCE * 1e3);
    }
}
