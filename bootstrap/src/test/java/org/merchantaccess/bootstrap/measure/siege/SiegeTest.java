package org.merchantaccess.bootstrap.measure.siege;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.Site;

/** The siege in short. At length it is a command. */
@Tag("slow")
class SiegeTest {

    @TempDir
    private Path folder;

    @Test
    void s18_whatever_strangers_guess_every_login_of_the_merchant_is_let_in() throws IOException {
        try (ServingProcess server = started("max-connections=10000")) {
            Till till = Till.opened(server);
            Heard strangers;
            Heard heard;
            try (Merchant merchant = Merchant.at(till)) {
                strangers = new Guessers(till, 20_000).guess();
                heard = merchant.stopped();
            }

            assertThat(heard.isOnly("200")).as(heard.text()).isTrue();
            assertThat(strangers.count("401")).as(strangers.text()).isLessThan(500);
            assertThat(strangers.count("401") + strangers.count("429")).isEqualTo(20_000);
        }
    }

    @Test
    void more_than_are_admitted_do_not_keep_those_out_who_are() throws IOException {
        try (ServingProcess server = started("max-connections=50")) {
            Till till = Till.opened(server);

            Heard crowd = new Crowd(till, 200).logInFor(Duration.ofSeconds(3));

            assertThat(crowd.count("200")).as(crowd.text()).isPositive();
            assertThat(crowd.count("503")).as(crowd.text()).isPositive();
            assertThat(isAsBeforeWithinFiveSeconds(till)).isTrue();
        }
    }

    private static boolean isAsBeforeWithinFiveSeconds(Till till) throws IOException {
        for (int second = 0; second < 5; second++) {
            if (new Crowd(till, 10).logInFor(Duration.ofSeconds(1)).isOnly("200")) {
                return true;
            }
        }
        return false;
    }

    private ServingProcess started(String setting) throws IOException {
        return ServingProcess.on(new Site(folder), ServingProcess.STARTS_FAST, "--set", Till.TRUSTED, "--set", setting);
    }
}
