package org.merchantaccess.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.merchantaccess.bootstrap.metrics.MetricDescription;
import org.merchantaccess.bootstrap.metrics.Metrics;
import org.merchantaccess.http.vertx.EventLoops;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Dashboard, alerts and pages use existing metrics, and the page lists every metric. */
class MetricsPageTest {

    private static final Pattern NAME = Pattern.compile("\\b(?:merchant_access|jvm|process)_[a-z0-9_]+");
    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z0-9_]+)` \\| (\\w+) \\|[^|]*\\| (.*) \\|$", Pattern.MULTILINE);
    private static final Pattern ALERT = Pattern.compile("docs/how-to/watch\\.md#([a-z-]+)");

    private static List<MetricDescription> measured() {
        Metrics metrics = new Metrics();
        try (EventLoops loops = EventLoops.start()) {
            metrics.measure(loops);
        }
        metrics.measureLog(() -> 0);
        return metrics.described();
    }

    private static String text(String path) {
        return Repository.read(Repository.ROOT.resolve(path));
    }

    private static Set<String> names(String expression) {
        return NAME.matcher(expression)
                .results()
                .map(name -> name.group().replaceFirst("_(bucket|sum|count)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void assertMeasured(Stream<String> expressions) {
        Set<String> measured = measured().stream().map(MetricDescription::name).collect(Collectors.toSet());
        assertThat(expressions)
                .isNotEmpty()
                .allSatisfy(expression -> assertThat(measured).as(expression).containsAll(names(expression)));
    }

    @Test
    void the_page_lists_exactly_the_existing_metrics() {
        assertThat(ROW.matcher(text("docs/reference/metrics.md"))
                        .results()
                        .map(row -> new MetricDescription(row.group(1), row.group(2), row.group(3))))
                .containsExactlyInAnyOrderElementsOf(measured().stream()
                        .filter(metric -> metric.name().startsWith("merchant_access_"))
                        .toList());
    }

    @Test
    void the_dashboard_uses_existing_metrics() throws IOException {
        JsonNode dashboard = new ObjectMapper().readTree(text("docs/operate/grafana-dashboard.json"));

        assertMeasured(dashboard.path("panels").findValuesAsText("expr").stream());
    }

    @Test
    void alerts_use_existing_metrics_and_link_to_a_remedy() {
        String text = text("docs/operate/alerts.yml");
        Map<String, Object> alerts = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        Set<String> headings = text("docs/how-to/watch.md")
                .lines()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4).replace(' ', '-'))
                .collect(Collectors.toSet());

        assertMeasured(rules(alerts).map(rule -> String.valueOf(rule.get("expr"))));
        assertThat(rules(alerts))
                .allSatisfy(rule -> assertThat(rule).containsKeys("alert", "expr", "for", "labels", "annotations"));
        assertThat(ALERT.matcher(text).results().map(page -> page.group(1)).collect(Collectors.toSet()))
                .isEqualTo(headings);
    }

    private static Stream<Map<String, Object>> rules(Map<String, Object> alerts) {
        return children(alerts, "groups").flatMap(group -> children(group, "rules"));
    }

    @SuppressWarnings("unchecked") // the YAML structure of Prometheus rules
    private static Stream<Map<String, Object>> children(Map<String, Object> parent, String name) {
        return ((List<Map<String, Object>>) Objects.requireNonNull(parent.get(name))).stream();
    }
}
