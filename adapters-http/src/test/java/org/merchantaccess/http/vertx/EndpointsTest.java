package org.merchantaccess.http.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.vertx.metrics.ListenerMetrics;

class EndpointsTest {

    private final RunningListener listening = RunningListener.start();

    @AfterEach
    void close() {
        listening.close();
    }

    @Nested
    class Deferred {

        @Test
        void a_deferred_endpoint_runs_on_a_worker() throws Exception {
            assertThat(get("/later").body()).startsWith("http-worker-");
        }

        @Test
        void a_deferred_endpoint_runs_on_the_event_loop_if_it_needs_no_store() throws Exception {
            assertThat(get("/sometimes-later").body()).doesNotContain("worker");
            assertThat(get("/sometimes-later?store").body()).startsWith("http-worker-");
            assertThat(get("/sometimes-later?broken").status()).isEqualTo(500);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/held", "/waiting"})
        void waiting_endpoints_do_not_delay_other_requests(String path) throws Exception {
            List<RawClient> waiting = new ArrayList<>();
            for (int number = 0; number < 16; number++) {
                RawClient client = new RawClient(listening.port());
                client.send(written(path));
                waiting.add(client);
            }

            for (int number = 0; number < 16; number++) {
                assertThat(get("/asked").status()).isEqualTo(200);
            }

            listening.release();
            for (RawClient client : waiting) {
                assertThat(client.receive().body()).isEqualTo("released");
                client.close();
            }
        }

        @Test
        void responds_with_503_if_all_workers_are_busy_and_the_queue_is_full() throws Exception {
            int capacity = 16 + 512;
            int tooMany = 20;
            CountDownLatch refused = new CountDownLatch(tooMany);
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + listening.port() + "/waiting"))
                    .build();
            HttpClient client = HttpClient.newHttpClient();

            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            for (int number = 0; number < capacity + tooMany; number++) {
                answers.add(client.sendAsync(request, BodyHandlers.ofString())
                        .whenComplete((answer, failure) -> refused.countDown()));
            }
            assertThat(refused.await(20, TimeUnit.SECONDS)).isTrue();
            listening.release();

            Map<Boolean, List<HttpResponse<String>>> byWhetherRefused = answers.stream()
                    .map(CompletableFuture::join)
                    .collect(Collectors.partitioningBy(answer -> answer.statusCode() == 503));
            assertThat(byWhetherRefused.get(true)).hasSize(tooMany).allSatisfy(answer -> {
                assertThat(answer.body()).isEqualTo("UNAVAILABLE at /waiting");
                assertThat(answer.headers().allValues("Retry-After")).containsExactly("1");
            });
            assertThat(byWhetherRefused.get(false))
                    .hasSize(capacity)
                    .allSatisfy(answer -> assertThat(answer.body()).isEqualTo("released"));
        }
    }

    @Nested
    class Broken {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/broken",
                    "/badly-broken",
                    "/unsendable",
                    "/broken-later",
                    "/broken-on-the-way",
                    "/unsendable-later"
                })
        @Tag("S89")
        void a_failing_endpoint_causes_a_500_without_details(String path) throws Exception {
            try (RawClient client = new RawClient(listening.port())) {
                client.send(written(path) + written("/things/next"));

                RawResponse answer = client.receive();

                assertThat(answer.status()).isEqualTo(500);
                assertThat(answer.body()).isEqualTo("INTERNAL_ERROR at " + path);
                assertThat(answer.headers("X-Request-Id")).hasSize(1);
                assertThat(answer.headers("X-Smuggled")).isEmpty();
                assertThat(answer.headers("X-Left")).isEmpty();
                assertThat(client.receive().body()).isEqualTo("next");
            }
        }

        @Test
        @Tag("S13")
        void logs_the_cause_and_the_request_id_of_a_failure_without_the_query() throws Exception {
            List<LogRecord> records = new ArrayList<>();
            Logger logger = Logger.getLogger(ListenerMetrics.class.getName());
            Handler collector = collectorOf(records);
            logger.addHandler(collector);

            RawResponse answer = get("/broken?app_key=secret");

            logger.removeHandler(collector);
            assertThat(records).hasSize(1);
            assertThat(records.get(0).getMessage())
                    .contains(answer.headers("X-Request-Id").get(0))
                    .doesNotContain("secret");
            assertThat(records.get(0).getThrown()).hasMessage("the store failed");
        }

        private static Handler collectorOf(List<LogRecord> records) {
            return new Handler() {
                @Override
                public void publish(LogRecord logged) {
                    records.add(logged);
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };
        }
    }

    private RawResponse get(String path) throws Exception {
        return RawClient.exchange(listening.port(), written(path));
    }

    private static String written(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: t\r\n\r\n";
    }
}
