package org.merchantaccess.bootstrap.measure.timing;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.merchantaccess.application.token.LogIn;
import org.merchantaccess.bootstrap.measure.load.Connection;
import org.merchantaccess.bootstrap.measure.load.ReceivedAnswer;
import org.merchantaccess.bootstrap.server.MerchantAccessServer;
import org.merchantaccess.bootstrap.settings.SettingSources;
import org.merchantaccess.bootstrap.settings.SettingsReader;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.credential.PresentedKey;
import org.merchantaccess.domain.kernel.Environment;

/** S3, S4: asks whether refused logins are told apart by the time they take. Ends with 1 if one is. */
public final class Timing {

    private static final int LOGINS = Integer.getInteger("timing.logins", 20_000);
    private static final int REPEATS = Integer.getInteger("timing.repeats", 3);
    private static final int OVER_HTTP = 10;

    private static final String OWN = "127.0.0.1";
    private static final String STRANGERS = "198.51.100.9";

    private Timing() {}

    public static void main(String[] arguments) throws IOException {
        boolean alike = true;
        try (MerchantAccessServer server = started(1_000_000)) {
            Guesses guesses = new Guesses(server);
            List<Guess> kinds = guesses.ofEveryKind();
            LogIn logIn = logIn(server);
            alike &= report("A stranger guesses, in process", inProcess(logIn, kinds, guess -> STRANGERS));
            alike &= report(
                    "The merchant's own software fails, in process",
                    inProcess(logIn, kinds, guess -> guess.name().equals("unlisted address") ? STRANGERS : OWN));
            alike &= report(
                    "A key is right up to a character, in process",
                    inProcess(logIn, guesses.rightUpToSomewhere(), guess -> OWN));
            alike &= overHttp("A stranger guesses, over HTTP", server, kinds);
        }
        try (MerchantAccessServer server = started(1)) {
            alike &= report(
                    "A stranger guesses too often, in process",
                    inProcess(logIn(server), new Guesses(server).ofEveryKind(), guess -> STRANGERS));
        }
        System.exit(alike ? 0 : 1);
    }

    private static MerchantAccessServer started(int failuresPerMinute) {
        String limit = Integer.toString(failuresPerMinute);
        SettingSources sources = new SettingSources(
                Map.of(
                        "failures-per-source", limit,
                        "failures-per-app-id", limit,
                        "failures-of-all-sources", limit,
                        "trusted-proxies", OWN),
                Map.of(),
                Map.of());
        return MerchantAccessServer.startDemo(SettingsReader.read(sources)
                        .get()
                        .withInternalAddresses()
                        .onAnyPorts())
                .get();
    }

    private static LogIn logIn(MerchantAccessServer server) {
        return server.instance(Environment.TEST).access().tokens().logIn();
    }

    private static List<List<Times>> inProcess(LogIn logIn, List<Guess> guesses, Function<Guess, String> from)
            throws IOException {
        Race race = new Race(guesses.stream()
                .map(guess -> new Race.Entrant(guess.name(), () -> deed(logIn, guess, from.apply(guess))))
                .toList());
        return repeated(race, LOGINS);
    }

    private static Race.Deed deed(LogIn logIn, Guess guess, String from) {
        LogIn.Command command = new LogIn.Command(
                copied(guess.appId()), PresentedKey.of(copied(guess.appKey())), Allowlists.address(from), "request-1");
        return () -> {
            if (logIn.handle(command).isRight()) {
                throw new IllegalStateException(guess.name() + " was let in");
            }
        };
    }

    /** As if it came over the wire. */
    private static String copied(String text) {
        return new String(text.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
    }

    /** After a first time that does not count: a Java runtime has to become warm. */
    private static List<List<Times>> repeated(Race race, int rounds) throws IOException {
        race.run(rounds);
        List<List<Times>> results = new ArrayList<>();
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            results.add(race.run(rounds));
        }
        return results;
    }

    private static boolean report(String title, List<List<Times>> results) {
        TimingReport report = TimingReport.byT(title, results);
        System.out.println(report.text());
        return report.isAlike();
    }

    private static boolean overHttp(String title, MerchantAccessServer server, List<Guess> guesses) throws IOException {
        try (Connection connection =
                Connection.to(server.instance(Environment.TEST).api().getPort())) {
            Race race = new Race(guesses.stream()
                    .map(guess -> new Race.Entrant(guess.name(), () -> asking(connection, request(guess))))
                    .toList());
            TimingReport report = TimingReport.byMedian(title, repeated(race, LOGINS / OVER_HTTP));
            System.out.println(report.text());
            return report.isAlike();
        }
    }

    private static Race.Deed asking(Connection connection, byte[] request) {
        return () -> ask(connection, request);
    }

    private static void ask(Connection connection, byte[] request) throws IOException {
        connection.ask(request);
        Option<ReceivedAnswer> answer = Option.none();
        while (answer.isEmpty()) {
            answer = connection.hear();
        }
        if (answer.get().status() != 401) {
            throw new IllegalStateException(answer.get().body());
        }
    }

    private static byte[] request(Guess guess) {
        String body = "{\"app_id\":\"" + guess.appId() + "\",\"app_key\":\"" + guess.appKey() + "\"}";
        String head = "POST /v1/login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                + "X-Forwarded-For: " + STRANGERS + "\r\nContent-Length: " + body.length() + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.ISO_8859_1);
    }
}
