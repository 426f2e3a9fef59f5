package org.merchantaccess.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.kernel.Environment;

@InChromium
class UnknownPathTest {

    @WithAndWithoutScripts
    void an_unknown_path_is_answered_with_404(Window window, Hubs hubs) {
        Visitor visitor = hubs.visitor(window).open("/nothing-here");

        assertThat(visitor.status()).isEqualTo(404);
        assertThat(visitor.path()).isEqualTo("/nothing-here");
    }

    @Test
    void an_unknown_path_sets_no_cookie(Visitor visitor) {
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
