package org.merchantaccess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import io.vavr.control.Option;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** A user with a separate browser profile at one Hub. Every lookup waits for its element. */
public final class Visitor {

    private final URI home;
    private final BrowserContext context;
    private Window window;
    private final BrowserFaults faults;
    private final List<Request> loaded = new ArrayList<>();
    private final Page page;
    private final PagePart body;
    private @Nullable Response document;

    Visitor(URI home, BrowserContext context, Window window) {
        this.home = home;
        this.window = window;
        this.context = context;
        this.faults = new BrowserFaults(home, context);
        this.page = context.newPage();
        this.body = new PagePart(page.locator("body"));
        page.onRequestFinished(loaded::add);
        page.onResponse(this::remember);
    }

    /** Opens another tab of the same browser. */
    public Visitor newTab() {
        return new Visitor(home, context, window);
    }

    /** Opens a path of this Hub or a full URL. */
    public Visitor open(String path) {
        page.navigate(home.resolve(path).toString());
        return this;
    }

    /** Reloads the page. */
    public Visitor reload() {
        page.reload();
        return this;
    }

    /** Goes back. If the previous page is an uncached response to a form, the browser shows its error page. */
    public Visitor goBack() {
        try {
            page.goBack();
        } catch (PlaywrightException notCached) {
            Assertions.assertThat(notCached).hasMessageContaining("ERR_CACHE_MISS");
        }
        return this;
    }

    // Actions; Part has more.

    public Visitor click(String label) {
        body.click(label);
        return this;
    }

    /** Clicks a download link and returns the file. */
    public Download download(String label) {
        return Download.of(page.waitForDownload(() -> body.click(label)));
    }

    /** Leaves requests for files with that ending without a response. */
    public Visitor withoutResponseTo(String ending) {
        page.route("**/*" + ending + "*", request -> {});
        return this;
    }

    public Visitor fill(String label, String text) {
        body.fill(label, text);
        return this;
    }

    /** Presses a key, such as {@code Tab}, {@code Enter}, {@code Escape}, {@code Shift+Tab} or {@code ArrowDown}. */
    public Visitor press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Types into the focused element. */
    public Visitor type(String text) {
        page.keyboard().type(text);
        return this;
    }

    // The page.

    /** Returns the body page. */
    public PagePart page() {
        return body;
    }

    /** Returns the open dialog. */
    public PagePart dialog() {
        return new PagePart(page.locator("dialog[open]"));
    }

    public PagePart row(String words) {
        return body.row(words);
    }

    public Visitor sees(String words) {
        body.sees(words);
        return this;
    }

    /** Waits until one of the texts is shown, and returns it. */
    public String seesOneOf(String... words) {
        return body.seesOneOf(words);
    }

    public Visitor seesNot(String words) {
        body.seesNot(words);
        return this;
    }

    /** Asserts the first-level heading. */
    public Visitor seesHeading(String words) {
        assertThat(firstHeading()).hasText(words);
        return this;
    }

    public String heading() {
        return firstHeading().innerText();
    }

    public String title() {
        return page.title();
    }

    /** Returns path and query of the page. */
    public String path() {
        URI current = URI.create(page.url());
        return current.getRawPath()
                + Option.of(current.getRawQuery()).map(query -> "?" + query).getOrElse("");
    }

    /** Returns the label of the focused element; empty if none is focused. */
    public String focused() {
        return (String) loadedPage().evaluate("""
                () => {
                  const it = document.activeElement;
                  if (!it || it === document.body) return '';
                  const labels = it.labels && it.labels.length ? it.labels[0].innerText : '';
                  return (it.getAttribute('aria-label') || labels || it.innerText || it.name || it.tagName).trim();
                }
                """);
    }

    /** Returns the text of the clipboard. */
    public String clipboard() {
        try (Page elsewhere = context.newPage()) {
            elsewhere.setContent("<textarea></textarea>");
            elsewhere.locator("textarea").focus();
            elsewhere.keyboard().press("Control+V");
            return elsewhere.locator("textarea").inputValue();
        }
    }

    // HTTP.

    /** Returns the status of the page's response. */
    public int status() {
        return lastDocument().status();
    }

    /** Returns a header of the page's response. */
    public Option<String> header(String name) {
        return Option.of(lastDocument().headerValue(name));
    }

    /** Drops all cookies, as if the browser had been closed. */
    public Visitor dropCookies() {
        context.clearCookies();
        return this;
    }

    /** Returns the names of all cookies. */
    public List<String> cookieNames() {
        return context.cookies().stream().map(cookie -> cookie.name).toList();
    }

    /** Removes all cookies, as a browser that stores none. */
    public Visitor clearCookies() {
        context.clearCookies();
        return this;
    }

    /** Returns the names of the Secure cookies. */
    public List<String> secureCookieNames() {
        return context.cookies().stream()
                .filter(cookie -> cookie.secure)
                .map(cookie -> cookie.name)
                .toList();
    }

    /** Returns the bytes of all responses so far, headers and compressed bodies. */
    public long bytesReceived() {
        return loaded.stream()
                .map(Request::sizes)
                .mapToLong(sizes -> (long) sizes.responseHeadersSize + sizes.responseBodySize)
                .sum();
    }

    /** Accepts responses with this status to requests of a page; otherwise the test fails. */
    public Visitor expectStatus(int status) {
        faults.expect(status);
        return this;
    }

    /** Keeps this page, as if the server did not respond to links and forms. */
    public Visitor withoutResponses() {
        evaluate("""
                () => {
                  addEventListener('submit', (event) => event.preventDefault());
                  addEventListener('click', (event) => event.target.closest('a') && event.preventDefault());
                }
                """);
        return this;
    }

    /** Clicks a point outside of the open dialog. */
    public Visitor clickBesideDialog() {
        page.mouse().click(5, 5);
        return this;
    }

    // Time, accessibility, screenshots.

    /** Stops the clocks of pages. Call it before the first page is opened. */
    public Visitor stopClock() {
        context.clock().install();
        return this;
    }

    /** Advances stopped clocks and runs the timers that are due. */
    public Visitor advanceClock(Duration time) {
        context.clock().runFor(time.toMillis());
        return this;
    }

    /** Shows the page in another window; JavaScript cannot be switched. */
    public Visitor useWindow(Window other) {
        if (other.runsScripts() != window.runsScripts()) {
            throw new IllegalArgumentException("JavaScript cannot be switched on or off later");
        }
        page.setViewportSize(other.width(), Window.HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(other.colors()));
        window = other;
        return this;
    }

    /** Renders the page as for print. */
    public Visitor emulatePrint() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        return this;
    }

    /** Evaluates a JavaScript expression, for positions, sizes and colors. */
    public Object evaluate(String expression) {
        return loadedPage().evaluate(expression);
    }

    /** Asserts that axe finds no accessibility violations. */
    public Visitor hasNoViolations() {
        Assertions.assertThat(AccessibilityCheck.on(loadedPage(), window))
                .as("accessibility violations on %s", page.url())
                .isEmpty();
        return this;
    }

    /** Asserts that axe finds no lack of contrast. */
    public Visitor hasSufficientContrast() {
        Assertions.assertThat(AccessibilityCheck.ofContrastOn(loadedPage(), window))
                .as("lack of contrast on %s", page.url())
                .isEmpty();
        return this;
    }

    /** Asserts that neither the page nor a dialog overflows horizontally. */
    public Visitor hasNoHorizontalOverflow() {
        Assertions.assertThat(loadedPage().evaluate("""
                () => Math.max(...[document.documentElement, ...document.querySelectorAll('dialog[open]')]
                    .map((each) => each.scrollWidth - each.clientWidth))
                """))
                .as("pixels by which %s is too wide at %s", page.url(), window)
                .isEqualTo(0);
        return this;
    }

    /** Saves a screenshot of the body page. */
    public Visitor screenshot(Path file) {
        SmallPng.of(loadedPage().screenshot(new Page.ScreenshotOptions().setFullPage(true)))
                .writeTo(file);
        return this;
    }

    /** Returns and clears the faults reported by the browser. */
    List<String> takeFaults() {
        return faults.take();
    }

    List<String> close() {
        context.close();
        return faults.take();
    }

    /** A click returns when its new page begins to arrive; a check of the page as a whole needs all of it. */
    private Page loadedPage() {
        page.waitForLoadState();
        return page;
    }

    private Locator firstHeading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private void remember(Response response) {
        if (response.request().isNavigationRequest() && response.frame().equals(page.mainFrame())) {
            document = response;
        }
    }

    private Response lastDocument() {
        return Option.of(document).getOrElseThrow(() -> new IllegalStateException("open a page first"));
    }
}
