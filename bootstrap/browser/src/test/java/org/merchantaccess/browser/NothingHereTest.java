package org.merchantaccess.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.kernel.Environment;

@InChromium
class NothingHereTest {

    @WithAndWithoutScripts
    void where_there_is_nothing_the_answer_says_so(Window window, Hubs hubs) {
        Visitor visitor = hubs.visitor(window).open("/nothing-here");

        assertThat(visitor.status()).isEqualTo(404);
        assertThat(visitor.path()).isEqualTo("/nothing-here");
    }

    @Test
    void nobody_gets_a_cookie_for_being_lost(Visitor visitor) {
        visitor.open("/nothing-here?again");

        assertThat(visitor.cookieNames()).isEmpty();
        assertThat(visitor.header("cache-control")).contains("no-store");
    }

    @Test
    void the_two_hubs_are_two_sites(Hubs hubs) {
        assertThat(hubs.site(Environment.TEST)).isNotEqualTo(hubs.site(Environment.PRODUCTION));
        assertThat(hubs.visitor(Environment.PRODUCTION, Window.usual())
                        .open("/nothing-here")
                        .status())
                .isEqualTo(404);
    }
}
