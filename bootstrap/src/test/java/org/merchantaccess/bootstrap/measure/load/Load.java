package org.merchantaccess.bootstrap.measure.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

    static MeasuredRounds run(LoadOptions options) throws IOException {
        try (ServerProcess server =
                ServerProcess.start(options.isPinned() ? "0" : "", options.serverOptions(), MeasuredServer.class)) {
            Round round = Round.on(server, options);
            for (int i = 0; i < options.warmUps(); i++) {
                round.run();
            }
            MeasuredRounds measured = measure(round, options);
            for (int i = 1;
                    i < options.attempts() && !measured.belowStatedShare().isEmpty();
                    i++) {
                measured = measure(round, options);
            }
            return measured;
        }
    }

    private static MeasuredRounds measure(Round round, LoadOptions options) throws IOException {
        List<Map<RequestKind, Tally>> rounds = new ArrayList<>();
        for (int i = 0; i < options.rounds(); i++) {
            rounds.add(round.run());
        }
        return new MeasuredRounds(rounds);
    }

    private static void pinToSecondCore() throws IOException {
        String self = Long.toString(ProcessHandle.current().pid());
        Process taskset = new ProcessBuilder("taskset", "-a", "-c", "-p", "1", self).start();
        if (taskset.onExit().join().exitValue() != 0) {
            throw new IOException("there is no second core to pin to");
        }
    }
}
