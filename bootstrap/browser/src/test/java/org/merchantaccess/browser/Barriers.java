package org.merchantaccess.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What axe finds on a page that keeps people out, by WCAG 2.2 AA and by what is good practice beyond. */
final class Barriers {

    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final List<String> RULES_OF_COLOUR = List.of("color-contrast", "link-in-text-block");

    private Barriers() {}

    static List<String> on(Page page, Window window) {
        return on(page, window, axe -> axe.withTags(STANDARDS));
    }

    /** What is too faint to be seen, and no more: a fraction of the work. */
    static List<String> ofColourOn(Page page, Window window) {
        return on(page, window, axe -> axe.withRules(RULES_OF_COLOUR));
    }

    private static List<String> on(Page page, Window window, UnaryOperator<AxeBuilder> rules) {
        return window.runsScripts() ? found(page, rules) : onCopyOf(page, window.withScripts(), rules);
    }

    /** Axe is a script itself: where none may run it looks at a copy, in which only those of the page do not. */
    private static List<String> onCopyOf(Page page, Window window, UnaryOperator<AxeBuilder> rules) {
        String document = page.content().replaceAll("</?noscript>", "");
        try (BrowserContext context = page.context().browser().newContext(window.options())) {
            context.route("**/*", asked -> answer(asked, document));
            Page copy = context.newPage();
            copy.navigate(page.url());
            return found(copy, rules);
        }
    }

    private static void answer(Route asked, String document) {
        switch (asked.request().resourceType()) {
            case "document" ->
                asked.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html;charset=utf-8")
                        .setBody(document));
            case "script" -> asked.abort();
            default -> asked.resume();
        }
    }

    private static List<String> found(Page page, UnaryOperator<AxeBuilder> rules) {
        AxeResults results =
                rules.apply(new AxeBuilder(page).setLegacyMode(true)).analyze();
        assertThat(results.getPasses())
                .as("rules that axe found kept on %s: %s", page.url(), results.getErrorMessage())
                .isNotEmpty();
        return results.getViolations().stream().map(Barriers::told).toList();
    }

    private static String told(Rule rule) {
        return rule.getNodes().stream()
                .map(CheckedNode::getHtml)
                .collect(Collectors.joining("\n    ", rule.getId() + ": " + rule.getHelp() + "\n    ", ""));
    }
}
