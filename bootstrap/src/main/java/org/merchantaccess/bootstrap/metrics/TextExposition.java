package org.merchantaccess.bootstrap.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Supplier;
import org.merchantaccess.http.operations.Exposition;

/** Exposes the metrics as OpenMetrics if the scraper accepts it, otherwise in the Prometheus text format. */
final class TextExposition implements Exposition {

    private static final ExpositionFormatWriter OPEN_METRICS = OpenMetricsTextFormatWriter.create();
    private static final ExpositionFormatWriter PROMETHEUS = PrometheusTextFormatWriter.create();

    private final Supplier<MetricSnapshots> metrics;

    TextExposition(Supplier<MetricSnapshots> metrics) {
        this.metrics = metrics;
    }

    @Override
    public Text render(String accept) {
        ExpositionFormatWriter writer =
                OPEN_METRICS.accepts(accept.toLowerCase(Locale.ROOT)) ? OPEN_METRICS : PROMETHEUS;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            writer.write(text, metrics.get(), EscapingScheme.UNDERSCORE_ESCAPING);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Text(writer.getContentType(), text.toString(UTF_8));
    }
}
