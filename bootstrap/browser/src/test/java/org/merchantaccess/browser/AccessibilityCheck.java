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

/** Accessibility violations that axe finds on a page: WCAG 2.2 AA and best practices. */
final class AccessibilityCheck {

    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final List<String> CONTRAST_RULES = List.of("color-contrast", "link-in-text-block");

    private AccessibilityCheck() {}

    static List<String> on(Page page, Window window) {
        return on(page, window, axe -> axe.withTags(STANDARDS));
    }

    /** Checks the contrast only, which is much faster. */
    static List<String> ofContrastOn(Page page, Window window) {
        return on(page, window, axe -> axe.withRules(CONTRAST_RULES));
    }

    private static List<String> on(Page page, Window window, UnaryOperator<AxeBuilder> rules) {
        return window.runsScripts() ? found(page, rules) : onCopyOf(page, window.withScripts(), rules);
    }

    /** Axe is a script itself. Without JavaScript it checks a copy of the page whose own scripts are blocked. */
    private static List<String> onCopyOf(Page page, Window window, UnaryOperator<AxeBuilder> rules) {
        String document = page.content().replaceAll("</?noscript>", "");
        try (BrowserContext context = page.context().browser().newContext(window.options())) {
            context.route("**/*", request -> respond(request, document));
            Page copy = context.newPage();
            copy.navigate(page.url());
            return found(copy, rules);
        }
    }

    private static void respond(Route request, String document) {
        switch (request.request().resourceType()) {
            case "document" ->
                request.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html;charset=utf-8")
                        .setBody(document));
            case "script" -> request.abort();
            default -> request.resume();
        }
    }

    private static List<String> found(Page page, UnaryOperator<AxeBuilder> rules) {
        AxeResults results =
                rules.apply(new AxeBuilder(page).setLegacyMode(true)).analyze();
        assertThat(results.getPasses())
                .as("rules that passed on %s: %s", page.url(), results.getErrorMessage())
                .isNotEmpty();
        return results.getViolations().stream()
                .map(AccessibilityCheck::describe)
                .toList();
    }

    private static String describe(Rule rule) {
        return rule.getNodes().stream()
                .map(CheckedNode::getHtml)
                .collect(Collectors.joining("\n    ", rule.getId() + ": " + rule.getHelp() + "\n    ", ""));
    }
}
