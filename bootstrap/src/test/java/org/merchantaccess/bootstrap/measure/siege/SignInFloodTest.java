package org.merchantaccess.bootstrap.measure.siege;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.port.FailedSignInCounts;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.Site;

/** The flood in short. At length it is a command. */
@Tag("slow")
class SignInFloodTest {

    private static final int PEOPLE = 6;
    private static final int ROUNDS = 4;

    @TempDir
    private Path folder;

    @Test
    void s77_right_sign_ins_from_known_sources_go_on_however_many_wrong_ones_there_are() throws IOException {
        assertThat(flood().during(List.of(8, 40), PEOPLE, ROUNDS)).hasSize(2).allSatisfy(signed -> {
            assertThat(signed.right().count()).isEqualTo((long) PEOPLE * ROUNDS);
            assertThat(RightSignIns.share(signed.right()))
                    .as(
                            "with %d strangers: %s",
                            signed.parallel(), signed.right().text())
                    .isGreaterThanOrEqualTo(0.95);
            assertThat(signed.wrong().count("303")).isZero();
        });
    }

    @Test
    void s91_strangers_leave_a_bounded_number_of_rows() throws IOException, SQLException {
        SignInFlood.Growth growth = flood().growth(300);

        assertThat(growth.signIns().count("400")).as(growth.signIns().text()).isPositive();
        assertThat(growth.of("failed_sign_in")).isBetween(1L, (long) FailedSignInCounts.MAX_OF_UNKNOWN);
        assertThat(growth.of("sign_in_failure")).isEqualTo(growth.of("failed_sign_in"));
        assertThat(growth.after().byTable().keySet()).allSatisfy(table -> {
            if (!table.equals("failed_sign_in") && !table.equals("sign_in_failure") && !table.equals("refusal")) {
                assertThat(growth.of(table)).as(table).isLessThanOrEqualTo(0);
            }
        });
        assertThat(growth.of("refusal")).isBetween(1L, 1000L);
    }

    private SignInFlood flood() {
        return new SignInFlood(new Site(folder), ServingProcess.STARTS_FAST);
    }
}
