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
import org.merchantaccess.bootstrap.metrics.Described;
import org.merchantaccess.bootstrap.metrics.Metrics;
import org.merchantaccess.http.vertx.EventLoops;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What dashboard, alerts and pages speak of is measured, and what is measured is on the page. */
class MetricsPageTest {

    private static final Pattern NAME = Pattern.compile("\\b(?:merchant_access|jvm|process)_[a-z_]+");
    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z_]+)` \\| (\\w+) \\|[^|]*\\| (.*) \\|$", Pattern.MULTILINE);
    private static final Pattern ALERT = Pattern.compile("docs/how-to/watch\\.md#([a-z-]+)");

    private static List<Described> measured() {
        Metrics metrics = Metrics.ofProcess();
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
        Set<String> measured = measured().stream().map(Described::name).collect(Collectors.toSet());
        assertThat(expressions)
                .isNotEmpty()
                .allSatisfy(expression -> assertThat(measured).as(expression).containsAll(names(expression)));
    }

    @Test
    void the_page_tells_what_is_measured_and_nothing_else() {
        assertThat(ROW.matcher(text("docs/reference/metrics.md"))
                        .results()
                        .map(row -> new Described(row.group(1), row.group(2), row.group(3))))
                .containsExactlyInAnyOrderElementsOf(measured().stream()
                        .filter(metric -> metric.name().startsWith("merchant_access_"))
                        .toList());
    }

    @Test
    void the_dashboard_shows_what_is_measured() throws IOException {
        JsonNode dashboard = new ObjectMapper().readTree(text("docs/operate/grafana-dashboard.json"));

        assertMeasured(dashboard.path("panels").findValuesAsText("expr").stream());
    }

    @Test
    void the_alerts_go_by_what_is_measured_and_lead_to_what_to_do() {
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

    @SuppressWarnings("unchecked") // what a file of rules looks like
    private static Stream<Map<String, Object>> children(Map<String, Object> parent, String name) {
        return ((List<Map<String, Object>>) Objects.requireNonNull(parent.get(name))).stream();
    }
}
