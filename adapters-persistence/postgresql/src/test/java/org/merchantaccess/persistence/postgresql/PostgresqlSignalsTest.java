package org.merchantaccess.persistence.postgresql;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.directory.Eventually;
import org.merchantaccess.persistence.postgresql.TestServer.TestDatabase;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlSignals;

class PostgresqlSignalsTest {

    private final TestDatabase database = TestServer.databaseWithTables();
    private final PostgresqlSignals one = new PostgresqlSignals(database.withPoolOf(1));
    private final PostgresqlSignals other = new PostgresqlSignals(database.withPoolOf(1));
    private final AtomicInteger received = new AtomicInteger();

    @BeforeEach
    void listen() {
        other.listen(received::incrementAndGet);
        // The first call comes from the connection itself.
        Eventually.becomesTrue(() -> received.get() == 1);
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
        Eventually.becomesTrue(() -> sessions().equals("0"));
        TestServer.takeBack(database);
    }

    @Test
    @Tag("S33")
    void a_signal_of_one_node_reaches_the_other() {
        one.send();
        Eventually.becomesTrue(() -> received.get() == 2);

        one.send();
        Eventually.becomesTrue(() -> received.get() == 3);
    }

    @Test
    @Tag("S33")
    void a_node_whose_connection_was_lost_counts_as_signaled_and_receives_later_signals() {
        database.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND query LIKE 'LISTEN%'");
        Eventually.becomesTrue(() -> received.get() == 2);

        one.send();
        Eventually.becomesTrue(() -> received.get() == 3);
    }

    @Test
    void a_connection_for_sending_is_opened_by_the_first_signal() {
        // The former user of the database may still be disconnecting.
        Eventually.becomesTrue(() -> sessions().equals("1"));

        one.send();

        Eventually.becomesTrue(() -> sessions().equals("2"));
    }

    private String sessions() {
        return database.text("SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database()"
                + " AND pid <> pg_backend_pid() AND application_name = 'merchant-access'");
    }
}
