package org.merchantaccess.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests the test fixtures: {@link Visitor} works as documented, and faults reported by the browser fail tests. */
@Tag("slow")
@InChromium
class VisitorTest {

    private static final Map<String, String> PAGES = Map.of(
            "/shop", """
                    <h1>Shop</h1>
                    <form action=/thanks><label>Name <input name=name></label>
                    <label for=size>Size</label> <select id=size name=size><option>Small<option>Large</select>
                    <label><input type=checkbox name=gift> Gift</label>
                    <button>Buy</button></form>
                    <table><caption>Wares</caption><tr><th scope=col>Ware<th scope=col>Do
                    <tr><td>Tea<td><a href=/thanks>Order</a><tr><td>Teapot<td><a href=/nowhere>Order</a></table>
                    <details><summary aria-label="More of it">…</summary><p>Unfolded</p></details>""",
            "/thanks", "<h1>Thanks</h1>",
            "/loud", "<h1>Loud</h1>",
            "/asking", "<h1>Asking</h1>",
            "/late", "<h1>Late</h1>",
            "/copying", "<h1>Copying</h1><button>Copy</button>",
            "/dialog", """
                    <h1>Dialog</h1><button>Delete</button>
                    <dialog>Sure? <form method=dialog><button>Keep</button></form></dialog>""");

    /** The scripts by the path of their page. */
    private static final Map<String, String> SCRIPTS = Map.of(
            "/loud", "console.warn('careful'); throw new Error('broken')",
            "/asking", "fetch('/nowhere').then(() => document.querySelector('h1').textContent = 'Answered')",
            "/late", "setTimeout(() => document.querySelector('h1').textContent = 'At last', 30000)",
            "/copying", """
                    document.querySelector('button').onclick = () => navigator.clipboard.writeText('12345678')
                        .then(() => document.querySelector('h1').textContent = 'Copied')""",
            "/dialog", """
                    document.querySelector('button').onclick = () => document.querySelector('dialog').showModal()""");

    private StubSite site;

    @BeforeEach
    void startSite() throws IOException {
        site = StubSite.of(PAGES, SCRIPTS);
    }

    @AfterEach
    void stopSite() {
        site.close();
    }

    @WithAndWithoutScripts
    void a_visitor_reads_fills_in_and_clicks(Window window, Hubs hubs) {
        Visitor visitor = hubs.visitor(site.address(), window).open("/shop").seesHeading("Shop");
        visitor.page().choose("Size", "Large").tick("Gift");
        visitor.fill("Name", "Ann").click("Buy").seesHeading("Thanks");

        assertThat(visitor.path()).isEqualTo("/thanks?name=Ann&size=Large&gift=on");
        assertThat(visitor.status()).isEqualTo(200);
    }

    @WithAndWithoutScripts
    void rows_are_found_by_exact_text(Window window, Hubs hubs) {
        Visitor visitor = hubs.visitor(site.address(), window).open("/shop");
        visitor.row("Tea").click("Order");

        visitor.seesHeading("Thanks").goBack();
        visitor.click("More of it").sees("Unfolded").row("Teapot").click("Order");

        assertThat(visitor.heading()).isEqualTo("No");
        assertThat(visitor.status()).isEqualTo(404);
    }

    @WithAndWithoutScripts
    void the_keyboard_suffices(Window window, Hubs hubs) {
        Visitor visitor =
                hubs.visitor(site.address(), window).open("/shop").press("Tab").type("Bob");

        assertThat(visitor.focused()).isEqualTo("Name");
        visitor.press("Enter").seesHeading("Thanks");
    }

    @InEveryWindow
    void a_plain_page_has_no_violations(Window window, Hubs hubs) {
        hubs.visitor(site.address(), window).open("/thanks").hasNoViolations().hasNoHorizontalOverflow();
    }

    @Test
    void violations_in_noscript_are_found(Hubs hubs) {
        try (StubSite bad = siteOf("<h1>Bad</h1><noscript><input></noscript>")) {
            hubs.visitor(bad.address(), Window.usual()).open("/").hasNoViolations();
            Visitor visitor =
                    hubs.visitor(bad.address(), Window.usual().withoutScripts()).open("/");

            assertThatThrownBy(visitor::hasNoViolations).hasMessageContaining("label");
        }
    }

    @WithAndWithoutScripts
    void violations_are_found(Window window, Hubs hubs) {
        try (StubSite bad = siteOf("<h1>Bad</h1><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='><input>")) {
            Visitor visitor = hubs.visitor(bad.address(), window).open("/");

            assertThatThrownBy(visitor::hasNoViolations).hasMessageContainingAll("image-alt", "label");
        }
    }

    @WithAndWithoutScripts
    void a_lack_of_contrast_is_found(Window window, Hubs hubs) {
        try (StubSite faint = siteOf("<h1>Faint</h1><p><font color=#cccccc>Hardly to be seen</font></p>")) {
            Visitor visitor = hubs.visitor(faint.address(), window).open("/");

            assertThatThrownBy(visitor::hasSufficientContrast).hasMessageContaining("color-contrast");
        }
    }

    @Test
    void a_stopped_clock_advances_on_command(Hubs hubs) {
        Visitor visitor = hubs.visitor(site.address(), Window.usual())
                .stopClock()
                .open("/late")
                .seesHeading("Late");

        visitor.advanceClock(Duration.ofSeconds(31)).seesHeading("At last");
    }

    @Test
    void copied_text_is_in_the_clipboard(Hubs hubs) {
        Visitor visitor = hubs.visitor(site.address(), Window.usual()).open("/copying");
        visitor.click("Copy").seesHeading("Copied");

        assertThat(visitor.clipboard()).isEqualTo("12345678");
    }

    @Test
    void dialogs_open_and_close(Hubs hubs) {
        Visitor visitor = hubs.visitor(site.address(), Window.usual()).open("/dialog");
        visitor.click("Delete").dialog().sees("Sure?").click("Keep");

        visitor.dialog().isGone();
        assertThat(visitor.focused()).isEqualTo("Delete");
    }

    @Test
    void received_bytes_are_counted(Hubs hubs) {
        Visitor visitor = hubs.visitor(site.address(), Window.usual()).open("/thanks");

        assertThat(visitor.bytesReceived()).isBetween(200L, 1000L);
    }

    @Test
    void errors_and_warnings_of_scripts_are_faults(Hubs hubs) {
        assertThat(takeFrom(hubs.visitor(site.address(), Window.usual()).open("/loud")))
                .anyMatch(fault -> fault.contains("careful"))
                .anyMatch(fault -> fault.contains("broken"));
    }

    @WithAndWithoutScripts
    void a_violation_of_the_content_security_policy_is_a_fault(Window window, Hubs hubs) {
        try (StubSite bad = siteOf("<h1 style='color:red'>Bad</h1>")) {
            assertThat(takeFrom(hubs.visitor(bad.address(), window).open("/")))
                    .singleElement()
                    .asString()
                    .contains("Content Security Policy");
        }
    }

    @WithAndWithoutScripts
    void a_request_to_another_host_is_a_fault(Window window, Hubs hubs) {
        try (StubSite bad = siteOf("<h1>Bad</h1><img alt='' src=http://elsewhere.example/pixel>")) {
            assertThat(takeFrom(hubs.visitor(bad.address(), window).open("/")))
                    .contains("a request to another host: http://elsewhere.example/pixel");
        }
    }

    @Test
    void a_refused_page_is_no_fault_but_a_failed_request_of_a_page_is(Hubs hubs) {
        assertThat(takeFrom(hubs.visitor(site.address(), Window.usual()).open("/nowhere")))
                .isEmpty();
        assertThat(takeFrom(hubs.visitor(site.address(), Window.usual())
                        .open("/asking")
                        .seesHeading("Answered")))
                .singleElement()
                .asString()
                .contains("404");
        assertThat(takeFrom(hubs.visitor(site.address(), Window.usual())
                        .expectStatus(404)
                        .open("/asking")
                        .seesHeading("Answered")))
                .isEmpty();
    }

    private static StubSite siteOf(String main) {
        try {
            return StubSite.of(Map.of("/", main), Map.of());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Takes the faults, so that they do not fail the test at its end. */
    private static List<String> takeFrom(Visitor visitor) {
        return visitor.takeFaults();
    }
}
