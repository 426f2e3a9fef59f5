package org.merchantaccess.bootstrap.measure.siege;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.people.port.FailedSignInCounts;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.TestInstallation;

/** A short form of {@link SignInFlood}, which is run as a command. */
@Tag("slow")
class SignInFloodTest {

    private static final Set<String> GROWING =
            Set.of("failed_sign_in", "sign_in_failure", "refusal", "refused_request", "refusal_count", "request_count");

    /** An hour and a day, or two of each if one ends meanwhile, with 20 outcomes each. */
    private static final long MAX_COUNTS = 80;

    private static final int PEOPLE = 6;
    private static final int ROUNDS = 4;

    @TempDir
    private Path folder;

    @Test
    @Tag("S77")
    void valid_sign_ins_from_known_sources_succeed_during_a_flood() throws IOException {
        assertThat(flood().during(List.of(8, 40), PEOPLE, ROUNDS)).hasSize(2).allSatisfy(result -> {
            assertThat(result.valid().count()).isEqualTo((long) PEOPLE * ROUNDS);
            assertThat(ValidSignIns.share(result.valid()))
                    .as(
                            "during %d invalid sign-ins in parallel: %s",
                            result.parallel(), result.valid().text())
                    .isGreaterThanOrEqualTo(0.95);
            assertThat(result.invalid().count("303")).isZero();
        });
    }

    @Test
    @Tag("S91")
    void invalid_attempts_leave_a_bounded_number_of_rows() throws IOException, SQLException {
        SignInFlood.Growth growth = flood().growth(300);

        assertThat(growth.signIns().count("400")).as(growth.signIns().text()).isPositive();
        assertThat(growth.of("failed_sign_in")).isBetween(1L, (long) FailedSignInCounts.MAX_OF_UNKNOWN);
        assertThat(growth.of("sign_in_failure")).isEqualTo(growth.of("failed_sign_in"));
        assertThat(growth.after().byTable().keySet()).allSatisfy(table -> {
            if (!GROWING.contains(table)) {
                assertThat(growth.of(table)).as(table).isLessThanOrEqualTo(0);
            }
        });
        assertThat(growth.of("refusal")).isBetween(1L, 1000L);
        assertThat(growth.of("refusal_count")).isBetween(1L, MAX_COUNTS);
        assertThat(growth.of("request_count")).isBetween(1L, MAX_COUNTS);
        assertThat(growth.of("refused_request")).isBetween(1L, 10_000L);
    }

    private SignInFlood flood() {
        return new SignInFlood(new TestInstallation(folder), ServingProcess.STARTS_FAST);
    }
}
