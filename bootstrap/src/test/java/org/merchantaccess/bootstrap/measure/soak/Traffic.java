package org.merchantaccess.bootstrap.measure.soak;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.merchantaccess.bootstrap.fixture.Management;
import org.merchantaccess.bootstrap.fixture.OpenedMerchant;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.measure.load.ReceivedResponse;
import org.merchantaccess.bootstrap.measure.load.Requests;
import org.merchantaccess.journey.Reply;

/** Typical requests of a server, each kind at its own rate. */
final class Traffic implements AutoCloseable {

    /** The client address of requests with valid credentials; the proxy is on 127.0.0.1. */
    private static final String CLIENT = "127.0.0.9";

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY_REQUESTS = 429;

    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(5);
    private final List<Future<?>> work = new ArrayList<>();
    private final Random random = new Random(1);
    private final AtomicLong answers = new AtomicLong();
    private final Map<String, AtomicLong> failures = new ConcurrentHashMap<>();
    private final Management management;
    private final List<KeptConnection> lines = new ArrayList<>();
    private final KeptConnection callers;
    private final KeptConnection software;
    private final KeptConnection guessers;
    private final KeptConnection switchers;
    private final OpenedMerchant steady;
    private final OpenedMerchant switching;
    private final String other;
    private final String otherKey;
    private volatile String token;

    private Traffic(ServingProcess server) throws IOException {
        management = Management.of(server, CLIENT);
        callers = line(server);
        software = line(server);
        guessers = line(server);
        switchers = line(server);
        steady = OpenedMerchant.by(management, "Steady", CLIENT);
        switching = OpenedMerchant.by(management, "Switching", CLIENT);
        other = OpenedMerchant.createAppId(management, switching.id(), "Other");
        otherKey = OpenedMerchant.revealAppKey(management, switching.id(), other);
        token = logIn(software, steady.appId(), steady.appKey()).token();
    }

    private KeptConnection line(ServingProcess server) throws IOException {
        KeptConnection line = new KeptConnection(server.api().getPort());
        lines.add(line);
        return line;
    }

    /** Starts the given number of calls, logins, refused logins and App ID switches per second. */
    static Traffic on(ServingProcess server, int others, int calls, int logins, int refusals, int switches)
            throws IOException {
        new IdleMerchants(Management.of(server, CLIENT)).open(others);
        Traffic traffic = new Traffic(server);
        traffic.repeat(calls, traffic::call);
        traffic.repeat(logins, traffic::logIn);
        traffic.repeat(refusals, traffic::guess);
        traffic.repeat(switches, traffic::switchBackAndForth);
        return traffic;
    }

    private void repeat(int perSecond, Runnable request) {
        work.add(executor.scheduleAtFixedRate(
                () -> attempt(request), 0, Duration.ofSeconds(1).toNanos() / perSecond, TimeUnit.NANOSECONDS));
    }

    /** Counts a failure instead of ending the schedule. */
    private void attempt(Runnable request) {
        try {
            request.run();
        } catch (RuntimeException broken) {
            fail(broken.toString());
        }
    }

    private void call() {
        expect(OK, "call", call(callers, token));
    }

    private void logIn() {
        ReceivedResponse answer = logIn(software, steady.appId(), steady.appKey());
        expect(OK, "login", answer);
        token = answer.token();
    }

    /** Logs in with a wrong key from a random address, half of the time with an unknown App ID. */
    private void guess() {
        String appId =
                random.nextBoolean() ? steady.appId() : Integer.toString(random.nextInt(10_000_000, 100_000_000));
        String from = 11 + random.nextInt(100) + "." + random.nextInt(256) + "." + random.nextInt(256) + "."
                + random.nextInt(256);
        byte[] login = Requests.loginFrom(from, appId, "x".repeat(32));
        expect(
                UNAUTHORIZED,
                TOO_MANY_REQUESTS,
                "refused login",
                guessers.exchange(login).status());
    }

    private void switchBackAndForth() {
        String before = logIn(switchers, switching.appId(), switching.appKey()).token();
        expect(OK, "call before the switch", call(switchers, before));
        expect(OK, "switch", activate(other).status());
        expect(UNAUTHORIZED, "call after the switch", call(switchers, before));
        expect(OK, "login after the switch", logIn(switchers, other, otherKey));
        expect(OK, "switch back", activate(switching.appId()).status());
    }

    private Reply activate(String appId) {
        return management.ask("POST", "/" + switching.id() + "/app-ids/" + appId + "/activate", "");
    }

    private static ReceivedResponse logIn(KeptConnection line, String appId, String key) {
        return line.exchange(Requests.loginFrom(CLIENT, appId, key));
    }

    private static ReceivedResponse call(KeptConnection line, String bearer) {
        return line.exchange(Requests.callFrom(CLIENT, bearer));
    }

    private void expect(int status, String name, ReceivedResponse answer) {
        expect(status, name, answer.status());
    }

    private void expect(int status, String name, int answered) {
        expect(status, status, name, answered);
    }

    private void expect(int status, int orElse, String name, int answered) {
        if (answered == status || answered == orElse) {
            answers.incrementAndGet();
        } else {
            fail(name + " answered " + answered);
        }
    }

    private void fail(String reason) {
        failures.computeIfAbsent(reason, first -> new AtomicLong()).incrementAndGet();
    }

    /** Returns the number of expected responses. */
    long answers() {
        return answers.get();
    }

    /** Returns all other outcomes with their numbers. */
    Map<String, AtomicLong> failures() {
        return failures;
    }

    @Override
    public void close() {
        work.forEach(request -> request.cancel(false));
        executor.shutdownNow();
        lines.forEach(KeptConnection::close);
    }
}
