package org.merchantaccess.bootstrap.measure.load;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The options of a load measurement.
 *
 * @param window how long one kind of request is measured at a time
 * @param warmUps rounds that do not count
 * @param rounds rounds that count; several rounds spread other load of the machine over all kinds
 * @param kinds the kinds of requests, in the order of measurement
 * @param isCheck whether a share below the stated one is a failure
 * @param isPinned whether the server is pinned to the first core and the client to the second
 * @param serverOptions additional JVM options of the server
 */
record LoadOptions(
        Duration window,
        int warmUps,
        int rounds,
        List<RequestKind> kinds,
        boolean isCheck,
        int connections,
        boolean isPinned,
        List<String> serverOptions) {

    private static final int WARM_UPS = 2;
    private static final int ROUNDS = 3;

    /** On a busy machine the code is compiled for longer than the warm-up lasts. */
    private static final int CHECK_ATTEMPTS = 5;

    private static final int CHECK_ROUNDS = 5;

    /** Reads the system properties {@code load.…}. */
    static LoadOptions fromProperties() {
        Duration all = Duration.ofSeconds(Integer.getInteger("load.seconds", 50));
        boolean isCheck = Boolean.getBoolean("load.check");
        int rounds = isCheck ? CHECK_ROUNDS : ROUNDS;
        List<RequestKind> kinds = isCheck ? RequestKind.checked() : List.of(RequestKind.values());
        return new LoadOptions(
                all.dividedBy((long) (WARM_UPS + rounds) * windows(kinds)),
                WARM_UPS,
                rounds,
                kinds,
                isCheck,
                Integer.getInteger("load.connections", 32),
                Boolean.getBoolean("load.pin"),
                Stream.of(System.getProperty("load.jvm", "").split(" ", -1))
                        .filter(option -> !option.isEmpty())
                        .toList());
    }

    /** Returns how often the rounds are measured at most, until each kind reaches its stated share. */
    int attempts() {
        return isCheck ? CHECK_ATTEMPTS : 1;
    }

    /** One more window per round creates the new tokens. */
    private static int windows(List<RequestKind> kinds) {
        return kinds.size() + (kinds.contains(RequestKind.FRESH_TOKEN) ? 1 : 0);
    }
}
