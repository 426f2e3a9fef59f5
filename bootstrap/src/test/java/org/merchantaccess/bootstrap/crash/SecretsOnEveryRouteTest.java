package org.merchantaccess.bootstrap.crash;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.people.PeopleAccess;
import org.merchantaccess.application.people.memory.InMemoryPeople;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.bootstrap.command.Shell;
import org.merchantaccess.bootstrap.environment.StoredEnvironments;
import org.merchantaccess.bootstrap.fixture.Management;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.TestInstallation;
import org.merchantaccess.bootstrap.log.LogFormat;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.api.ManagementRoutes;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.hub.HubRoutes;
import org.merchantaccess.http.hub.PublicAddresses;
import org.merchantaccess.http.message.credential.PublicKeys;
import org.merchantaccess.http.v1.ApiRoutes;
import org.merchantaccess.journey.Http;
import org.merchantaccess.journey.Reply;
import org.merchantaccess.tokens.PublicKeyText;

/**
 * Sends every kind of secret, valid and invalid, in every part of a request to every route. None may appear in logs, metrics, errors or
 * exports. All loggers, including those of libraries, are at TRACE.
 */
@Tag("slow")
class SecretsOnEveryRouteTest {

    private static final String PASSWORD = "canary-in-a-coal-mine";

    private final Map<String, String> secrets = new LinkedHashMap<>();
    private final Canaries canaries = new Canaries();
    private final List<Reply> refused = new ArrayList<>();

    private void keep(String name, String secret) {
        secrets.put(name, secret);
        canaries.add(name, secret);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("S87")
    void no_secret_is_in_logs_metrics_errors_or_exports(LogFormat format, @TempDir Path folder) throws Exception {
        TestInstallation site = new TestInstallation(folder);
        String log;
        String metrics;
        String exports;
        try (ServingProcess server = ServingProcess.on(
                site,
                List.of("-Dlog.level=trace", "-XX:TieredStopAtLevel=1"),
                "--set",
                "log-level=trace",
                "--set",
                "log-format=" + format.word())) {
            String merchant = useAll(site, server);
            sendEverywhere(server);
            metrics = new Http(server.operations()).send("GET", "/metrics", "").body();
            exports = Management.of(server)
                    .ask("GET", "/" + merchant + "/audit", "")
                    .body();
            server.stop();
            log = server.output();
        }

        assertThat(log).contains("login granted", "login refused", "call granted", "app_key_revealed", "signed_in");
        assertThat(log).contains("sends an address header but is no trusted proxy");
        assertThat(log).containsAnyOf(" TRACE ", "\"level\":\"trace\"").contains("request_id");
        assertThat(metrics).contains("merchant_access_log_records_dropped_total 0.0\n", "route=\"POST /v1/login\"");
        assertThat(exports).contains("app_key_revealed");
        assertThat(refused).hasSizeGreaterThan(100);
        assertThat(canaries.foundIn("log", log.getBytes(UTF_8))).isEmpty();
        assertThat(canaries.foundIn("metrics", metrics.getBytes(UTF_8))).isEmpty();
        assertThat(canaries.foundIn("audit trail", exports.getBytes(UTF_8))).isEmpty();
        assertThat(canaries.foundIn("errors", refused.toString().getBytes(UTF_8)))
                .isEmpty();
    }

    /** Creates each kind of secret and uses it correctly. */
    private String useAll(TestInstallation site, ServingProcess server) throws IOException, InterruptedException {
        Management management = Management.of(server);
        keep("management key", server.managementKey());
        keep(
                "key file",
                Files.readAllLines(site.keys().resolve("test.keys")).stream()
                        .filter(line -> line.startsWith("pepper"))
                        .findFirst()
                        .orElseThrow()
                        .split("=", 2)[1]);
        String merchant = management.open("Corner Shop").text("merchant_id");
        TrackedMerchant tracked = new TrackedMerchant(merchant);
        tracked.make(Change.allow("127.0.0.1/32"), management);
        String appId = tracked.make(Change.create("Till"), management).text("app_id");
        tracked.make(Change.activate(appId), management);
        keep("app key", tracked.make(Change.reveal(appId), management).text("app_key"));
        Http api = new Http(server.api());
        String login = "{\"app_id\":\"" + appId + "\",\"app_key\":\"" + secret("app key") + "\"}";
        keep("token", api.send("POST", "/v1/login", login).text("access_token"));
        assertThat(api.send("GET", "/v1/whoami", "", "Authorization", "Bearer " + secret("token"))
                        .status())
                .isEqualTo(200);
        useHub(site, server);
        keep("wrong app key", "mat_" + "wrong2".repeat(4) + "WRng");
        Reply wrong = api.send("POST", "/v1/login", login.replace(secret("app key"), secret("wrong app key")));
        assertThat(wrong.status()).isEqualTo(401);
        refused.add(wrong);
        return merchant;
    }

    private String secret(String name) {
        return Objects.requireNonNull(secrets.get(name));
    }

    private void useHub(TestInstallation site, ServingProcess server) throws IOException, InterruptedException {
        String invited = new Shell(site, new StoredEnvironments())
                .inTest("user", "add", "olga@example.com", "--role", "operator", "--json")
                .out();
        keep("one-time link", HubClient.found(Pattern.compile("/link/(\\w{43})"), invited));
        keep("password", PASSWORD);
        HubClient visitor = new HubClient(server.hub());
        String link = "/link/" + secret("one-time link");
        visitor.submit(link, link, Map.of("password", PASSWORD, "repeated", PASSWORD));
        visitor.submit("/sign-in", "/sign-in", Map.of("email", "olga@example.com", "password", PASSWORD, "then", ""));
        keep("session", visitor.session());
        String setupPage = visitor.submit("/account/second-factor", "/account/second-factor", Map.of());
        keep("second factor", HubClient.found(Pattern.compile("data-copy=\"([A-Z2-7]+)\""), setupPage));
    }

    private static String cookies(String value) {
        return Stream.of("hub-test", "hub-test-browser", "__Host-hub-test", "__Host-hub-test-browser")
                .map(name -> name + "=" + value)
                .collect(Collectors.joining("; "));
    }

    private void sendEverywhere(ServingProcess server) throws IOException {
        Ports ports = InMemory.ports(Clock.systemUTC());
        try (MerchantAccess unused = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST));
                PeopleAccess people = PeopleAccess.on(InMemoryPeople.ports(ports), Environment.TEST)) {
            for (Route route : ApiRoutes.of(unused, TrustedProxies.none(), () -> true)) {
                sendAll(server.api(), route);
            }
            PublicKeys publicKeys = new PublicKeys(PublicKeyText::parse);
            HubRoutes hub = new HubRoutes(
                    unused,
                    people,
                    Environment.TEST,
                    TrustedProxies.none(),
                    Clock.systemUTC(),
                    new PublicAddresses(Option.none(), "https://api.example.com"),
                    publicKeys);
            for (Route route : Stream.of(
                            hub.routes(), ManagementRoutes.of(unused, TrustedProxies.none(), List.of(), publicKeys))
                    .flatMap(List::stream)
                    .toList()) {
                sendAll(server.hub(), route);
            }
        }
        for (URI site : List.of(server.api(), server.hub(), server.operations())) {
            sendMalformed(site);
        }
    }

    /** Sends the secrets in headers, query, JSON and path. */
    private void sendAll(URI site, Route route) {
        Http http = new Http(site);
        String query = "?" + joined("", "=", "&");
        String path = route.template().replaceAll("\\{[^}]+}", "unknown");
        String json = "{" + joined("\"", "\":\"", "\",") + "\"app_id\":\"12345678\"}";
        String body = route.method().equals("GET") ? "" : json;
        for (String secret : secrets.values()) {
            keepIfRefused(http.send(
                    route.method(),
                    path,
                    body,
                    "Authorization",
                    "Bearer " + secret,
                    "Cookie",
                    cookies(route.method().equals("GET") ? secret : "x" + secret),
                    "X-Request-Id",
                    secret));
        }
        keepIfRefused(http.send(route.method(), path + query.replace("+", "%2B"), body.isEmpty() ? "" : "[" + body));
        if (route.template().contains("{")) {
            // The response repeats the path to its sender, so it is not searched.
            http.send(route.method(), route.template().replaceAll("\\{[^}]+}", PASSWORD), body);
            http.send(route.method(), route.template().replaceAll("\\{[^}]+}", secret("token")), body);
            for (String secret : List.of(secret("one-time link"), secret("session"), secret("management key"))) {
                http.send(
                        route.method(),
                        route.template().replaceAll("\\{[^}]+}", secret),
                        body,
                        "X-Forwarded-For",
                        secret,
                        "Forwarded",
                        "for=" + secret);
            }
        }
    }

    private String joined(String before, String between, String after) {
        return secrets.entrySet().stream()
                .map(secret -> before + secret.getKey().replace(' ', '_') + between + secret.getValue() + after)
                .collect(Collectors.joining());
    }

    private void keepIfRefused(Reply reply) {
        if (reply.status() >= 400) {
            refused.add(reply);
        }
    }

    private void sendMalformed(URI site) throws IOException {
        for (String secret : secrets.values()) {
            for (String request : List.of(
                    secret + " / HTTP/1.1\r\n\r\n",
                    "GET /" + secret + " HTTP/9.9\r\nHost: x\r\n\r\n",
                    "GET / HTTP/1.1\r\nHost: x\r\n" + secret + "\r\n\r\n",
                    "POST /v1/login HTTP/1.1\r\nHost: x\r\nContent-Length: " + secret + "\r\n\r\n",
                    "POST /v1/login HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: " + secret + "\r\n\r\n")) {
                send(site, request);
            }
        }
    }

    private static void send(URI site, String request) throws IOException {
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        } catch (IOException cutOff) {
            assertThat(cutOff).hasMessageContaining("reset");
        }
    }
}
