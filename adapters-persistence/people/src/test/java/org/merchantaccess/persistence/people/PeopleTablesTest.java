package org.merchantaccess.persistence.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.people.PeopleScenario;
import org.merchantaccess.application.people.port.PeopleStore;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.application.storage.StoreReport;
import org.merchantaccess.application.storage.StoreReport.DamagedPart;
import org.merchantaccess.application.upkeep.RotateSealingKeys;
import org.merchantaccess.application.upkeep.VerifyStore;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.link.LinkId;
import org.merchantaccess.domain.people.link.LinkPurpose;
import org.merchantaccess.domain.people.link.LinkSecret;
import org.merchantaccess.domain.people.link.OneTimeLink;
import org.merchantaccess.domain.people.session.SessionToken;
import org.merchantaccess.persistence.sqlite.FormerSigningKey;
import org.merchantaccess.persistence.sqlite.SqliteStore;
import org.merchantaccess.persistence.sqlite.StoreFiles;
import org.merchantaccess.persistence.sqlite.Tampering;

/** The people tables are created, verified, resealed and restored with the store. */
class PeopleTablesTest {

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();

    private StoreFiles files() {
        return PeopleOnStore.filesIn(folder);
    }

    private PeopleOnStore open() {
        return PeopleOnStore.in(files(), false, clock);
    }

    private SqliteStore openWithoutPeople(boolean acceptsRestore) {
        return SqliteStore.open(files(), Environment.TEST, acceptsRestore, new RandomIdentifiers(), clock)
                .getOrElseThrow(failure -> new AssertionError(failure));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "UPDATE second_factor SET sealed = 'x'; SECOND_FACTORS",
                "UPDATE person SET password_hash = 'x'; VALUES",
                "UPDATE person SET email_key = 'x'; VALUES",
                "UPDATE hub_session SET digest = 'x'; VALUES"
            })
    void names_contradictory_data(String statement, DamagedPart part) {
        try (PeopleOnStore store = open()) {
            PeopleScenario people = store.scenario();
            people.joined("olga", Membership.ofOperator());
            people.turnOnSecondFactor(people.signedIn("olga"), clock.instant());

            tamper(statement);

            assertThat(verified(store).damages()).anyMatch(damage -> damage.part() == part);
        }
    }

    @Test
    void a_store_with_people_is_sound() {
        try (PeopleOnStore store = open()) {
            store.scenario().joined("olga", Membership.ofOperator());

            assertThat(verified(store).damages()).isEmpty();
        }
    }

    private static StoreReport verified(PeopleOnStore store) {
        return store.access()
                .upkeep()
                .verifyStore()
                .handle(VerifyStore.Query.of())
                .getOrElseThrow(failure -> new AssertionError(failure));
    }

    @Test
    @Tag("S86")
    void second_factors_are_resealed_with_the_keys_of_the_store() {
        try (PeopleOnStore store = open()) {
            PeopleScenario people = store.scenario();
            PersonId olga = people.joined("olga", Membership.ofOperator()).id();
            people.turnOnSecondFactor(people.signedIn("olga"), clock.instant());
            PeopleStore peopleStore = store.peopleStore();
            Object before = peopleStore
                    .core()
                    .commit(() -> peopleStore.people().secondFactors().of(olga));

            assertThat(store.access()
                            .upkeep()
                            .rotateSealingKeys()
                            .handle(RotateSealingKeys.Command.of())
                            .isRight())
                    .isTrue();

            assertThat(peopleStore
                            .core()
                            .<Object>commit(
                                    () -> peopleStore.people().secondFactors().of(olga)))
                    .isEqualTo(before);
        }
    }

    @Test
    void people_can_be_added_to_a_store_of_the_core() {
        openWithoutPeople(false).close();

        try (PeopleOnStore store = open()) {
            store.scenario().joined("olga", Membership.ofOperator());
        }
    }

    @Test
    void a_program_without_people_leaves_the_people_in_a_store_unchanged() {
        try (PeopleOnStore store = open()) {
            store.scenario().joined("olga", Membership.ofOperator());
        }

        openWithoutPeople(false).close();

        try (PeopleOnStore store = open()) {
            assertThat(store.scenario()
                            .signIn("olga", PeopleScenario.PASSWORD, PeopleScenario.HOME)
                            .isRight())
                    .isTrue();
        }
    }

    @Test
    void links_of_an_earlier_version_stay_valid() {
        LinkSecret secret = LinkSecret.made("s".repeat(LinkSecret.CHARACTERS));
        OneTimeLink reset = new OneTimeLink(
                new LinkId("lnk_1"),
                new LinkPurpose.PasswordReset(new PersonId("per_1")),
                MovableClock.START,
                Option.none());
        try (PeopleOnStore store = open()) {
            PeopleStore peopleStore = store.peopleStore();
            peopleStore.core().write(() -> peopleStore.people().links().add(secret, reset));
            FormerSigningKey.putInto(peopleStore.core(), MovableClock.START);
        }
        new Tampering(files().database()).toVersion6();
        tamper("ALTER TABLE one_time_link DROP COLUMN signs_in");
        tamper("DROP TABLE idempotency_record");
        tamper("ALTER TABLE store_state DROP COLUMN journaled");
        tamper("DELETE FROM schema_version WHERE version >= 3");

        try (PeopleOnStore store = open()) {
            PeopleStore peopleStore = store.peopleStore();
            assertThat(peopleStore
                            .core()
                            .commit(() -> peopleStore.people().links().find(secret)))
                    .isEqualTo(Option.some(reset));
        }
    }

    /** If a program without people accepts a restore, the next program with people ends the sessions. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_restore_ends_sessions_and_links_but_keeps_passwords(boolean isAcceptedWithoutPeople) throws IOException {
        SessionToken session;
        LinkSecret link;
        Path backup = folder.resolve("backup.db");
        try (PeopleOnStore store = open()) {
            PeopleScenario before = store.scenario();
            before.joined("olga", Membership.ofOperator());
            session = before.signedIn("olga");
            link = PeopleScenario.right(before.invite("ben", Membership.ofOperator(), PeopleScenario.ROOT))
                    .secret();
            assertThat(store.core().store().backups().writeTo(backup).isRight()).isTrue();
        }
        Files.copy(backup, files().database(), StandardCopyOption.REPLACE_EXISTING);
        if (isAcceptedWithoutPeople) {
            openWithoutPeople(true).close();
        }

        try (PeopleOnStore store = PeopleOnStore.in(files(), !isAcceptedWithoutPeople, clock)) {
            PeopleScenario after = store.scenario();
            assertThat(after.check(session).isLeft()).isTrue();
            assertThat(after.accept(link, PeopleScenario.PASSWORD).isLeft()).isTrue();
            assertThat(after.check(after.signedIn("olga")).isRight()).isTrue();
        }
        try (PeopleOnStore again = open()) {
            assertThat(List.of(again.scenario()
                            .signIn("olga", PeopleScenario.PASSWORD, PeopleScenario.HOME)
                            .isRight()))
                    .containsExactly(true);
        }
    }

    private void tamper(String statement) {
        new Tampering(files().database()).run(statement);
    }
}
