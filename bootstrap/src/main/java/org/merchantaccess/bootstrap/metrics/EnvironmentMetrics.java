package org.merchantaccess.bootstrap.metrics;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.merchantaccess.application.node.KeyHealth;
import org.merchantaccess.application.node.NodeHealth;
import org.merchantaccess.bootstrap.environment.OpenInstance;
import org.merchantaccess.domain.kernel.Environment;

/** Measures the health of the served environments at each scrape. */
final class EnvironmentMetrics {

    private static final double SECOND = Duration.ofSeconds(1).toNanos();

    private final Map<Environment, OpenInstance> environments = new ConcurrentHashMap<>();

    EnvironmentMetrics(PrometheusRegistry registry) {
        gauge(
                registry,
                "merchant_access_ready",
                "1 if this node is ready for calls, else 0.",
                open -> figure(open, health -> health.isReady() ? 1 : 0));
        gauge(
                registry,
                "merchant_access_store_silence_seconds",
                "Time since the last successful request to the store was sent; no sample before the first success.",
                open -> open.access().health().silence().map(time -> time.toNanos() / SECOND));
        gauge(
                registry,
                "merchant_access_change_applied",
                "Number of the last change in the feed that this node has applied.",
                open -> figure(open, NodeHealth::appliedChange));
        gauge(
                registry,
                "merchant_access_remembered_tokens",
                "Tokens in memory whose signature is already verified.",
                open -> Option.some((double) open.core().rememberedTokens().getAsLong()));
        gauge(
                registry,
                "merchant_access_clock_jump_seconds",
                "Jump of the wall clock within the last hour, negative if it was set back; no sample without a jump.",
                open -> open.access().health().clockJump().map(jump -> jump.by().toNanos() / SECOND));
        gauge(
                registry,
                "merchant_access_clock_skew_seconds",
                "Time by which the clock of this node is ahead of the clock of the database, negative if it is behind; no sample for a store of"
                        + " one node.",
                open -> open.access().health().clockSkew().map(ahead -> ahead.toNanos() / SECOND));
        gauge(
                registry,
                "merchant_access_app_keys_expired",
                "Current app keys whose end date has passed.",
                open -> keys(open, KeyHealth::expired));
        gauge(
                registry,
                "merchant_access_app_keys_expiring_1d",
                "Current app keys that expire within a day.",
                open -> keys(open, KeyHealth::expiringWithinDay));
        gauge(
                registry,
                "merchant_access_app_keys_expiring_7d",
                "Current app keys that expire within 7 days.",
                open -> keys(open, KeyHealth::expiringWithinWeek));
        gauge(
                registry,
                "merchant_access_app_keys_expiring_30d",
                "Current app keys that expire within 30 days.",
                open -> keys(open, KeyHealth::expiringWithinMonth));
        gauge(
                registry,
                "merchant_access_active_without_app_key",
                "Active App IDs without an app key, because it was reported as leaked.",
                open -> keys(open, KeyHealth::activeWithoutKey));
        counter(
                registry,
                "merchant_access_app_keys_leaked_total",
                "App keys that were reported to this node as leaked.",
                open -> open.access().keyHealth().leaked());
        counter(
                registry,
                "merchant_access_refusals_dropped_total",
                "Refused requests missing from the list of refused requests: the queue was full, or the store was unavailable.",
                open -> open.access().health().droppedRefusals());
        counter(
                registry,
                "merchant_access_uses_dropped_total",
                "Uses of App IDs and hits of allowlist entries that are not counted: the queue was full, or the store was unavailable.",
                open -> open.access().health().droppedUses());
    }

    void add(Environment environment, OpenInstance open) {
        environments.put(environment, open);
    }

    private static Option<Double> figure(OpenInstance open, Function<NodeHealth, Number> figure) {
        return Option.some(figure.apply(open.access().health()).doubleValue());
    }

    private void gauge(
            PrometheusRegistry registry, String name, String help, Function<OpenInstance, Option<Double>> value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames("environment")
                .callback(callback -> environments.forEach((environment, open) ->
                        value.apply(open).forEach(number -> callback.call(number, environment.word()))))
                .register(registry);
    }

    private static Option<Double> keys(OpenInstance open, Function<KeyHealth, Long> figure) {
        return Option.some(figure.apply(open.access().keyHealth()).doubleValue());
    }

    private void counter(PrometheusRegistry registry, String name, String help, Function<OpenInstance, Long> value) {
        CounterWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames("environment")
                .callback(callback -> environments.forEach(
                        (environment, open) -> callback.call(value.apply(open).doubleValue(), environment.word())))
                .register(registry);
    }
}
