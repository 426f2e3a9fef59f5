package org.merchantaccess.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.persistence.people.PeopleTables;
import org.merchantaccess.persistence.postgresql.CuttingProxy.Cut;
import org.merchantaccess.persistence.postgresql.TestServer.TestDatabase;
import org.merchantaccess.persistence.sql.postgresql.PoolSettings;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlAddress;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlDatabase;

/** A change whose COMMIT is not answered is reported as made only if the database has it. */
class CommitInDoubtTest {

    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path folder;

    private final TestDatabase database = TestServer.databaseWithTables();
    private final MerchantProfile shop = Merchants.withTwoAppIds();
    private final CuttingProxy proxy = CuttingProxy.to(TestServer.port());
    private PostgresqlStore opened;
    private Store store;

    @BeforeEach
    void open() {
        open(OpenPostgresqlStores.patient(4));
    }

    private void open(PoolSettings settings) {
        PostgresqlAddress address = PostgresqlAddress.parse(
                        "jdbc:postgresql://localhost:" + proxy.port() + "/" + database.name(), "postgres", "")
                .getOrElseThrow(failure -> new AssertionError(failure));
        opened = PostgresqlStore.open(
                        PostgresqlDatabase.at(address, settings),
                        folder.resolve("test.keys"),
                        Environment.TEST,
                        false,
                        new RandomIdentifiers(),
                        CLOCK,
                        List.of(new PeopleTables()))
                .getOrElseThrow(failure -> new AssertionError(failure));
        Ports memory = InMemory.ports(CLOCK);
        store = Store.of(opened.ports(
                memory.tokens().signer(),
                memory.tokens().reader(),
                memory.tokens().assertions()));
    }

    @AfterEach
    void close() {
        opened.close();
        proxy.close();
        TestServer.takeBack(database);
    }

    @Test
    @Tag("S35")
    void a_change_whose_confirmation_was_lost_is_reported_as_made() {
        assertThat(changeCutAt(Cut.RESPONSE)).isEqualTo(Either.right(1L));

        assertThat(store.commit(() -> store.profiles().find(shop.id()))).isEqualTo(Option.some(shop));
    }

    @Test
    @Tag("S35")
    void a_change_whose_commit_did_not_reach_the_database_is_reported_as_not_made() {
        assertThat(changeCutAt(Cut.COMMIT)).isEqualTo(Either.left(UnavailableReason.NO_ANSWER));

        assertThat(store.commit(() -> store.profiles().find(shop.id()))).isEqualTo(Option.none());
        assertThat(store.commit(() -> store.changeFeed().head())).isZero();
    }

    @Test
    @Tag("S35")
    void the_next_change_succeeds() {
        changeCutAt(Cut.COMMIT);

        assertThat(changeCutAt(Cut.NONE)).isEqualTo(Either.right(1L));
    }

    @Test
    @Tag("S35")
    void the_outcome_without_an_entry_in_the_feed_is_reported_as_unknown() {
        Either<UnavailableReason, String> outcome = store.transactions()
                .inTransactionOrElse(Function.identity(), () -> {
                    store.profiles().add(shop);
                    proxy.cutAtNextCommit(Cut.RESPONSE);
                    return Either.right("made");
                });

        assertThat(outcome).isEqualTo(Either.left(UnavailableReason.OUTCOME_UNKNOWN));
    }

    @Test
    @Tag("S35")
    void the_outcome_is_reported_as_unknown_if_it_cannot_be_looked_up() {
        opened.close();
        open(new PoolSettings(4, Duration.ofSeconds(5)));

        Either<UnavailableReason, Long> outcome = store.transactions().inTransactionOrElse(Function.identity(), () -> {
            store.profiles().add(shop);
            long number = store.changeFeed().append(shop);
            proxy.cutAtNextCommit(Cut.RESPONSE);
            proxy.refuseOtherConnections();
            return Either.right(number);
        });

        assertThat(outcome).isEqualTo(Either.left(UnavailableReason.OUTCOME_UNKNOWN));
    }

    @Test
    @Tag("S35")
    void a_change_in_doubt_lets_the_next_one_begin_and_discards_its_connection() {
        opened.close();
        open(new PoolSettings(2, Duration.ofSeconds(5)));

        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(changeCutAt(Cut.COMMIT)).isEqualTo(Either.left(UnavailableReason.NO_ANSWER));
        }

        assertThat(changeCutAt(Cut.RESPONSE)).isEqualTo(Either.right(1L));
    }

    private Either<UnavailableReason, Long> changeCutAt(Cut cut) {
        return store.transactions().inTransactionOrElse(Function.identity(), () -> {
            store.profiles().add(shop);
            long number = store.changeFeed().append(shop);
            proxy.cutAtNextCommit(cut);
            return Either.right(number);
        });
    }
}
