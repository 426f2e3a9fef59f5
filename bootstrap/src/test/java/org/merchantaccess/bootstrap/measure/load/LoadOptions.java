package org.merchantaccess.bootstrap.measure.load;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a load is driven.
 *
 * @param window how long one thing is asked at a stretch
 * @param warmUps rounds through all kinds that do not count
 * @param rounds rounds that do: what else the machine has to do then falls on all kinds alike
 * @param isPinned whether the server is to keep to the first core and who asks to the second
 * @param serverOptions what else to tell the Java runtime of the server
 */
record LoadOptions(
        Duration window, int warmUps, int rounds, int connections, boolean isPinned, List<String> serverOptions) {

    private static final int WARM_UPS = 2;
    private static final int ROUNDS = 3;

    /** Tokens never seen have to be made before, in a window of its own. */
    private static final int WINDOWS_PER_ROUND = Kind.values().length + 1;

    /** As the system properties {@code load.…} say. */
    static LoadOptions given() {
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
