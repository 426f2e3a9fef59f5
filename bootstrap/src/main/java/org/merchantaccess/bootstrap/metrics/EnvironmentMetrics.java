package org.merchantaccess.bootstrap.metrics;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.merchantaccess.application.kernel.Vitals;
import org.merchantaccess.bootstrap.embedded.OpenEnvironment;
import org.merchantaccess.domain.kernel.Environment;

/** How the environments of the process are doing, asked when it is collected. */
final class EnvironmentMetrics {

    private static final double SECOND = Duration.ofSeconds(1).toNanos();

    private final Map<Environment, OpenEnvironment> environments = new ConcurrentHashMap<>();

    EnvironmentMetrics(PrometheusRegistry registry) {
        gauge(
                registry,
                "merchant_access_ready",
                "1 while calls may be sent here, else 0.",
                open -> vital(open, vitals -> vitals.isReady() ? 1 : 0));
        gauge(
                registry,
                "merchant_access_store_silence_seconds",
                "Since the store was asked what it last answered well; nothing before its first answer.",
                open -> open.access().vitals().silence().map(time -> time.toNanos() / SECOND));
        gauge(
                registry,
                "merchant_access_change_applied",
                "The number of the last change of the feed that this node goes by.",
                open -> vital(open, Vitals::appliedChange));
        gauge(
                registry,
                "merchant_access_remembered_tokens",
                "Tokens whose signature need not be verified again.",
                open -> Option.some((double) open.rememberedTokens().getAsLong()));
        gauge(
                registry,
                "merchant_access_clock_jump_seconds",
                "By how much the wall clock jumped within the last hour, less than 0 where it was set back; nothing where it did not.",
                open -> open.access().vitals().clockJump().map(jump -> jump.by().toNanos() / SECOND));
        counter(
                registry,
                "merchant_access_refusals_dropped_total",
                "Refusals that are in no list: more came than the store was told, or it could not store them.",
                Vitals::droppedRefusals);
        counter(
                registry,
                "merchant_access_uses_dropped_total",
                "Uses and hits of allowlist entries that are not counted: more came than the store was told, or it could not store them.",
                Vitals::droppedUses);
    }

    void add(Environment environment, OpenEnvironment open) {
        environments.put(environment, open);
    }

    private static Option<Double> vital(OpenEnvironment open, Function<Vitals, Number> vital) {
        return Option.some(vital.apply(open.access().vitals()).doubleValue());
    }

    private void gauge(
            PrometheusRegistry registry, String name, String help, Function<OpenEnvironment, Option<Double>> value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames("environment")
                .callback(callback -> environments.forEach((environment, open) ->
                        value.apply(open).forEach(number -> callback.call(number, environment.word()))))
                .register(registry);
    }

    private void counter(PrometheusRegistry registry, String name, String help, Function<Vitals, Long> value) {
        CounterWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames("environment")
                .callback(callback -> environments.forEach((environment, open) ->
                        callback.call(value.apply(open.access().vitals()).doubleValue(), environment.word())))
                .register(registry);
    }
}
