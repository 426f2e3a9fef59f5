package org.merchantaccess.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.management.ManagementKey;

/** A management key is recognised by what it is, to the last character. */
public abstract class ManagementKeysContract extends StoreContract {

    private static final ManagementKey KEY = key(Environment.TEST, '1');

    @Override
    List<Class<?>> ports() {
        return List.of(ManagementKeys.class);
    }

    @Test
    void a_key_nobody_made_good_has_no_name() {
        assertThat(nameOf(KEY)).isEqualTo(Option.none());
    }

    @Test
    void a_key_that_is_good_has_the_name_it_was_given() {
        add("deployment", KEY);

        assertThat(nameOf(KEY)).isEqualTo(Option.some("deployment"));
        assertThat(nameOf(ManagementKey.presented(KEY.text()))).isEqualTo(Option.some("deployment"));
    }

    @Test
    void what_is_almost_the_key_is_none() {
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
    void several_keys_are_good_at_once_even_under_one_name() {
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
    void a_key_that_is_made_good_again_has_its_new_name() {
        add("deployment", KEY);
        add("release", KEY);

        assertThat(nameOf(KEY)).isEqualTo(Option.some("release"));
    }

    @Test
    void a_key_of_a_change_that_was_rolled_back_is_none() {
        undo(() -> store.managementKeys().add("deployment", KEY, clock.instant()));

        assertThat(nameOf(KEY)).isEqualTo(Option.none());
    }

    @Test
    void a_revoked_key_is_known_and_good_no_more_until_it_is_made_good_again() {
        add("deployment", KEY);
        clock.pass(Duration.ofMinutes(5));

        assertThat(revoke(KEY).flatMap(KeptManagementKey::revokedAt)).isEqualTo(Option.some(clock.instant()));
        assertThat(nameOf(KEY)).isEqualTo(Option.none());
        assertThat(all()).hasSize(1);

        add("deployment", KEY);
        assertThat(nameOf(KEY)).isEqualTo(Option.some("deployment"));
    }

    @Test
    void of_revoked_keys_the_last_100_are_kept() {
        add("deployment", KEY);
        for (int i = 0; i <= ManagementKeys.MAX_REVOKED; i++) {
            ManagementKey key = numbered(i);
            add("key " + i, key);
            clock.pass(Duration.ofMillis(1));
            assertThat(revoke(key).exists(revoked -> !revoked.isGood())).isTrue();
        }

        assertThat(all()).hasSize(ManagementKeys.MAX_REVOKED + 1);
        assertThat(all()).extracting(KeptManagementKey::name).contains("deployment", "key 1", "key 100");
        assertThat(all()).extracting(KeptManagementKey::name).doesNotContain("key 0");
        assertThat(nameOf(KEY)).isEqualTo(Option.some("deployment"));
        assertThat(nameOf(numbered(0))).isEqualTo(Option.none());
        assertThat(nameOf(numbered(100))).isEqualTo(Option.none());
    }

    private static ManagementKey numbered(int number) {
        String digits = String.valueOf(number);
        return ManagementKey.made(
                Environment.TEST, "0".repeat(ManagementKey.RANDOM_CHARACTERS - digits.length()) + digits);
    }

    @Test
    void a_key_is_revoked_once() {
        add("deployment", KEY);
        Option<KeptManagementKey> first = revoke(KEY);
        clock.pass(Duration.ofMinutes(5));

        assertThat(revoke(KEY)).isEqualTo(first);
    }

    @Test
    void what_there_is_not_cannot_be_revoked() {
        assertThat(revoke(KEY)).isEqualTo(Option.none());
    }

    @Test
    void a_use_is_noted_to_the_minute() {
        add("deployment", KEY);
        clock.pass(Duration.ofSeconds(119));

        store.write(() -> store.managementKeys()
                .find(KEY)
                .forEach(key -> store.managementKeys().used(key, clock.instant())));

        assertThat(all().get(0).lastUsedAt()).isEqualTo(Option.some(MovableClock.START.plusSeconds(60)));
        assertThat(nameOf(KEY)).isEqualTo(Option.some("deployment"));
    }

    @Test
    void keys_are_listed_in_the_order_in_which_they_were_first_made() {
        add("first", KEY);
        add("second", key(Environment.TEST, '2'));
        clock.pass(Duration.ofDays(1));
        add("first again", KEY);

        assertThat(all())
                .extracting(KeptManagementKey::name, KeptManagementKey::createdAt)
                .containsExactly(tuple("first again", MovableClock.START), tuple("second", MovableClock.START));
    }

    @Test
    void a_use_of_what_was_found_before_it_was_revoked_does_not_make_it_good_again() {
        add("deployment", KEY);
        KeptManagementKey found = all().get(0);
        revoke(KEY);

        store.write(() -> store.managementKeys().used(found, clock.instant()));

        assertThat(nameOf(KEY)).as("a revoked key that is just being used").isEqualTo(Option.none());
    }

    @Test
    void times_are_kept_to_the_millisecond_and_the_use_of_a_key_there_is_not_is_no_mistake() {
        clock.pass(Duration.ofMillis(1));
        add("deployment", KEY);
        KeptManagementKey added = all().get(0);
        assertThat(added.createdAt()).isEqualTo(clock.instant());

        store.write(() -> store.managementKeys()
                .used(
                        new KeptManagementKey("none", "nobody", clock.instant(), Option.none(), Option.none()),
                        clock.instant()));

        assertThat(all()).containsExactly(added);
    }

    @Test
    void what_is_rolled_back_leaves_what_was_there() {
        ManagementKey other = key(Environment.TEST, '2');
        add("deployment", KEY);
        add("release", other);
        KeptManagementKey found = all().get(0);

        leaveNoTraceWhenUndone(
                () -> store.managementKeys().all(),
                () -> store.managementKeys().add("third", key(Environment.TEST, '3'), clock.instant()),
                () -> store.managementKeys().add("another name", KEY, clock.instant()),
                () -> store.managementKeys().used(found, clock.instant()),
                () -> store.managementKeys().revoke(found.id(), clock.instant()));
    }

    @Test
    void they_are_reached_within_a_transaction() {
        areRefusedOutsideATransaction(
                () -> store.managementKeys().add("deployment", KEY, clock.instant()),
                () -> store.managementKeys().find(KEY),
                () -> store.managementKeys()
                        .used(
                                new KeptManagementKey("id", "name", clock.instant(), Option.none(), Option.none()),
                                clock.instant()),
                () -> store.managementKeys().all(),
                () -> store.managementKeys().revoke("id", clock.instant()));
    }

    private Option<KeptManagementKey> revoke(ManagementKey key) {
        return store.commit(() -> store.managementKeys()
                .revoke(KeptManagementKey.idOf(KeptManagementKey.digestOf(key)), clock.instant()));
    }

    private List<KeptManagementKey> all() {
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
                .filter(KeptManagementKey::isGood)
                .map(KeptManagementKey::name);
    }
}
