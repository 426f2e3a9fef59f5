package org.merchantaccess.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.WebError;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects the faults that a browser reports: console errors and warnings, including violations of the content security policy, script
 * errors, and requests to other hosts.
 */
final class BrowserFaults {

    private static final Set<String> REPORTED_TYPES = Set.of("error", "warning");
    private static final String NOT_LOADED = "Failed to load resource: the server responded with a status of ";

    private final URI home;
    /** Browsers may request it for pages without an icon. */
    private final String icon;

    private final List<String> faults = new ArrayList<>();
    private final List<ConsoleMessage> messages = new ArrayList<>();
    private final Set<String> refusedDocuments = new HashSet<>();
    private final Set<Integer> expected = new HashSet<>();

    BrowserFaults(URI home, BrowserContext context) {
        this.home = home;
        this.icon = home.resolve("/favicon.ico").toString();
        context.onConsoleMessage(this::onConsoleMessage);
        context.onWebError(this::onScriptError);
        context.onRequest(this::onRequest);
        context.onResponse(this::onResponse);
    }

    /** Ignores console messages about responses with this status. Chromium reports every response of 400 and above. */
    void expect(int status) {
        expected.add(status);
    }

    /** Returns and clears all faults. */
    List<String> take() {
        List<String> all = new ArrayList<>(faults);
        messages.stream()
                .filter(message -> !isExpected(message))
                .map(message -> message.type() + ": " + message.text() + " (" + message.location() + ")")
                .forEach(all::add);
        faults.clear();
        messages.clear();
        return all;
    }

    private void onConsoleMessage(ConsoleMessage message) {
        if (REPORTED_TYPES.contains(message.type())) {
            messages.add(message);
        }
    }

    private void onScriptError(WebError error) {
        faults.add("script error: " + error.error());
    }

    private void onRequest(Request request) {
        URI target = URI.create(request.url());
        if (target.getRawAuthority() != null && !isHome(target)) {
            faults.add("a request to another host: " + target);
        }
    }

    private void onResponse(Response response) {
        if (response.request().isNavigationRequest() && response.status() >= 400) {
            refusedDocuments.add(response.url());
        }
    }

    private boolean isHome(URI target) {
        return target.getScheme().equals(home.getScheme())
                && target.getRawAuthority().equals(home.getRawAuthority());
    }

    /** A refused page itself is expected, because the test sees it; requests made by a page must succeed. */
    private boolean isExpected(ConsoleMessage message) {
        return message.text().startsWith(NOT_LOADED)
                && (isAbout(message, icon)
                        || refusedDocuments.stream().anyMatch(document -> isAbout(message, document))
                        || expected.stream().anyMatch(status -> message.text().startsWith(NOT_LOADED + status)));
    }

    private static boolean isAbout(ConsoleMessage message, String address) {
        return message.location().startsWith(address + ":");
    }
}
