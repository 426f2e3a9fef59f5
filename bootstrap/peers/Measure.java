import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures the servers that {@code run} has prepared, one after the other and in several rounds. Writes one JSON object a line.
 *
 * <p>In each round a server starts twice: for logins and for calls. Both times a cold window follows the start at once, then a warm-up that
 * does not count, then a window for each kind of request.
 */
final class Measure {

    private static final String CLIENT = "peers";
    private static final String SECRET = "peers-secret-5f1c0e7a94b84d2d9d5a3c6be1f0a872";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String TOKEN = "ACCESS_TOKEN";
    private static final Path REQUEST_SCRIPT = Path.of("request.lua");

    private final Options options;
    private boolean clean = true;

    private Measure(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        Measure measure = new Measure(Options.read(Path.of(arguments[0])));
        measure.runAll();
        System.exit(measure.clean ? 0 : 1);
    }

    /** What {@code run} passes in a file of names and values. */
    record Options(Map<String, String> values) {

        static Options read(Path file) throws IOException {
            return new Options(Files.readAllLines(file).stream()
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
        }

        String text(String name) {
            return values.get(name);
        }

        int number(String name) {
            return Integer.parseInt(text(name));
        }

        List<String> list(String name) {
            return List.of(text(name).split(","));
        }

        Path prepared(String name) {
            return Path.of(text("prepared")).resolve(name);
        }
    }

    /** A request; the text {@code ACCESS_TOKEN} in its body and headers stands for an access token. */
    record Request(String kind, String method, String path, String body, List<String> headers) {

        static Request login(String path, String appId, String appKey) {
            String body = "{\"app_id\":\"%s\",\"app_key\":\"%s\"}".formatted(appId, appKey);
            return new Request("login", "POST", path, body, List.of("Content-Type", "application/json"));
        }

        static Request clientCredentials(String path, String id, String secret) {
            return form("login at the token endpoint", path, id, secret, "grant_type=client_credentials");
        }

        static Request introspection(String path, String id, String secret) {
            return form("introspection", path, id, secret, "token=" + TOKEN);
        }

        static Request call(String path) {
            return new Request("call", "GET", path, "", List.of("Authorization", "Bearer " + TOKEN));
        }

        private static Request form(String kind, String path, String id, String secret, String body) {
            String basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.US_ASCII));
            return new Request(
                    kind, "POST", path, body, List.of("Authorization", "Basic " + basic, "Content-Type", FORM));
        }

        Request with(String token) {
            return replacing(TOKEN, token);
        }

        Request replacing(String former, String next) {
            List<String> changed =
                    headers.stream().map(text -> text.replace(former, next)).toList();
            return new Request(kind, method, path, body.replace(former, next), changed);
        }

        HttpRequest to(int port) {
            HttpRequest.BodyPublisher content =
                    body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
            return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .timeout(Duration.ofSeconds(60))
                    .headers(headers.toArray(String[]::new))
                    .method(method, content)
                    .build();
        }
    }

    /**
     * A server with its configuration.
     *
     * @param command the command for a port
     * @param logins requests that get a token, the first one at the start
     * @param badLogin a login that must be refused
     * @param calls requests that check a token
     */
    record Peer(
            String name,
            String algorithm,
            IntFunction<List<String>> command,
            List<Request> logins,
            Request badLogin,
            List<Request> calls) {

        String title() {
            return name + " " + algorithm;
        }

        boolean isConstant() {
            return name.equals("nginx");
        }
    }

    private List<Peer> peers() throws IOException {
        List<Peer> peers = new ArrayList<>();
        for (String name : options.list("peers")) {
            List<String> algorithms = name.equals("nginx") ? List.of("none") : options.list("algorithms");
            for (String algorithm : algorithms) {
                // Spring Authorization Server has no EdDSA.
                if (!(name.equals("spring") && algorithm.equals("EdDSA"))) {
                    peers.add(peer(name, algorithm));
                }
            }
        }
        return peers;
    }

    private Peer peer(String name, String algorithm) throws IOException {
        return switch (name) {
            case "nginx" -> nginx();
            case "merchant-access" -> merchantAccess(algorithm);
            case "keycloak" -> keycloak(algorithm);
            case "spring" -> spring(algorithm);
            case "oidc-provider" -> oidcProvider(algorithm);
            default -> throw new IllegalArgumentException("unknown peer: " + name);
        };
    }

    private Peer nginx() {
        Request login = Request.login("/v1/login", "12345678", "x".repeat(40));
        return new Peer(
                "nginx", "none", this::nginxCommand, List.of(login), login, List.of(Request.call("/v1/whoami")));
    }

    private List<String> nginxCommand(int port) {
        Path folder = options.prepared("nginx");
        Path configuration = folder.resolve("nginx.conf");
        // about as long as a token of ours
        String token = "eyJ" + "x".repeat(540);
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    configuration,
                    Files.readString(Path.of("nginx", "nginx.conf"))
                            .replace("FOLDER", folder.toString())
                            .replace("PORT", Integer.toString(port))
                            .replace("TOKEN", token));
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
        return List.of("nginx", "-p", folder.toString(), "-c", configuration.toString());
    }

    private Peer merchantAccess(String algorithm) throws IOException {
        Path folder = options.prepared("merchant-access-" + algorithm);
        Options account = Options.read(folder.resolve("account"));
        String id = account.text("app_id");
        String key = account.text("app_key");
        String resourceServer = account.text("resource_server");
        IntFunction<List<String>> command = port -> List.of(
                options.prepared("merchant-access")
                        .resolve("bin/merchant-access")
                        .toString(),
                "serve",
                "--environment",
                "test",
                "--settings",
                folder.resolve("settings.properties").toString(),
                "--set",
                "test.api=127.0.0.1:" + port,
                "--set",
                "test.hub=127.0.0.1:0",
                "--set",
                "operations=127.0.0.1:0");
        return new Peer(
                "merchant-access",
                algorithm,
                command,
                List.of(Request.login("/v1/login", id, key), Request.clientCredentials("/oauth2/token", id, key)),
                Request.clientCredentials("/oauth2/token", id, "wrong"),
                List.of(
                        Request.call("/v1/whoami"),
                        Request.introspection(
                                "/oauth2/introspect", resourceServer, account.text("resource_server_secret"))));
    }

    private Peer keycloak(String realm) {
        String endpoint = "/realms/" + realm + "/protocol/openid-connect/token";
        IntFunction<List<String>> command = port -> List.of(
                options.prepared("keycloak").resolve("bin/kc.sh").toString(),
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname-strict=false",
                "--cache=local",
                "--log-level=warn");
        return tokenEndpoint(
                "keycloak",
                realm,
                command,
                endpoint,
                List.of(Request.introspection(endpoint + "/introspect", CLIENT, SECRET)));
    }

    private Peer spring(String algorithm) {
        IntFunction<List<String>> command = port -> List.of(
                "java",
                "-Xmx1g",
                "-Dclient.id=" + CLIENT,
                "-Dclient.secret=" + SECRET,
                "-Dserver.port=" + port,
                "-jar",
                options.prepared("spring").resolve("spring.jar").toString());
        return tokenEndpoint(
                "spring",
                algorithm,
                command,
                "/oauth2/token",
                List.of(Request.call("/resource"), Request.introspection("/oauth2/introspect", CLIENT, SECRET)));
    }

    private Peer oidcProvider(String algorithm) {
        IntFunction<List<String>> command = port -> List.of(
                "node",
                options.prepared("oidc-provider").resolve("server.js").toString(),
                Integer.toString(port),
                algorithm,
                CLIENT,
                SECRET);
        return tokenEndpoint("oidc-provider", algorithm, command, "/token", List.of());
    }

    private static Peer tokenEndpoint(
            String name, String algorithm, IntFunction<List<String>> command, String path, List<Request> calls) {
        return new Peer(
                name,
                algorithm,
                command,
                List.of(Request.clientCredentials(path, CLIENT, SECRET)),
                Request.clientCredentials(path, CLIENT, "wrong"),
                calls);
    }

    private void runAll() throws Exception {
        List<Peer> peers = new ArrayList<>(peers());
        for (int round = 1; round <= options.number("rounds"); round++) {
            for (Peer peer : peers) {
                System.out.printf("round %d: %s%n", round, peer.title());
                measureLogins(peer, round);
                if (!peer.calls().isEmpty()) {
                    measureCalls(peer, round);
                }
            }
            // No server always follows the same one.
            Collections.rotate(peers, 1);
        }
    }

    private void measureLogins(Peer peer, int round) throws Exception {
        try (Server server = start(peer, round)) {
            server.mustRefuse(peer.badLogin());
            window(server, round, peer.logins().get(0), "cold", options.number("cold"));
            for (Request login : peer.logins()) {
                warmAndMeasure(server, round, login);
            }
        }
    }

    private void measureCalls(Peer peer, int round) throws Exception {
        try (Server server = start(peer, round)) {
            String token = server.token();
            String state = "cold";
            for (Request call : peer.calls()) {
                server.mustTell(call, token);
                if (state.equals("cold")) {
                    window(server, round, call.with(token), state, options.number("cold"));
                    state = "warm";
                }
                warmAndMeasure(server, round, call.with(token));
            }
        }
    }

    private void warmAndMeasure(Server server, int round, Request request) throws Exception {
        server.load(request, options.number("warm-up"));
        window(server, round, request, "warm", options.number("seconds"));
    }

    private Server start(Peer peer, int round) throws Exception {
        Server server = Server.start(peer, options);
        write(peer, round, "start", "cold", Map.of("ms", (double) server.startMillis()));
        return server;
    }

    private void window(Server server, int round, Request request, String state, int seconds) throws Exception {
        Processor before = Processor.now(server.process());
        Result result = server.load(request, seconds);
        Processor spent = Processor.now(server.process()).minus(before);
        if (result.failures() > 0 || result.requests() == 0) {
            clean = false;
            System.err.printf(
                    "FAILED %s, %s: %d of %d%n",
                    server.peer().title(), request.kind(), result.failures(), result.requests());
        }
        Map<String, Double> values = new HashMap<>();
        values.put("per_second", result.requests() / result.seconds());
        values.put("p50_ms", result.p50());
        values.put("p99_ms", result.p99());
        values.put("processor_us", spent.server() * 1e6 / Math.max(1, result.requests()));
        values.put("others_percent", 100 * (spent.all() - spent.server() - result.processor()) / spent.available());
        values.put("resident_mb", Processor.residentMegabytes(server.process()));
        values.put("failures", (double) result.failures());
        write(server.peer(), round, request.kind(), state, values);
    }

    private void write(Peer peer, int round, String kind, String state, Map<String, Double> values) throws IOException {
        String numbers = values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(value -> String.format(Locale.ROOT, ",\"%s\":%.3f", value.getKey(), value.getValue()))
                .collect(Collectors.joining());
        String line = "{\"round\":%d,\"peer\":\"%s\",\"algorithm\":\"%s\",\"request\":\"%s\",\"state\":\"%s\"%s}"
                .formatted(round, peer.name(), peer.algorithm(), kind, state, numbers);
        Files.writeString(
                Path.of(options.text("results")), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        System.out.println(line);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    /**
     * The result of a window.
     *
     * @param p50 in milliseconds
     * @param processor processor time of the load generator, in seconds
     */
    record Result(long requests, double seconds, double p50, double p99, long failures, double processor) {}

    /** A running server. */
    record Server(Peer peer, int port, Process process, long startMillis, Options options) implements AutoCloseable {

        private static final Duration START_LIMIT = Duration.ofMinutes(5);
        private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\" ?: ?\"([^\"]+)\"");
        private static final Pattern RESULT = Pattern.compile("RESULT (.+)");

        static Server start(Peer peer, Options options) throws Exception {
            int port = freePort();
            Path log = options.prepared(peer.name() + ".log");
            HttpClient client = HttpClient.newHttpClient();
            HttpRequest login = peer.logins().get(0).to(port);
            List<String> command = peer.command().apply(port);
            long began = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
            while (!isAnswered(client, login)) {
                if (!process.isAlive() || System.nanoTime() - began > START_LIMIT.toNanos()) {
                    stop(process);
                    throw new IOException(peer.title() + " did not start; see " + log);
                }
                Thread.sleep(5);
            }
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
            Server server = new Server(peer, port, process, millis, options);
            if (!peer.isConstant()) {
                server.mustSign();
            }
            return server;
        }

        private static boolean isAnswered(HttpClient client, HttpRequest request) throws InterruptedException {
            try {
                return client.send(request, HttpResponse.BodyHandlers.ofString())
                                .statusCode()
                        == 200;
            } catch (IOException unreachable) {
                return false;
            }
        }

        private HttpResponse<String> exchange(Request request) throws Exception {
            return HttpClient.newHttpClient().send(request.to(port), HttpResponse.BodyHandlers.ofString());
        }

        String token() throws Exception {
            Matcher token = ACCESS_TOKEN.matcher(exchange(peer.logins().get(0)).body());
            must(token.find(), "no access token");
            return token.group(1);
        }

        /** Checks that the tokens are new each time, and signed with the configured algorithm. */
        private void mustSign() throws Exception {
            String token = token();
            must(!token.equals(token()), "two logins, one token");
            String header = new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8);
            must(header.contains("\"" + peer.algorithm() + "\""), "signed with another algorithm: " + header);
        }

        void mustRefuse(Request login) throws Exception {
            int status = exchange(login).statusCode();
            must(peer.isConstant() || status == 400 || status == 401, "a wrong secret got " + status);
        }

        /** Checks that a request tells a token from a forged one. */
        void mustTell(Request call, String token) throws Exception {
            if (peer.isConstant()) {
                return;
            }
            // Another character in the middle of the signature.
            int changed = token.length() - 20;
            String forged = token.substring(0, changed)
                    + (token.charAt(changed) == 'A' ? 'B' : 'A')
                    + token.substring(changed + 1);
            must(isAccepted(exchange(call.with(token))), call.kind() + ": a token is refused");
            must(!isAccepted(exchange(call.with(forged))), call.kind() + ": a forged token is accepted");
        }

        private static boolean isAccepted(HttpResponse<String> response) {
            return response.statusCode() == 200
                    && !response.body().replace(" ", "").contains("\"active\":false");
        }

        private void must(boolean holds, String otherwise) throws IOException {
            if (!holds) {
                stop(process);
                throw new IOException(peer.title() + ": " + otherwise);
            }
        }

        /** Sends the request over all connections for some seconds. */
        Result load(Request request, int seconds) throws Exception {
            if (seconds == 0) {
                return new Result(0, 1, 0, 0, 0, 0);
            }
            int threads = Math.min(2, Runtime.getRuntime().availableProcessors());
            List<String> command = new ArrayList<>(List.of(
                    "wrk",
                    "--threads=" + threads,
                    "--connections=" + options.text("connections"),
                    "--duration=" + seconds + "s",
                    "--timeout=20s",
                    "--script=" + REQUEST_SCRIPT,
                    "http://127.0.0.1:" + port + request.path(),
                    "--",
                    request.method(),
                    request.body()));
            command.addAll(request.headers());
            double before = Processor.childrenSeconds();
            Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            wrk.waitFor();
            Matcher line = RESULT.matcher(output);
            must(line.find(), "wrk printed " + output);
            double[] values = Stream.of(line.group(1).split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return new Result(
                    (long) values[0],
                    values[1],
                    values[2],
                    values[3],
                    (long) (values[4] + values[5]),
                    Processor.childrenSeconds() - before);
        }

        @Override
        public void close() {
            stop(process);
        }

        /** Stops the process and its children; by force after a while. */
        private static void stop(Process process) {
            List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                    .toList();
            all.forEach(ProcessHandle::destroy);
            try {
                for (ProcessHandle one : all) {
                    one.onExit().completeOnTimeout(one, 15, TimeUnit.SECONDS).get();
                }
            } catch (Exception interrupted) {
                Thread.currentThread().interrupt();
            }
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /**
     * Processor time in seconds, as Linux counts it.
     *
     * @param server of the processes of a server
     * @param all of the machine, without idling
     * @param available of all cores
     */
    record Processor(double server, double all, double available) {

        private static final double TICKS_PER_SECOND = 100;
        private static final double MEGABYTE = 1e6;

        static Processor now(Process process) throws IOException {
            double server = 0;
            for (List<String> fields : stats(process)) {
                server += Double.parseDouble(fields.get(11)) + Double.parseDouble(fields.get(12));
            }
            // user, nice, system, idle, waiting for devices, interrupts (2), taken by the host
            String[] machine = Files.readAllLines(Path.of("/proc/stat")).get(0).split(" +");
            double sum = 0;
            for (int i = 1; i <= 8; i++) {
                sum += Double.parseDouble(machine[i]);
            }
            double idle = Double.parseDouble(machine[4]) + Double.parseDouble(machine[5]);
            return new Processor(server / TICKS_PER_SECOND, (sum - idle) / TICKS_PER_SECOND, sum / TICKS_PER_SECOND);
        }

        Processor minus(Processor before) {
            return new Processor(server - before.server, all - before.all, available - before.available);
        }

        /** Processor time of the ended children of this program. */
        static double childrenSeconds() throws IOException {
            List<String> self = fields(Path.of("/proc/self/stat"));
            return (Double.parseDouble(self.get(13)) + Double.parseDouble(self.get(14))) / TICKS_PER_SECOND;
        }

        static double residentMegabytes(Process process) throws IOException {
            double pages = 0;
            for (List<String> fields : stats(process)) {
                pages += Double.parseDouble(fields.get(21));
            }
            return pages * 4096 / MEGABYTE;
        }

        private static List<List<String>> stats(Process process) throws IOException {
            List<List<String>> all = new ArrayList<>();
            for (ProcessHandle one : Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                    .toList()) {
                Path stat = Path.of("/proc", Long.toString(one.pid()), "stat");
                if (Files.exists(stat)) {
                    all.add(fields(stat));
                }
            }
            return all;
        }

        /** The fields after the name of the program, which may contain spaces. */
        private static List<String> fields(Path stat) throws IOException {
            String text = Files.readString(stat);
            return List.of(text.substring(text.lastIndexOf(')') + 2).strip().split(" "));
        }
    }
}
