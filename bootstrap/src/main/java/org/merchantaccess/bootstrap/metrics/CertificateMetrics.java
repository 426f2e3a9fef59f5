package org.merchantaccess.bootstrap.metrics;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Measures when the certificates in use expire. */
final class CertificateMetrics {

    private final Map<List<String>, LongSupplier> ends = new ConcurrentHashMap<>();

    CertificateMetrics(PrometheusRegistry registry) {
        GaugeWithCallback.builder()
                .name("merchant_access_certificate_end_timestamp_seconds")
                .help("Expiry of a listener's certificate; no sample for a listener without one.")
                .labelNames("environment", "listener")
                .callback(callback -> ends.forEach(
                        (labels, end) -> callback.call((double) end.getAsLong(), labels.toArray(new String[0]))))
                .register(registry);
    }

    void add(List<String> labels, LongSupplier end) {
        ends.put(labels, end);
    }
}
