package org.merchantaccess.bootstrap.metrics;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.merchantaccess.bootstrap.embedded.OpenEnvironment;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.address.AddressRefusalObserver;
import org.merchantaccess.http.operations.Exposition;
import org.merchantaccess.http.vertx.EventLoops;
import org.merchantaccess.http.vertx.Watch;

/** Everything that is measured of one process. Safe for many threads. */
public final class Metrics {

    /** What stands for the environment where something belongs to the process as a whole. */
    private static final String PROCESS = "process";

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final HttpMetrics http = new HttpMetrics(registry);
    private final EnvironmentMetrics environments = new EnvironmentMetrics(registry);
    private final EventMetrics events = new EventMetrics(registry);
    private final CertificateMetrics certificates = new CertificateMetrics(registry);

    /** Those of this Java process, which nobody has measured yet. */
    public static Metrics ofProcess() {
        Metrics metrics = new Metrics();
        JvmMetrics.builder().register(metrics.registry);
        return metrics;
    }

    /** What counts the answers of a listener. */
    public Watch listener(Environment environment, String listener) {
        return http.listener(environment.word(), listener);
    }

    /** What counts the answers of a listener that serves no environment of its own. */
    public Watch listenerOfProcess(String listener) {
        return http.listener(PROCESS, listener);
    }

    /** What counts the requests a listener refuses for their addresses. */
    public AddressRefusalObserver addressRefusals(Environment environment, String listener) {
        return http.addressRefusals(environment.word(), listener);
    }

    /** Measures the threads of all listeners from now on. */
    public void measure(EventLoops loops) {
        gauge("merchant_access_http_workers_busy", "Workers that have something to do.", loops::busyWorkers);
        gauge(
                "merchant_access_http_worker_queue_length",
                "Requests that wait for a worker; what finds no place is answered with 503.",
                loops::waitingForWorkers);
    }

    /** Measures an environment from now on. */
    public void measure(Environment environment, OpenEnvironment open) {
        environments.add(environment, open);
    }

    /** Measures how many records the log has dropped. */
    public void measureLog(LongSupplier dropped) {
        CounterWithCallback.builder()
                .name("merchant_access_log_records_dropped_total")
                .help("Records that the log had no place for, because nobody took its lines.")
                .callback(callback -> callback.call((double) dropped.getAsLong()))
                .register(registry);
    }

    /**
     * Measures how long a certificate is good.
     *
     * @param end of the one in use, in seconds since 1970
     */
    public void measureCertificate(Environment environment, String listener, LongSupplier end) {
        certificates.add(List.of(environment.word(), listener), end);
    }

    /** The same of a listener that serves no environment of its own. */
    public void measureCertificateOfProcess(String listener, LongSupplier end) {
        certificates.add(List.of(PROCESS, listener), end);
    }

    /** What counts what happens in an environment. */
    public EventMeter events(Environment environment) {
        return events.of(environment);
    }

    /** All of it, as a collector reads it. */
    public Exposition exposition() {
        return new TextExposition(registry);
    }

    /** All that is measured, whether there is anything to tell of it yet or not. */
    public List<Described> described() {
        return registry.scrape().stream().map(Metrics::described).toList();
    }

    private static Described described(MetricSnapshot snapshot) {
        String kind =
                snapshot.getClass().getSimpleName().replace("Snapshot", "").toLowerCase(Locale.ROOT);
        String ending = kind.equals("counter") ? "_total" : kind.equals("info") ? "_info" : "";
        MetricMetadata metadata = snapshot.getMetadata();
        String name = metadata.getPrometheusName();
        return new Described(name.endsWith(ending) ? name : name + ending, kind, String.valueOf(metadata.getHelp()));
    }

    private void gauge(String name, String help, LongSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call((double) value.getAsLong()))
                .register(registry);
    }
}
