package org.merchantaccess.bootstrap.measure.siege;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.merchantaccess.bootstrap.measure.load.Connection;

/** Strangers all over the world who guess the key of one App ID, as fast as they are answered. */
final class Guessers {

    private static final int AT_ONCE = 8;

    private final Till till;
    private final int guesses;

    Guessers(Till till, int guesses) {
        this.till = till;
        this.guesses = guesses;
    }

    Heard guess() {
        Stream<CompletableFuture<Heard>> all = IntStream.range(0, AT_ONCE)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> guess(new Random(number)), Guessers::run))
                .toList()
                .stream();
        Heard heard = new Heard();
        all.map(CompletableFuture::join).forEach(heard::addAll);
        return heard;
    }

    private static void run(Runnable task) {
        Thread thread = new Thread(task, "guesser");
        thread.setDaemon(true);
        thread.start();
    }

    private Heard guess(Random random) {
        Heard heard = new Heard();
        try (Connection connection = Connection.to(till.port())) {
            for (int i = 0; i < guesses / AT_ONCE; i++) {
                connection.ask(till.guessFrom("8." + random.nextInt(250) + "." + random.nextInt(250) + ".1"));
                heard.answered(connection.heard().status(), connection.sinceAsked());
            }
        } catch (IOException broken) {
            heard.add(broken.toString(), 0);
        }
        return heard;
    }
}
