package org.merchantaccess.bootstrap.measure.load;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The options of a load measurement.
 *
 * @param window how long one kind of request is measured at a time
 * @param warmUps rounds through all kinds that do not count
 * @param rounds rounds that count; several rounds spread other load of the machine over all kinds
 * @param isPinned whether the server is pinned to the first core and the client to the second
 * @param serverOptions additional JVM options of the server
 */
record LoadOptions(
        Duration window, int warmUps, int rounds, int connections, boolean isPinned, List<String> serverOptions) {

    private static final int WARM_UPS = 2;
    private static final int ROUNDS = 3;

    /** One more window per round creates the new tokens. */
    private static final int WINDOWS_PER_ROUND = RequestKind.values().length + 1;

    /** Reads the system properties {@code load.…}. */
    static LoadOptions fromProperties() {
        Duration all = Duration.ofSeconds(Integer.getInteger("load.seconds", 50));
        return new LoadOptions(
                all.dividedBy((long) (WARM_UPS + ROUNDS) * WINDOWS_PER_ROUND),
                WARM_UPS,
                ROUNDS,
                Integer.getInteger("load.connections", 32),
                Boolean.getBoolean("load.pin"),
                Stream.of(System.getProperty("load.jvm", "").split(" ", -1))
                        .filter(option -> !option.isEmpty())
                        .toList());
    }
}
