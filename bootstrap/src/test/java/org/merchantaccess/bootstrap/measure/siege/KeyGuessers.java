package org.merchantaccess.bootstrap.measure.siege;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.merchantaccess.bootstrap.measure.load.Connection;

/** Clients at random addresses that guess the key of one App ID as fast as possible. */
final class KeyGuessers {

    private static final int PARALLEL = 8;

    private final MerchantTarget target;
    private final int guesses;

    KeyGuessers(MerchantTarget target, int guesses) {
        this.target = target;
        this.guesses = guesses;
    }

    ResponseStatistics guess() {
        Stream<CompletableFuture<ResponseStatistics>> all = IntStream.range(0, PARALLEL)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> guess(new Random(number)), KeyGuessers::run))
                .toList()
                .stream();
        ResponseStatistics statistics = new ResponseStatistics();
        all.map(CompletableFuture::join).forEach(statistics::addAll);
        return statistics;
    }

    private static void run(Runnable task) {
        Thread thread = new Thread(task, "guesser");
        thread.setDaemon(true);
        thread.start();
    }

    private ResponseStatistics guess(Random random) {
        ResponseStatistics statistics = new ResponseStatistics();
        try (Connection connection = Connection.to(target.port())) {
            for (int i = 0; i < guesses / PARALLEL; i++) {
                connection.send(target.guessFrom("8." + random.nextInt(250) + "." + random.nextInt(250) + ".1"));
                statistics.answered(connection.await().status(), connection.sinceSent());
            }
        } catch (IOException broken) {
            statistics.add(broken.toString(), 0);
        }
        return statistics;
    }
}
