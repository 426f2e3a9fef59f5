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
import org.merchantaccess.bootstrap.fixture.TestInstallation;

@Timeout(180)
@Tag("slow")
class StoppingTest {

    private static final Duration TRAFFIC = Duration.ofMillis(Integer.getInteger("stop.millis", 1_000));
    private static final int CALLERS = Integer.getInteger("stop.callers", 4);
    private static final long PAUSE = Duration.ofMillis(8).toNanos(); // some hundred calls per second in total
    private static final int UNAUTHORIZED = 401;

    @TempDir
    private Path folder;

    private final HttpClient loadBalancer = HttpClient.newHttpClient();
    private final AtomicBoolean isReady = new AtomicBoolean(true);
    private final AtomicInteger answered = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> failed = new ConcurrentLinkedQueue<>();

    @Test
    void clients_that_follow_readiness_lose_no_response_during_a_stop() throws Exception {
        try (ServingProcess server =
                ServingProcess.on(new TestInstallation(folder), ServingProcess.STARTS_FAST, "--set", "stop-delay=5")) {
            int port = server.api().getPort();
            List<Thread> clients = IntStream.range(0, CALLERS)
                    .mapToObj(number -> new Thread(() -> call(port, number % 2 == 0), "caller-" + number))
                    .toList();
            clients.forEach(Thread::start);
            assertThat(server.runsFor(TRAFFIC)).isTrue();
            assertThat(readiness(server.operations()).statusCode()).isEqualTo(200);

            server.requestStop();
            HttpResponse<String> ready = awaitNotReady(server.operations());
            assertThat(ready.body()).endsWith("\"reason\":{\"test\":\"stopping\"}}");
            isReady.set(false);
            for (Thread client : clients) {
                client.join();
            }

            assertThat(server.exit()).isZero();
            assertThat(failed).isEmpty();
            assertThat(answered).hasPositiveValue();
            System.out.println("stopped: " + answered + " answered, " + failed.size() + " failed");
        }
        assertThat(remainingTemporaryFiles()).isEmpty();
    }

    @Test
    void a_second_stop_signal_ends_the_server_at_once_and_leaves_no_files() throws Exception {
        try (ServingProcess server =
                ServingProcess.on(new TestInstallation(folder), ServingProcess.STARTS_FAST, "--set", "stop-delay=60")) {
            URI operations = server.operations();
            server.requestStop();
            awaitNotReady(operations);

            server.requestStop();

            assertThat(server.exit()).isEqualTo(1);
        }
        assertThat(remainingTemporaryFiles()).isEmpty();
    }

    private void call(int port, boolean keepsConnections) {
        try (PollingClient client = new PollingClient(port, keepsConnections)) {
            while (isReady.get()) {
                int status = client.get("/v1/whoami");
                if (status == UNAUTHORIZED) {
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

    /** Polls readiness, as a load balancer does. */
    private HttpResponse<String> awaitNotReady(URI operations) throws Exception {
        HttpResponse<String> answer = readiness(operations);
        while (answer.statusCode() == 200) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            answer = readiness(operations);
        }
        return answer;
    }

    private HttpResponse<String> readiness(URI operations) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(operations + "/ready")).build();
        return loadBalancer.send(request, BodyHandlers.ofString());
    }

    private List<Path> remainingTemporaryFiles() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path ->
                            !List.of("data", "keys").contains(path.getFileName().toString()))
                    .toList();
        }
    }
}
