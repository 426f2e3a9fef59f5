package org.merchantaccess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import io.vavr.control.Option;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** Somebody with a browser of their own, at one Hub. Whatever is looked for is waited for. */
public final class Visitor {

    private final URI home;
    private final BrowserContext context;
    private Window window;
    private final Complaints complaints;
    private final List<Request> loaded = new ArrayList<>();
    private final Page page;
    private final Part whole;
    private @Nullable Response document;

    Visitor(URI home, BrowserContext context, Window window) {
        this.home = home;
        this.window = window;
        this.context = context;
        this.complaints = new Complaints(home, context);
        this.page = context.newPage();
        this.whole = new Part(page.locator("body"));
        page.onRequestFinished(loaded::add);
        page.onResponse(this::remember);
    }

    /** Opens a page: a path of this Hub, or a whole address as a link that was sent. */
    public Visitor open(String path) {
        page.navigate(home.resolve(path).toString());
        return this;
    }

    public Visitor reload() {
        page.reload();
        return this;
    }

    /** Where the way back leads to the answer to a form that was not kept, the browser shows that it has nothing to show. */
    public Visitor goBack() {
        try {
            page.goBack();
        } catch (PlaywrightException notKept) {
            Assertions.assertThat(notKept).hasMessageContaining("ERR_CACHE_MISS");
        }
        return this;
    }

    // What they do; {@link Part} has more.

    public Visitor click(String label) {
        whole.click(label);
        return this;
    }

    /** Clicks what leads to a file and not to a page. */
    public Download downloads(String label) {
        return Download.of(page.waitForDownload(() -> whole.click(label)));
    }

    public Visitor fill(String label, String text) {
        whole.fill(label, text);
        return this;
    }

    /** Presses a key, as {@code Tab}, {@code Enter}, {@code Escape}, {@code Shift+Tab}, {@code ArrowDown}. */
    public Visitor press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Types into whatever has the focus. */
    public Visitor type(String text) {
        page.keyboard().type(text);
        return this;
    }

    // What they have before them.

    /** All that is on the page. */
    public Part page() {
        return whole;
    }

    /** The dialog that is open. */
    public Part dialog() {
        return new Part(page.locator("dialog[open]"));
    }

    public Part row(String words) {
        return whole.row(words);
    }

    public Visitor sees(String words) {
        whole.sees(words);
        return this;
    }

    /** Waits until one of them is there; which. */
    public String seesOneOf(String... words) {
        return whole.seesOneOf(words);
    }

    public Visitor seesNot(String words) {
        whole.seesNot(words);
        return this;
    }

    /** Is on the page of that heading: the one of the first level. */
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

    /** Path and query of the page. */
    public String path() {
        URI here = URI.create(page.url());
        return here.getRawPath()
                + Option.of(here.getRawQuery()).map(query -> "?" + query).getOrElse("");
    }

    /** What has the focus, by its label; empty if nothing has. */
    public String focused() {
        return (String) page.evaluate("""
                () => {
                  const it = document.activeElement;
                  if (!it || it === document.body) return '';
                  const labels = it.labels && it.labels.length ? it.labels[0].innerText : '';
                  return (it.getAttribute('aria-label') || labels || it.innerText || it.name || it.tagName).trim();
                }
                """);
    }

    /** What was copied last, as it is pasted elsewhere. */
    public String clipboard() {
        try (Page elsewhere = context.newPage()) {
            elsewhere.setContent("<textarea></textarea>");
            elsewhere.locator("textarea").focus();
            elsewhere.keyboard().press("Control+V");
            return elsewhere.locator("textarea").inputValue();
        }
    }

    // What went over the wire.

    /** The status of the answer that brought the page. */
    public int status() {
        return lastDocument().status();
    }

    /** A header of the answer that brought the page. */
    public Option<String> header(String name) {
        return Option.of(lastDocument().headerValue(name));
    }

    public List<String> cookieNames() {
        return context.cookies().stream().map(cookie -> cookie.name).toList();
    }

    /** All octets this visitor has received so far, as they were sent: heads and bodies. */
    public long octetsReceived() {
        return loaded.stream()
                .map(Request::sizes)
                .mapToLong(sizes -> (long) sizes.responseHeadersSize + sizes.responseBodySize)
                .sum();
    }

    /** Goes on although what a page asked for by itself was answered with that status; it is a failure otherwise. */
    public Visitor expectsAnswer(int status) {
        complaints.expect(status);
        return this;
    }

    // Time, barriers, pictures.

    /** From now on the pages' clocks stand; to be called before the first page is opened. */
    public Visitor stopsTheClock() {
        context.clock().install();
        return this;
    }

    /** Time passes on clocks that were stopped, and what the page had planned for it is done. */
    public Visitor letsPass(Duration time) {
        context.clock().runFor(time.toMillis());
        return this;
    }

    /** Looks at the page they have before them through another window; whether scripts run is settled for good. */
    public Visitor looksThrough(Window other) {
        if (other.runsScripts() != window.runsScripts()) {
            throw new IllegalArgumentException("scripts are on or off from the beginning");
        }
        page.setViewportSize(other.width(), Window.HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(other.colours()));
        window = other;
        return this;
    }

    /** Nothing on the page keeps anybody out, as far as axe can tell. */
    public Visitor meetsNoBarriers() {
        Assertions.assertThat(Barriers.on(page, window))
                .as("barriers on %s", page.url())
                .isEmpty();
        return this;
    }

    /** Nothing on the page is too faint to be seen, as far as axe can tell. */
    public Visitor seesEverything() {
        Assertions.assertThat(Barriers.ofColourOn(page, window))
                .as("barriers of colour on %s", page.url())
                .isEmpty();
        return this;
    }

    /** Nothing sticks out at the side, of the page or of a dialog: nobody must scroll in two directions. */
    public Visitor scrollsOneWayOnly() {
        Assertions.assertThat(page.evaluate("""
                () => Math.max(...[document.documentElement, ...document.querySelectorAll('dialog[open]')]
                    .map((each) => each.scrollWidth - each.clientWidth))
                """))
                .as("pixels by which %s is too wide at %s", page.url(), window)
                .isEqualTo(0);
        return this;
    }

    /** The whole page, in a small file. */
    public Visitor screenshot(Path file) {
        SmallPng.of(page.screenshot(new Page.ScreenshotOptions().setFullPage(true)))
                .writeTo(file);
        return this;
    }

    /** What the browser complained about so far; whoever takes it answers for it. */
    List<String> takeComplaints() {
        return complaints.take();
    }

    List<String> leave() {
        context.close();
        return complaints.take();
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
