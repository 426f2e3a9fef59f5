package org.merchantaccess.contracts.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.idempotency.IdempotencyRecord;
import org.merchantaccess.application.port.idempotency.IdempotencyRecords;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.StoreContract;

/** Contract of {@link IdempotencyRecords}: a record is kept unchanged until it is too old or displaced by newer ones. */
public abstract class IdempotencyRecordsContract extends StoreContract {

    private static final Instant START = MovableClock.START;

    @Override
    protected List<Class<?>> ports() {
        return List.of(IdempotencyRecords.class);
    }

    @Test
    void a_record_is_found_by_its_call() {
        IdempotencyRecord first = record("first", Option.some("201 1\n{\"name\":\"Café\"}"), START);
        IdempotencyRecord second = record("second", Option.none(), START.plusMillis(1));
        add(first);
        add(second);

        assertThat(find("first")).isEqualTo(Option.some(first));
        assertThat(find("second")).isEqualTo(Option.some(second));
        assertThat(find("third")).isEqualTo(Option.none());
    }

    @Test
    void an_empty_response_is_kept() {
        add(record("first", Option.some(""), START));

        assertThat(find("first").get().answer()).isEqualTo(Option.some(""));
    }

    @Test
    void records_are_dropped_by_age_to_the_millisecond() {
        add(record("before", Option.none(), START));
        add(record("at that moment", Option.none(), START.plusMillis(1)));

        store.write(() -> records().deleteOlderThan(START.plusMillis(1)));

        assertThat(find("before")).isEqualTo(Option.none());
        assertThat(find("at that moment").isDefined()).isTrue();
    }

    @Test
    void beyond_the_maximum_the_first_record_added_is_dropped() {
        store.writeInBulk(() -> {
            for (int number = 0; number < IdempotencyRecords.MAX; number++) {
                records().add(record("call " + number, Option.none(), START));
            }
        });
        assertThat(find("call 0").isDefined()).isTrue();

        add(record("one more", Option.none(), START.minus(Duration.ofHours(1))));

        assertThat(find("call 0")).isEqualTo(Option.none());
        assertThat(find("call 1").isDefined()).isTrue();
        assertThat(find("one more").isDefined()).isTrue();
    }

    @Test
    void a_dropped_record_can_be_added_again() {
        add(record("first", Option.none(), START));
        store.write(() -> records().deleteOlderThan(START.plusMillis(1)));

        add(record("first", Option.some("again"), START.plusMillis(2)));

        assertThat(find("first").get().answer()).isEqualTo(Option.some("again"));
    }

    @Test
    void a_second_record_of_a_call_is_reported_as_unavailable() {
        add(record("first", Option.some("answer"), START));

        Either<String, String> second = store.transactions().inTransaction(() -> "unavailable", () -> {
            records().add(record("first", Option.some("other"), START));
            return Either.right("added");
        });

        assertThat(second).isEqualTo(Either.left("unavailable"));
        assertThat(find("first").get().answer()).isEqualTo(Option.some("answer"));
    }

    @Test
    void rolled_back_changes_leave_the_records_unchanged() {
        add(record("first", Option.some("answer"), START));

        assertRollbackRestores(
                this::content,
                () -> records().add(record("second", Option.none(), START)),
                () -> records().deleteOlderThan(START.plusMillis(1)));
    }

    @Test
    void records_are_accessed_within_a_transaction() {
        assertRequiresTransaction(
                () -> records().find("first"),
                () -> records().add(record("first", Option.none(), START)),
                () -> records().deleteOlderThan(START));
    }

    private List<Object> content() {
        return List.of(records().find("first"), records().find("second"));
    }

    private static IdempotencyRecord record(String call, Option<String> answer, Instant madeAt) {
        return new IdempotencyRecord(call, "fingerprint of " + call, answer, madeAt);
    }

    private void add(IdempotencyRecord record) {
        store.write(() -> records().add(record));
    }

    private Option<IdempotencyRecord> find(String call) {
        return store.commit(() -> records().find(call));
    }

    private IdempotencyRecords records() {
        return store.idempotencyRecords();
    }
}
