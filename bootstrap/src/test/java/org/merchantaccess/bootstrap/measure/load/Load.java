package org.merchantaccess.bootstrap.measure.load;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** Measures the throughput of logins and calls of a server. */
public final class Load {

    private Load() {}

    public static void main(String[] arguments) throws IOException {
        LoadOptions options = LoadOptions.fromProperties();
        int cores = Runtime.getRuntime().availableProcessors();
        if (options.isPinned()) {
            pinToSecondCore();
        }
        LoadReport report = new LoadReport(options, cores, run(options));
        System.out.print(report.text());
        System.exit(report.isClean() ? 0 : 1);
    }

    static Map<RequestKind, Tally> run(LoadOptions options) throws IOException {
        try (ServerProcess server = ServerProcess.start(options)) {
            Round round = Round.on(server, options);
            for (int i = 0; i < options.warmUps(); i++) {
                round.run();
            }
            Map<RequestKind, Tally> sums = new EnumMap<>(RequestKind.class);
            for (int i = 0; i < options.rounds(); i++) {
                round.run().forEach((kind, tally) -> sums.merge(kind, tally, Tally::plus));
            }
            return sums;
        }
    }

    private static void pinToSecondCore() throws IOException {
        String self = Long.toString(ProcessHandle.current().pid());
        Process taskset = new ProcessBuilder("taskset", "-a", "-c", "-p", "1", self).start();
        if (taskset.onExit().join().exitValue() != 0) {
            throw new IOException("there is no second core to pin to");
        }
    }
}
