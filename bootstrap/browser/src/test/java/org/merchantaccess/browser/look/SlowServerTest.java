package org.merchantaccess.browser.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.browser.Hubs;
import org.merchantaccess.browser.InChromium;
import org.merchantaccess.browser.TestMerchant;
import org.merchantaccess.browser.Visitor;
import org.merchantaccess.browser.Window;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Role;

/** A page shows that the server is busy while a response is slow. */
@InChromium
@Tag("slow")
class SlowServerTest {

    private static final String IS_LINE_SHOWN = "document.querySelectorAll('[role=progressbar]').length";

    private static Visitor visitor(Hubs hubs) {
        return TestMerchant.openIn(Environment.TEST, hubs).visitedBy(Role.MANAGER, Window.usual());
    }

    @Test
    void a_form_says_that_it_is_being_saved(Hubs hubs) {
        Visitor visitor = visitor(hubs).click("Create App ID");
        visitor.dialog().fill("App Name", "Payments");

        visitor.withoutResponses().dialog().click("Create App ID");

        visitor.dialog().canClick("Saving…").seesProgress();
    }

    @Test
    void a_line_is_shown_while_a_page_loads(Hubs hubs) {
        Visitor visitor = visitor(hubs).withoutResponses().click("Allowlist");

        visitor.page().seesProgress();
    }

    @Test
    void a_link_within_the_page_shows_no_line(Hubs hubs) {
        Visitor visitor = visitor(hubs).stopClock().reload();

        visitor.evaluate("document.querySelector('a.skip').click()");
        visitor.advanceClock(Duration.ofSeconds(1));

        assertThat(visitor.evaluate(IS_LINE_SHOWN)).isEqualTo(0);
    }

    @Test
    void a_download_leaves_no_line(Hubs hubs) {
        Visitor visitor = visitor(hubs).click("Activity");
        visitor.download("Export as CSV");

        assertThat(visitor.evaluate(IS_LINE_SHOWN)).isEqualTo(0);
    }
}
