package org.merchantaccess.bootstrap.measure.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.merchantaccess.bootstrap.fixture.Management;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.journey.Http;
import org.merchantaccess.journey.Reply;

/** Everything that is asked of a server day after day, each at a rate of its own. */
final class Traffic implements AutoCloseable {

    /** Where everybody is who knows a key; the proxy in front of the server is on 127.0.0.1. */
    private static final String HERE = "127.0.0.9";

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY_REQUESTS = 429;

    private final ScheduledExecutorService people = Executors.newScheduledThreadPool(4);
    private final List<Future<?>> work = new ArrayList<>();
    private final Random random = new Random(1);
    private final AtomicLong answers = new AtomicLong();
    private final Map<String, AtomicLong> failures = new ConcurrentHashMap<>();
    private final Management management;
    private final Http api;
    private final Shop steady;
    private final Shop switching;
    private final String other;
    private final String otherKey;
    private volatile String token;

    /** A merchant with an App ID that is active. */
    private record Shop(String merchant, String appId, String appKey) {}

    private Traffic(ServingProcess server) {
        management = Management.of(server, HERE);
        api = new Http(server.api());
        steady = opened("Steady");
        switching = opened("Switching");
        other = create(switching.merchant(), "Other");
        otherKey = reveal(switching.merchant(), other);
        token = logIn(steady.appId(), steady.appKey()).text("access_token");
    }

    /** In that many of each in a second: calls, logins, refused logins; and of a switch. */
    static Traffic on(ServingProcess server, int calls, int logins, int refusals, int switches) {
        Traffic traffic = new Traffic(server);
        traffic.repeat(calls, traffic::call);
        traffic.repeat(logins, traffic::logIn);
        traffic.repeat(refusals, traffic::strangerLogsIn);
        traffic.repeat(switches, traffic::switchBackAndForth);
        return traffic;
    }

    private void repeat(int perSecond, Runnable deed) {
        work.add(people.scheduleAtFixedRate(
                () -> attempt(deed), 0, Duration.ofSeconds(1).toNanos() / perSecond, TimeUnit.NANOSECONDS));
    }

    /** Whatever goes wrong is counted, and does not end the rest. */
    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException broken) {
            fail(broken.toString());
        }
    }

    private void call() {
        expect(OK, "call", call(token));
    }

    private void logIn() {
        Reply reply = logIn(steady.appId(), steady.appKey());
        expect(OK, "login", reply);
        token = reply.text("access_token");
    }

    /** From anywhere in the world, half of them for nobody. */
    private void strangerLogsIn() {
        String appId =
                random.nextBoolean() ? steady.appId() : String.format(Locale.ROOT, "%08d", random.nextInt(100_000_000));
        String from = "8." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256);
        expect(UNAUTHORIZED, TOO_MANY_REQUESTS, "refused login", send(appId, "x".repeat(32), from));
    }

    private void switchBackAndForth() {
        String before = logIn(switching.appId(), switching.appKey()).text("access_token");
        expect(OK, "call before the switch", call(before));
        expect(OK, "switch", activate(other));
        expect(UNAUTHORIZED, "call after the switch", call(before));
        expect(OK, "login after the switch", logIn(other, otherKey));
        expect(OK, "switch back", activate(switching.appId()));
    }

    private Shop opened(String name) {
        String merchant = management.open(name).text("merchant_id");
        management.ask("POST", "/" + merchant + "/allowlist", "{\"range\":\"" + HERE + "\"}");
        String appId = create(merchant, "Till");
        management.ask("POST", "/" + merchant + "/app-ids/" + appId + "/activate", "");
        return new Shop(merchant, appId, reveal(merchant, appId));
    }

    private String create(String merchant, String name) {
        return management
                .ask("POST", "/" + merchant + "/app-ids", "{\"app_name\":\"" + name + "\"}")
                .text("app_id");
    }

    private String reveal(String merchant, String appId) {
        return management
                .ask("POST", "/" + merchant + "/app-ids/" + appId + "/reveal", "")
                .text("app_key");
    }

    private Reply activate(String appId) {
        return management.ask("POST", "/" + switching.merchant() + "/app-ids/" + appId + "/activate", "");
    }

    private Reply logIn(String appId, String key) {
        return send(appId, key, HERE);
    }

    private Reply send(String appId, String key, String from) {
        return api.send(
                "POST",
                "/v1/login",
                "{\"app_id\":\"" + appId + "\",\"app_key\":\"" + key + "\"}",
                "X-Forwarded-For",
                from);
    }

    private Reply call(String bearer) {
        return api.send("GET", "/v1/whoami", "", "Authorization", "Bearer " + bearer, "X-Forwarded-For", HERE);
    }

    private void expect(int status, String what, Reply reply) {
        expect(status, status, what, reply);
    }

    private void expect(int status, int orElse, String what, Reply reply) {
        if (reply.status() == status || reply.status() == orElse) {
            answers.incrementAndGet();
        } else {
            fail(what + " answered " + reply.status());
        }
    }

    private void fail(String reason) {
        failures.computeIfAbsent(reason, first -> new AtomicLong()).incrementAndGet();
    }

    /** As expected. */
    long answers() {
        return answers.get();
    }

    /** Everything else, and how often. */
    Map<String, AtomicLong> failures() {
        return failures;
    }

    @Override
    public void close() {
        work.forEach(deed -> deed.cancel(false));
        people.shutdownNow();
    }
}
