package org.merchantaccess.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.vavr.control.Either;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.audit.VerifyAudit;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.persistence.postgresql.InterruptibleStatements.Moment;
import org.merchantaccess.persistence.postgresql.ShopChange.Shop;
import org.merchantaccess.persistence.postgresql.TestServer.TestDatabase;

/** The connection is lost before or after each statement of a change. The change is made if and only if success is reported. */
@Tag("slow")
class LostConnectionsTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final int MOST_STATEMENTS = 100;

    @TempDir
    private Path folder;

    private final TestDatabase database = TestServer.databaseWithTables();
    private final HikariDataSource pool = NodeOnDataSource.poolOf(database);
    private final InterruptibleStatements statements = new InterruptibleStatements(pool);
    private NodeOnDataSource node;

    @BeforeEach
    void open() {
        node = NodeOnDataSource.open(statements.source(), folder.resolve("test.keys"), CLOCK);
    }

    @AfterEach
    void close() {
        node.close();
        pool.close();
        TestServer.takeBack(database);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("S35")
    void a_change_is_made_if_and_only_if_success_is_reported(ShopChange change) {
        String before = Shop.openedBy(node.access()).state(node.access());
        String after = stateAfter(change);

        for (Moment moment : Moment.values()) {
            int number = 1;
            while (check(change, moment, number, before, after)) {
                number++;
            }
            assertThat(number).isBetween(5, MOST_STATEMENTS);
        }
    }

    private String stateAfter(ShopChange change) {
        Shop shop = Shop.openedBy(node.access());
        assertThat(change.make(node.access(), shop).isRight()).isTrue();
        return shop.state(node.access());
    }

    /** Returns true if the change has that many statements. */
    private boolean check(ShopChange change, Moment moment, int number, String before, String after) {
        MerchantAccess access = node.access();
        Shop shop = Shop.openedBy(access);
        List<Either<? extends ChangeFailure<?>, ? extends Committed<?>>> outcomes = new ArrayList<>();

        boolean isLost = statements.interrupt(
                moment, number, LostConnectionsTest::lose, () -> outcomes.add(change.make(access, shop)));

        Either<? extends ChangeFailure<?>, ? extends Committed<?>> outcome = outcomes.get(0);
        String at = change + ", connection lost " + moment + " statement " + number + ": " + outcome;
        assertThat(shop.state(access)).as(at).isEqualTo(outcome.isRight() ? after : before);
        if (outcome.isLeft()) {
            assertThat(outcome.getLeft()).as(at).isEqualTo(new ChangeFailure.StoreUnavailable<>());
            access.catchUp();
            assertThat(Scenario.on(access).tryLogIn(shop.merchant()).isRight())
                    .as(at)
                    .isTrue();
        }
        assertThat(access.audit()
                        .verify()
                        .handle(VerifyAudit.Query.of(shop.merchant().id()))
                        .exists(report -> report.firstBad().isEmpty()))
                .as(at)
                .isTrue();
        return isLost;
    }

    private static void lose(Connection connection) throws SQLException {
        connection.abort(Runnable::run);
        throw new SQLException("the connection is lost", "08006");
    }
}
