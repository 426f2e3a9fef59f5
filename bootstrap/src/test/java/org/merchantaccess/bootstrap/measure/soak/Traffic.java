package org.merchantaccess.bootstrap.measure.soak;

import java.io.IOException;
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
import org.merchantaccess.bootstrap.fixture.OpenedMerchant;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.measure.load.ReceivedAnswer;
import org.merchantaccess.bootstrap.measure.load.Requests;
import org.merchantaccess.journey.Reply;

/** Everything that is asked of a server day after day, each at a rate of its own. */
final class Traffic implements AutoCloseable {

    /** Where everybody is who knows a key; the proxy in front of the server is on 127.0.0.1. */
    private static final String HERE = "127.0.0.9";

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY_REQUESTS = 429;

    private final ScheduledExecutorService people = Executors.newScheduledThreadPool(5);
    private final List<Future<?>> work = new ArrayList<>();
    private final Random random = new Random(1);
    private final AtomicLong answers = new AtomicLong();
    private final Map<String, AtomicLong> failures = new ConcurrentHashMap<>();
    private final Management management;
    private final List<Line> lines = new ArrayList<>();
    private final Line callers;
    private final Line software;
    private final Line strangers;
    private final Line switchers;
    private final OpenedMerchant steady;
    private final OpenedMerchant switching;
    private final String other;
    private final String otherKey;
    private volatile String token;

    private Traffic(ServingProcess server) throws IOException {
        management = Management.of(server, HERE);
        callers = line(server);
        software = line(server);
        strangers = line(server);
        switchers = line(server);
        steady = OpenedMerchant.by(management, "Steady", HERE);
        switching = OpenedMerchant.by(management, "Switching", HERE);
        other = OpenedMerchant.created(management, switching.id(), "Other");
        otherKey = OpenedMerchant.revealed(management, switching.id(), other);
        token = logIn(software, steady.appId(), steady.appKey()).token();
    }

    private Line line(ServingProcess server) throws IOException {
        Line line = new Line(server.api().getPort());
        lines.add(line);
        return line;
    }

    /** In that many of each in a second: calls, logins, refused logins; and of a switch. */
    static Traffic on(ServingProcess server, int others, int calls, int logins, int refusals, int switches)
            throws IOException {
        new OtherMerchants(Management.of(server, HERE)).open(others);
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
        expect(OK, "call", call(callers, token));
    }

    private void logIn() {
        ReceivedAnswer answer = logIn(software, steady.appId(), steady.appKey());
        expect(OK, "login", answer);
        token = answer.token();
    }

    /** From anywhere in the world, half of them for nobody. */
    private void strangerLogsIn() {
        String appId =
                random.nextBoolean() ? steady.appId() : String.format(Locale.ROOT, "%08d", random.nextInt(100_000_000));
        String from = 11 + random.nextInt(100) + "." + random.nextInt(256) + "." + random.nextInt(256) + "."
                + random.nextInt(256);
        byte[] guess = Requests.loginFrom(from, appId, "x".repeat(32));
        expect(
                UNAUTHORIZED,
                TOO_MANY_REQUESTS,
                "refused login",
                strangers.ask(guess).status());
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

    private static ReceivedAnswer logIn(Line line, String appId, String key) {
        return line.ask(Requests.loginFrom(HERE, appId, key));
    }

    private static ReceivedAnswer call(Line line, String bearer) {
        return line.ask(Requests.callFrom(HERE, bearer));
    }

    private void expect(int status, String what, ReceivedAnswer answer) {
        expect(status, what, answer.status());
    }

    private void expect(int status, String what, int answered) {
        expect(status, status, what, answered);
    }

    private void expect(int status, int orElse, String what, int answered) {
        if (answered == status || answered == orElse) {
            answers.incrementAndGet();
        } else {
            fail(what + " answered " + answered);
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
        lines.forEach(Line::close);
    }
}
