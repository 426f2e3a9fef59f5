package org.merchantaccess.nodes.node;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.merchantaccess.nodes.history.History;
import org.merchantaccess.nodes.history.MerchantState;
import org.merchantaccess.nodes.history.Operation;
import org.merchantaccess.nodes.history.Operation.Kind;
import org.merchantaccess.nodes.history.Outcome;

/** Calls the APIs of nodes, and records each operation. Thread-safe. */
public final class AccessClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger NEXT_MERCHANT = new AtomicInteger();

    /** One for all clients, because each has threads. */
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String managementKey;
    private final History history;

    public AccessClient(String managementKey, History history) {
        this.managementKey = managementKey;
        this.history = history;
    }

    /** Creates a merchant whose allowlist has the address of the tests, with as many App IDs, of which the first is active. */
    public Merchant createMerchant(Node node, int apps) {
        String name = "Merchant " + NEXT_MERCHANT.incrementAndGet();
        String id = required(manage(node, "POST", "/api/merchants", Map.of("name", name)), 201)
                .path("merchant_id")
                .asText();
        required(manage(node, "POST", path(id, "allowlist"), Map.of("range", "127.0.0.1/32", "label", "tests")), 201);
        List<Merchant.App> created = new ArrayList<>();
        for (int number = 1; number <= apps; number++) {
            created.add(createApp(node, id, "App " + number));
        }
        Merchant merchant = new Merchant(id, List.copyOf(created));
        if (apps > 0) {
            Response activated = activate(node, merchant.app(0));
            required(new Reply(activated.status(), activated.body()), 200);
        }
        return merchant;
    }

    /** Creates an App ID and reveals its key. */
    public Merchant.App createApp(Node node, String merchant, String name) {
        Response created = create(node, merchant, name);
        String id = required(new Reply(created.status(), created.body()), 201)
                .path("app_id")
                .asText();
        return reveal(node, merchant, id);
    }

    /** Reveals the key of an App ID. */
    public Merchant.App reveal(Node node, String merchant, String id) {
        String reveal = path(merchant, "app-ids/" + id + "/reveal");
        return new Merchant.App(
                merchant,
                id,
                required(manage(node, "POST", reveal, Map.of()), 200)
                        .path("app_key")
                        .asText());
    }

    /** Creates an App ID; the response has its {@code app_id}. */
    public Response create(Node node, String merchant, String name) {
        long start = System.nanoTime();
        Reply reply = manage(node, "POST", path(merchant, "app-ids"), Map.of("app_name", name));
        return recorded(Kind.CREATE, node, merchant, reply.body().path("app_id").asText(name), 0, start, reply);
    }

    /** Sets an App ID to Active. */
    public Response activate(Node node, Merchant.App app) {
        long start = System.nanoTime();
        Reply reply = manage(node, "POST", path(app.merchant(), "app-ids/" + app.id() + "/activate"), Map.of());
        return recorded(Kind.ACTIVATE, node, app.merchant(), app.id(), 0, start, reply);
    }

    /** Deletes an App ID. */
    public Response delete(Node node, String merchant, String app) {
        long start = System.nanoTime();
        Reply reply = manage(node, "DELETE", path(merchant, "app-ids/" + app), Map.of("confirm", "DELETE"));
        return recorded(Kind.DELETE, node, merchant, app, 0, start, reply);
    }

    /** Logs in; the response has the {@code access_token}. */
    public Response logIn(Node node, Merchant.App app) {
        long start = System.nanoTime();
        Reply reply = sent(
                node.name(),
                () -> HttpRequest.newBuilder(node.api().resolve("/v1/login"))
                        .header("Content-Type", "application/json")
                        .POST(body(Map.of("app_id", app.id(), "app_key", app.key()))));
        return recorded(Kind.LOG_IN, node, app.merchant(), app.id(), 0, start, reply);
    }

    /** Logs in with credentials that must be accepted. */
    public Token token(Node node, Merchant.App app) {
        Response response = logIn(node, app);
        required(new Reply(response.status(), response.body()), 200);
        return new Token(app, response.text("access_token"), response.operation());
    }

    /** Calls with a token. */
    public Response call(Node node, Token token) {
        long start = System.nanoTime();
        Reply reply = sent(
                node.name(),
                () -> HttpRequest.newBuilder(node.api().resolve("/v1/whoami"))
                        .header("Authorization", "Bearer " + token.text())
                        .GET());
        Merchant.App app = token.app();
        return recorded(Kind.CALL, node, app.merchant(), app.id(), token.login().end(), start, reply);
    }

    /** Reads the App IDs of a merchant from the database; repeats the request until the node answers. */
    public MerchantState state(Node node, String merchant) {
        List<MerchantState> states = new ArrayList<>();
        Waiting.until(TIMEOUT, () -> node + " lists App IDs", () -> {
            observe(node, merchant).ifPresent(states::add);
            return !states.isEmpty();
        });
        return states.get(0);
    }

    /** Reads the App IDs of a merchant from the database, if the node answers. */
    public Optional<MerchantState> observe(Node node, String merchant) {
        Reply reply = manage(node, "GET", path(merchant, "app-ids?limit=100"), Map.of());
        if (Outcome.of(reply.status()) == Outcome.UNEXPECTED) {
            throw new AssertionError("status " + reply.status() + " on " + node + ": " + node.output());
        }
        return reply.status() == 200 ? Optional.of(recorded(node, merchant, reply.body())) : Optional.empty();
    }

    private MerchantState recorded(Node node, String merchant, JsonNode list) {
        Set<String> all = new TreeSet<>();
        Set<String> active = new TreeSet<>();
        for (JsonNode app : list.path("data")) {
            all.add(app.path("app_id").asText());
            if (app.path("status").asText().equals("active")) {
                active.add(app.path("app_id").asText());
            }
        }
        MerchantState state = new MerchantState(node.name(), merchant, Set.copyOf(all), Set.copyOf(active));
        history.add(state);
        return state;
    }

    private Response recorded(
            Kind kind, Node node, String merchant, String app, long granted, long start, Reply reply) {
        Operation operation = new Operation(
                kind, node.name(), merchant, app, granted, start, System.nanoTime(), Outcome.of(reply.status()));
        history.add(operation);
        return new Response(reply.status(), reply.body(), operation);
    }

    /** Makes a management request about a merchant that must be answered with that status; returns the body. */
    public JsonNode managed(
            Node node, String method, String merchant, String rest, Map<String, String> body, int status) {
        return required(manage(node, method, path(merchant, rest), body), status);
    }

    /** Makes a management request that must be answered with that status; returns the body. */
    public JsonNode managed(Node node, String method, String path, Map<String, String> body, int status) {
        return required(manage(node, method, path, body), status);
    }

    private Reply manage(Node node, String method, String path, Map<String, String> body) {
        return sent(node.name(), () -> {
            URI uri = node.management().resolve(path);
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + managementKey);
            return body.isEmpty()
                    ? request.method(method, HttpRequest.BodyPublishers.noBody())
                    : request.header("Content-Type", "application/json").method(method, body(body));
        });
    }

    private static String path(String merchant, String rest) {
        return "/api/merchants/" + merchant + "/" + rest;
    }

    private static HttpRequest.BodyPublisher body(Map<String, String> members) {
        try {
            return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(members));
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Reply sent(String node, RequestSource request) {
        try {
            HttpResponse<String> response =
                    HTTP.send(request.get().timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
            String body = response.body();
            return new Reply(response.statusCode(), body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body));
        } catch (IOException unanswered) {
            history.addUnanswered(node + ": " + unanswered);
            return new Reply(0, MissingNode.getInstance());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static JsonNode required(Reply reply, int status) {
        if (reply.status() != status) {
            throw new AssertionError("status " + reply.status() + " instead of " + status + ": " + reply.body());
        }
        return reply.body();
    }

    /** A status and a body; 0 without a response. */
    private record Reply(int status, JsonNode body) {}

    /** A request that is built when it is sent, because the ports of a node change with each start. */
    @FunctionalInterface
    private interface RequestSource {
        HttpRequest.Builder get();
    }
}
