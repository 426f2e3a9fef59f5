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
 * What a browser finds fault with: errors and warnings on its console, violations of the content security policy among them, errors of
 * scripts, requests to anywhere but home.
 */
final class Complaints {

    private static final Set<String> LOUD = Set.of("error", "warning");
    private static final String NOT_LOADED = "Failed to load resource: the server responded with a status of ";

    private final URI home;
    /** Browsers ask for it when they please where a page names no icon. */
    private final String icon;

    private final List<String> raised = new ArrayList<>();
    private final List<ConsoleMessage> messages = new ArrayList<>();
    private final Set<String> refusedDocuments = new HashSet<>();
    private final Set<Integer> expected = new HashSet<>();

    Complaints(URI home, BrowserContext context) {
        this.home = home;
        this.icon = home.resolve("/favicon.ico").toString();
        context.onConsoleMessage(this::said);
        context.onWebError(this::failed);
        context.onRequest(this::asked);
        context.onResponse(this::answered);
    }

    /** Chromium writes every answer of 400 and above on its console. From now on those with this status are meant. */
    void expect(int status) {
        expected.add(status);
    }

    /** All of them since the last time. */
    List<String> take() {
        List<String> all = new ArrayList<>(raised);
        messages.stream()
                .filter(message -> !isMeant(message))
                .map(message -> message.type() + ": " + message.text() + " (" + message.location() + ")")
                .forEach(all::add);
        raised.clear();
        messages.clear();
        return all;
    }

    private void said(ConsoleMessage message) {
        if (LOUD.contains(message.type())) {
            messages.add(message);
        }
    }

    private void failed(WebError error) {
        raised.add("error of a script: " + error.error());
    }

    private void asked(Request request) {
        URI target = URI.create(request.url());
        if (target.getRawAuthority() != null && !isHome(target)) {
            raised.add("a request to another host: " + target);
        }
    }

    private void answered(Response response) {
        if (response.request().isNavigationRequest() && response.status() >= 400) {
            refusedDocuments.add(response.url());
        }
    }

    private boolean isHome(URI target) {
        return target.getScheme().equals(home.getScheme())
                && target.getRawAuthority().equals(home.getRawAuthority());
    }

    /** A page that is itself the refusal is what its visitor sees; what a page asks for by itself must succeed. */
    private boolean isMeant(ConsoleMessage message) {
        return message.text().startsWith(NOT_LOADED)
                && (isAbout(message, icon)
                        || refusedDocuments.stream().anyMatch(document -> isAbout(message, document))
                        || expected.stream().anyMatch(status -> message.text().startsWith(NOT_LOADED + status)));
    }

    private static boolean isAbout(ConsoleMessage message, String address) {
        return message.location().startsWith(address + ":");
    }
}
