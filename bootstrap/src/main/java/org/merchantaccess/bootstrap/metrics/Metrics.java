package org.merchantaccess.bootstrap.metrics;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.merchantaccess.bootstrap.environment.OpenInstance;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.address.AddressRefusalObserver;
import org.merchantaccess.http.operations.Exposition;
import org.merchantaccess.http.vertx.EventLoops;
import org.merchantaccess.http.vertx.metrics.ListenerMetrics;

/** All metrics of one process, including those of its Java runtime. Thread-safe. */
public final class Metrics {

    /** The environment label of metrics that belong to the whole process. */
    private static final String PROCESS = "process";

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final HttpMetrics http = new HttpMetrics(registry);
    private final EnvironmentMetrics environments = new EnvironmentMetrics(registry);
    private final EventMetrics events = new EventMetrics(registry);
    private final CertificateMetrics certificates = new CertificateMetrics(registry);

    /**
     * Completes when the metrics of the Java runtime are registered. They load in the background, because they need some 350 classes.
     */
    private final CompletableFuture<Void> ofRuntime =
            CompletableFuture.runAsync(() -> JvmMetrics.builder().register(registry));

    /** Returns the metrics of a listener. */
    public ListenerMetrics listener(Environment environment, String listener) {
        return http.listener(environment.word(), listener);
    }

    /** Returns the metrics of a listener that belongs to no environment. */
    public ListenerMetrics listenerOfProcess(String listener) {
        return http.listener(PROCESS, listener);
    }

    /** Returns the counter of requests that a listener refuses because of their addresses. */
    public AddressRefusalObserver addressRefusals(Environment environment, String listener) {
        return http.addressRefusals(environment.word(), listener);
    }

    /** Registers the worker threads of all listeners. */
    public void measure(EventLoops loops) {
        gauge("merchant_access_http_workers_busy", "Worker threads that are busy.", loops::busyWorkers);
        gauge(
                "merchant_access_http_worker_queue_length",
                "Requests that wait for a worker thread; if the queue is full, the response is 503.",
                loops::queuedRequests);
    }

    /** Registers an open environment. */
    public void measure(Environment environment, OpenInstance open) {
        environments.add(environment, open);
    }

    /** Registers the number of records that the log has dropped. */
    public void measureLog(LongSupplier dropped) {
        CounterWithCallback.builder()
                .name("merchant_access_log_records_dropped_total")
                .help("Log records dropped because standard error was not read fast enough.")
                .callback(callback -> callback.call((double) dropped.getAsLong()))
                .register(registry);
    }

    /**
     * Registers the expiry of a listener's certificate.
     *
     * @param end the expiry of the certificate in use, in seconds since 1970
     */
    public void measureCertificate(Environment environment, String listener, LongSupplier end) {
        certificates.add(List.of(environment.word(), listener), end);
    }

    /** Registers the certificate expiry of a listener that belongs to no environment. */
    public void measureCertificateOfProcess(String listener, LongSupplier end) {
        certificates.add(List.of(PROCESS, listener), end);
    }

    /** Returns the event counters of an environment. */
    public EventMeter events(Environment environment) {
        return events.of(environment);
    }

    /** Returns the exposition for scrapers. */
    public Exposition exposition() {
        return new TextExposition(this::scrape);
    }

    private MetricSnapshots scrape() {
        ofRuntime.join();
        return registry.scrape();
    }

    /** Returns the description of every metric, with or without samples. */
    public List<MetricDescription> described() {
        return scrape().stream().map(Metrics::described).toList();
    }

    private static MetricDescription described(MetricSnapshot snapshot) {
        String kind =
                snapshot.getClass().getSimpleName().replace("Snapshot", "").toLowerCase(Locale.ROOT);
        String ending = kind.equals("counter") ? "_total" : kind.equals("info") ? "_info" : "";
        MetricMetadata metadata = snapshot.getMetadata();
        String name = metadata.getPrometheusName();
        return new MetricDescription(
                name.endsWith(ending) ? name : name + ending, kind, String.valueOf(metadata.getHelp()));
    }

    private void gauge(String name, String help, LongSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call((double) value.getAsLong()))
                .register(registry);
    }
}
