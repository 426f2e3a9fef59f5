package org.merchantaccess.bootstrap.measure.siege;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.TestInstallation;

/** A short form of {@link Siege}, which is run as a command. */
@Tag("slow")
class SiegeTest {

    @TempDir
    private Path folder;

    @Test
    @Tag("S18")
    void key_guessing_does_not_affect_logins_of_the_merchant() throws IOException {
        try (ServingProcess server = started("max-connections=10000")) {
            MerchantTarget target = MerchantTarget.open(server);
            ResponseStatistics guesses;
            ResponseStatistics statistics;
            try (MerchantClient merchant = MerchantClient.at(target)) {
                guesses = new KeyGuessers(target, 20_000).guess();
                statistics = merchant.stop();
            }

            assertThat(statistics.isOnly("200")).as(statistics.text()).isTrue();
            assertThat(guesses.count("401")).as(guesses.text()).isLessThan(500);
            assertThat(guesses.count("401") + guesses.count("429")).isEqualTo(20_000);
        }
    }

    @Test
    void connections_above_the_limit_do_not_block_accepted_ones() throws IOException {
        try (ServingProcess server = started("max-connections=50")) {
            MerchantTarget target = MerchantTarget.open(server);

            ResponseStatistics flood = new ConnectionFlood(target, 200).logInFor(Duration.ofSeconds(3));

            assertThat(flood.count("200")).as(flood.text()).isPositive();
            assertThat(flood.count("503")).as(flood.text()).isPositive();
            assertThat(recoversWithinFiveSeconds(target)).isTrue();
        }
    }

    private static boolean recoversWithinFiveSeconds(MerchantTarget target) throws IOException {
        for (int second = 0; second < 5; second++) {
            if (new ConnectionFlood(target, 10).logInFor(Duration.ofSeconds(1)).isOnly("200")) {
                return true;
            }
        }
        return false;
    }

    private ServingProcess started(String setting) throws IOException {
        return ServingProcess.on(
                new TestInstallation(folder),
                ServingProcess.STARTS_FAST,
                "--set",
                MerchantTarget.TRUSTED,
                "--set",
                setting);
    }
}
