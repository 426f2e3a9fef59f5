package org.merchantaccess.bootstrap.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.Site;

@Timeout(180)
@Tag("slow")
class StoppingTest {

    private static final Duration TRAFFIC = Duration.ofMillis(Integer.getInteger("stop.millis", 1_000));
    private static final int CALLERS = Integer.getInteger("stop.callers", 4);
    private static final long PAUSE = Duration.ofMillis(8).toNanos(); // some hundred calls a second of them all
    private static final int REFUSED_AS_EVER = 401;

    @TempDir
    private Path folder;

    private final AtomicBoolean isReady = new AtomicBoolean(true);
    private final AtomicInteger answered = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> failed = new ConcurrentLinkedQueue<>();

    @Test
    void callers_that_follow_readiness_lose_no_answer_when_the_server_is_told_to_stop() throws Exception {
        try (ServingProcess server =
                ServingProcess.on(new Site(folder), ServingProcess.STARTS_FAST, "--set", "stop-delay=2")) {
            int port = server.api().getPort();
            List<Thread> callers = IntStream.range(0, CALLERS)
                    .mapToObj(number -> new Thread(() -> call(port, number % 2 == 0), "caller-" + number))
                    .toList();
            callers.forEach(Thread::start);
            assertThat(server.goesOnFor(TRAFFIC)).isTrue();

            server.tellToStop();
            HttpResponse<String> ready = untilNotReady(server.operations());
            assertThat(ready.body()).endsWith("\"reason\":{\"test\":\"stopping\"}}");
            isReady.set(false);
            for (Thread caller : callers) {
                caller.join();
            }

            assertThat(server.exit()).isZero();
            assertThat(failed).isEmpty();
            assertThat(answered).hasPositiveValue();
            System.out.println("stopped: " + answered + " answered, " + failed.size() + " failed");
        }
        assertThat(leftInTemporaryFolder()).isEmpty();
    }

    @Test
    void a_server_told_twice_ends_at_once_and_leaves_nothing() throws Exception {
        try (ServingProcess server =
                ServingProcess.on(new Site(folder), ServingProcess.STARTS_FAST, "--set", "stop-delay=60")) {
            URI operations = server.operations();
            server.tellToStop();
            untilNotReady(operations);

            server.tellToStop();

            assertThat(server.exit()).isEqualTo(1);
        }
        assertThat(leftInTemporaryFolder()).isEmpty();
    }

    private void call(int port, boolean keepsConnections) {
        try (Caller caller = new Caller(port, keepsConnections)) {
            while (isReady.get()) {
                int status = caller.ask("/v1/whoami");
                if (status == REFUSED_AS_EVER) {
                    answered.incrementAndGet();
                } else {
                    failed.add("answered " + status);
                }
                LockSupport.parkNanos(PAUSE);
            }
        } catch (IOException lost) {
            failed.add(lost.toString());
        }
    }

    /** As a load balancer does: it asks for readiness now and then. */
    private static HttpResponse<String> untilNotReady(URI operations) throws Exception {
        HttpRequest question =
                HttpRequest.newBuilder(URI.create(operations + "/ready")).build();
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<String> answer = client.send(question, BodyHandlers.ofString());
        while (answer.statusCode() == 200) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            answer = client.send(question, BodyHandlers.ofString());
        }
        return answer;
    }

    private List<Path> leftInTemporaryFolder() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path ->
                            !List.of("data", "keys").contains(path.getFileName().toString()))
                    .toList();
        }
    }
}
