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
import org.merchantaccess.bootstrap.measure.load.ReceivedResponse;
import org.merchantaccess.bootstrap.server.MerchantAccessServer;
import org.merchantaccess.bootstrap.settings.SettingSources;
import org.merchantaccess.bootstrap.settings.SettingsReader;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.PresentedKey;

/** Tests statistically whether the causes of refused logins differ in time (S3, S4). Exits with 1 if they do. */
public final class Timing {

    private static final int LOGINS = Integer.getInteger("timing.logins", 20_000);
    private static final int REPEATS = Integer.getInteger("timing.repeats", 3);
    private static final int OVER_HTTP = 10;

    private static final String OWN = "127.0.0.1";
    private static final String UNLISTED = "198.51.100.9";

    private Timing() {}

    public static void main(String[] arguments) throws IOException {
        boolean uniform = true;
        try (MerchantAccessServer server = started(1_000_000)) {
            RefusedLogins logins = new RefusedLogins(server);
            List<RefusedLogin> kinds = logins.ofEveryKind();
            LogIn logIn = logIn(server);
            uniform &= report("Login from an unlisted address, in process", inProcess(logIn, kinds, login -> UNLISTED));
            uniform &= report(
                    "Login from an allowed address, in process",
                    inProcess(logIn, kinds, login -> login.name().equals("unlisted address") ? UNLISTED : OWN));
            uniform &= report(
                    "Key with a matching prefix, in process",
                    inProcess(logIn, logins.withMatchingPrefixes(), login -> OWN));
            uniform &= overHttp("Login from an unlisted address, over HTTP", server, kinds);
        }
        try (MerchantAccessServer server = started(1)) {
            uniform &= report(
                    "Login beyond the failure limit, in process",
                    inProcess(logIn(server), new RefusedLogins(server).ofEveryKind(), login -> UNLISTED));
        }
        System.exit(uniform ? 0 : 1);
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

    private static List<List<TimeSample>> inProcess(
            LogIn logIn, List<RefusedLogin> logins, Function<RefusedLogin, String> from) throws IOException {
        TimingComparison comparison = new TimingComparison(logins.stream()
                .map(login ->
                        new TimingComparison.Candidate(login.name(), () -> action(logIn, login, from.apply(login))))
                .toList());
        return repeated(comparison, LOGINS);
    }

    private static TimingComparison.IoAction action(LogIn logIn, RefusedLogin login, String from) {
        LogIn.Command command = LogIn.Command.of(
                        copied(login.appId()), PresentedKey.of(copied(login.appKey())), Allowlists.address(from))
                .withRequestId("request-1");
        return () -> {
            if (logIn.handle(command).isRight()) {
                throw new IllegalStateException(login.name() + " was accepted");
            }
        };
    }

    /** Copies the text, as if it came over the network. */
    private static String copied(String text) {
        return new String(text.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
    }

    /** Repeats the runs after one warm-up run. */
    private static List<List<TimeSample>> repeated(TimingComparison comparison, int rounds) throws IOException {
        comparison.run(rounds);
        List<List<TimeSample>> results = new ArrayList<>();
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            results.add(comparison.run(rounds));
        }
        return results;
    }

    private static boolean report(String title, List<List<TimeSample>> results) {
        TimingReport report = TimingReport.byT(title, results);
        System.out.println(report.text());
        return report.isUniform();
    }

    private static boolean overHttp(String title, MerchantAccessServer server, List<RefusedLogin> logins)
            throws IOException {
        try (Connection connection =
                Connection.to(server.instance(Environment.TEST).api().getPort())) {
            TimingComparison comparison = new TimingComparison(logins.stream()
                    .map(login ->
                            new TimingComparison.Candidate(login.name(), () -> exchange(connection, request(login))))
                    .toList());
            TimingReport report = TimingReport.byMedian(title, repeated(comparison, LOGINS / OVER_HTTP));
            System.out.println(report.text());
            return report.isUniform();
        }
    }

    private static TimingComparison.IoAction exchange(Connection connection, byte[] request) {
        return () -> exchangeOnce(connection, request);
    }

    private static void exchangeOnce(Connection connection, byte[] request) throws IOException {
        connection.send(request);
        Option<ReceivedResponse> response = Option.none();
        while (response.isEmpty()) {
            response = connection.poll();
        }
        if (response.get().status() != 401) {
            throw new IllegalStateException(response.get().body());
        }
    }

    private static byte[] request(RefusedLogin login) {
        String body = "{\"app_id\":\"" + login.appId() + "\",\"app_key\":\"" + login.appKey() + "\"}";
        String head = "POST /v1/login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                + "X-Forwarded-For: " + UNLISTED + "\r\nContent-Length: " + body.length() + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.ISO_8859_1);
    }
}
