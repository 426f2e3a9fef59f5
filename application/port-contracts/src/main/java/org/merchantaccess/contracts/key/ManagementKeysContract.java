package org.merchantaccess.contracts.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.port.key.ManagementKeys;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.StoreContract;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.domain.management.ManagementKeyMetadata;

/** Contract of {@link ManagementKeys}: a key is recognized by its exact text. */
public abstract class ManagementKeysContract extends StoreContract {

    private static final ManagementKey KEY = key(Environment.TEST, '1');

    @Override
    protected List<Class<?>> ports() {
        return List.of(ManagementKeys.class);
    }

    @Test
    void an_unknown_key_has_no_name() {
        assertThat(nameOf(KEY)).isEqualTo(Option.none());
    }

    @Test
    void a_valid_key_has_its_given_name() {
        add("deployment", KEY);

        assertThat(nameOf(KEY)).isEqualTo(Option.some("deployment"));
        assertThat(nameOf(ManagementKey.presented(KEY.text()))).isEqualTo(Option.some("deployment"));
    }

    @Test
    void a_similar_text_is_not_recognized() {
        add("deployment", KEY);

        assertThat(nameOf(key(Environment.PRODUCTION, '1'))).isEqualTo(Option.none());
        assertThat(nameOf(ManagementKey.presented(KEY.text() + " "))).isEqualTo(Option.none());
        assertThat(nameOf(ManagementKey.presented(KEY.text() + "1"))).isEqualTo(Option.none());
        assertThat(nameOf(ManagementKey.presented(KEY.text().substring(1)))).isEqualTo(Option.none());
        assertThat(nameOf(ManagementKey.presented("MMT_" + KEY.text().substring(4))))
                .isEqualTo(Option.none());
        assertThat(nameOf(ManagementKey.presented(""))).isEqualTo(Option.none());
        assertThat(nameOf(ManagementKey.presented("deployment"))).isEqualTo(Option.none());
    }

    @Test
    void several_keys_with_one_name_are_valid() {
        ManagementKey other = key(Environment.TEST, '2');
        ManagementKey third = key(Environment.TEST, '3');
        add("deployment", KEY);
        add("deployment", other);
        add("Ada", third);

        assertThat(nameOf(KEY)).isEqualTo(Option.some("deployment"));
        assertThat(nameOf(other)).isEqualTo(Option.some("deployment"));
        assertThat(nameOf(third)).isEqualTo(Option.some("Ada"));
    }

    @Test
    void a_key_that_is_added_again_has_its_new_name() {
        add("deployment", KEY);
        add("release", KEY);

        assertThat(nameOf(KEY)).isEqualTo(Option.some("release"));
    }

    @Test
    void adding_a_key_returns_it_as_listed() {
        ManagementKeyMetadata added =
                store.commit(() -> store.managementKeys().add("deployment", KEY, clock.instant()));

        assertThat(all()).containsExactly(added);
    }

    @Test
    void a_rolled_back_key_is_unknown() {
        undo(() -> store.managementKeys().add("deployment", KEY, clock.instant()));

        assertThat(nameOf(KEY)).isEqualTo(Option.none());
    }

    @Test
    void a_revoked_key_is_listed_and_invalid_until_it_is_added_again() {
        add("deployment", KEY);
        clock.pass(Duration.ofMinutes(5));

        assertThat(revoke(KEY).flatMap(ManagementKeyMetadata::revokedAt)).isEqualTo(Option.some(clock.instant()));
        assertThat(nameOf(KEY)).isEqualTo(Option.none());
        assertThat(all()).hasSize(1);

        add("deployment", KEY);
        assertThat(nameOf(KEY)).isEqualTo(Option.some("deployment"));
    }

    @Test
    void the_last_100_revoked_keys_are_kept() {
        add("deployment", KEY);
        for (int i = 0; i <= ManagementKeys.MAX_REVOKED; i++) {
            add("key " + i, numbered(i));
        }
        for (int i = ManagementKeys.MAX_REVOKED; i >= 0; i--) {
            clock.pass(Duration.ofMillis(1));
            assertThat(revoke(numbered(i)).exists(revoked -> !revoked.isValid()))
                    .isTrue();
        }

        assertThat(all()).hasSize(ManagementKeys.MAX_REVOKED + 1);
        assertThat(all()).extracting(ManagementKeyMetadata::name).contains("deployment", "key 0", "key 99");
        assertThat(all()).extracting(ManagementKeyMetadata::name).doesNotContain("key 100");
        assertThat(nameOf(KEY)).isEqualTo(Option.some("deployment"));
        assertThat(nameOf(numbered(0))).isEqualTo(Option.none());
        assertThat(nameOf(numbered(100))).isEqualTo(Option.none());
    }

    @Test
    void of_keys_revoked_at_the_same_time_the_one_created_first_is_dropped() {
        for (int i = 0; i <= ManagementKeys.MAX_REVOKED; i++) {
            add("key " + i, numbered(i));
            revoke(numbered(i));
        }

        assertThat(all())
                .hasSize(ManagementKeys.MAX_REVOKED)
                .extracting(ManagementKeyMetadata::name)
                .doesNotContain("key 0");
    }

    private static ManagementKey numbered(int number) {
        String digits = String.valueOf(number);
        return ManagementKey.made(
                Environment.TEST, "0".repeat(ManagementKey.RANDOM_CHARACTERS - digits.length()) + digits);
    }

    @Test
    void revoking_a_revoked_key_changes_nothing() {
        add("deployment", KEY);
        Option<ManagementKeyMetadata> first = revoke(KEY);
        clock.pass(Duration.ofMinutes(5));

        assertThat(revoke(KEY)).isEqualTo(first);
    }

    @Test
    void an_unknown_key_cannot_be_revoked() {
        assertThat(revoke(KEY)).isEqualTo(Option.none());
    }

    @Test
    void a_use_is_recorded_to_the_minute() {
        add("deployment", KEY);
        clock.pass(Duration.ofSeconds(119));

        store.write(() -> store.managementKeys()
                .find(KEY)
                .forEach(key -> store.managementKeys().used(key, clock.instant())));

        assertThat(all().get(0).lastUsedAt()).isEqualTo(Option.some(MovableClock.START.plusSeconds(60)));
        assertThat(nameOf(KEY)).isEqualTo(Option.some("deployment"));
    }

    /** Nodes write uses in the background, so that an earlier one may come last. */
    @Test
    void the_latest_use_is_kept_in_any_order() {
        add("deployment", KEY);
        Instant earlier = clock.instant();
        clock.pass(Duration.ofMinutes(5));
        Instant later = clock.instant();

        store.write(() -> store.managementKeys().find(KEY).forEach(key -> {
            store.managementKeys().used(key, earlier);
            store.managementKeys().used(key, later);
        }));
        assertThat(all().get(0).lastUsedAt()).isEqualTo(Option.some(later));
        store.write(() -> store.managementKeys().find(KEY).forEach(key -> {
            store.managementKeys().used(key, later);
            store.managementKeys().used(key, earlier);
        }));

        assertThat(all().get(0).lastUsedAt()).isEqualTo(Option.some(later));
    }

    @Test
    void keys_are_listed_in_the_order_of_first_creation() {
        add("first", KEY);
        add("second", key(Environment.TEST, '2'));
        clock.pass(Duration.ofDays(1));
        add("third", key(Environment.TEST, '3'));
        add("first again", KEY);

        assertThat(all())
                .extracting(ManagementKeyMetadata::name, ManagementKeyMetadata::createdAt)
                .containsExactly(
                        tuple("first again", MovableClock.START),
                        tuple("second", MovableClock.START),
                        tuple("third", clock.instant()));
    }

    @Test
    void recording_a_use_does_not_revalidate_a_revoked_key() {
        add("deployment", KEY);
        ManagementKeyMetadata found = all().get(0);
        revoke(KEY);

        store.write(() -> store.managementKeys().used(found, clock.instant()));

        assertThat(nameOf(KEY)).as("name of a revoked key after a use").isEqualTo(Option.none());
    }

    @Test
    void times_are_kept_to_the_millisecond_and_the_use_of_an_unknown_key_is_ignored() {
        clock.pass(Duration.ofMillis(1));
        add("deployment", KEY);
        ManagementKeyMetadata added = all().get(0);
        assertThat(added.createdAt()).isEqualTo(clock.instant());

        store.write(() -> store.managementKeys()
                .used(
                        new ManagementKeyMetadata("none", "unknown", clock.instant(), Option.none(), Option.none()),
                        clock.instant()));

        assertThat(all()).containsExactly(added);
    }

    @Test
    void rolled_back_changes_leave_the_keys_unchanged() {
        ManagementKey other = key(Environment.TEST, '2');
        add("deployment", KEY);
        add("release", other);
        ManagementKeyMetadata found = all().get(0);

        assertRollbackRestores(
                () -> store.managementKeys().all(),
                () -> store.managementKeys().add("third", key(Environment.TEST, '3'), clock.instant()),
                () -> store.managementKeys().add("another name", KEY, clock.instant()),
                () -> store.managementKeys().used(found, clock.instant()),
                () -> store.managementKeys().revoke(found.id(), clock.instant()));
    }

    @Test
    void keys_are_accessed_within_a_transaction() {
        assertRequiresTransaction(
                () -> store.managementKeys().add("deployment", KEY, clock.instant()),
                () -> store.managementKeys().find(KEY),
                () -> store.managementKeys()
                        .used(
                                new ManagementKeyMetadata("id", "name", clock.instant(), Option.none(), Option.none()),
                                clock.instant()),
                () -> store.managementKeys().all(),
                () -> store.managementKeys().revoke("id", clock.instant()));
    }

    private Option<ManagementKeyMetadata> revoke(ManagementKey key) {
        return store.commit(() -> store.managementKeys()
                .revoke(ManagementKeyMetadata.idOf(ManagementKeyMetadata.digestOf(key)), clock.instant()));
    }

    private List<ManagementKeyMetadata> all() {
        return store.commit(() -> store.managementKeys().all());
    }

    private static ManagementKey key(Environment environment, char character) {
        return ManagementKey.made(environment, String.valueOf(character).repeat(ManagementKey.RANDOM_CHARACTERS));
    }

    private void add(String name, ManagementKey key) {
        store.write(() -> store.managementKeys().add(name, key, clock.instant()));
    }

    private Option<String> nameOf(ManagementKey key) {
        return store.commit(() -> store.managementKeys().find(key))
                .filter(ManagementKeyMetadata::isValid)
                .map(ManagementKeyMetadata::name);
    }
}
