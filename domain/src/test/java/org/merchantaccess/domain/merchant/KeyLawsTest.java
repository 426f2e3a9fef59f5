package org.merchantaccess.domain.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.kernel.Laws.forAll;
import static org.merchantaccess.domain.kernel.Laws.listOf;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.KeyEvent;
import org.merchantaccess.domain.key.CredentialKey;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyMaterial;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.Keys;
import org.merchantaccess.domain.key.RetiringKey;

/** Invariants of the keys of each App ID after any sequence of commands, including refused ones. */
class KeyLawsTest {

    @Test
    @Tag("R15")
    void at_most_two_keys_of_an_app_id_are_accepted() {
        forAllMoments((moment, credential) ->
                assertThat(Keys.acceptedOf(credential.keys(), moment.at())).hasSizeLessThanOrEqualTo(2));
    }

    @Test
    @Tag("R15")
    void only_current_and_retiring_keys_are_accepted() {
        forAllMoments((moment, credential) -> assertThat(
                        credential.keys().kept().stream().map(CredentialKey::number))
                .containsAll(Keys.acceptedOf(credential.keys(), moment.at())));
    }

    @Test
    @Tag("R15")
    void number_of_a_key_is_never_used_for_another_key() {
        forAll(KeyLawsTest::commandSequences, commands -> {
            Map<NumberedKey, KeyMaterial> known = new HashMap<>();
            for (Moment moment : Moment.after(Merchants.withTwoAppIds(), commands)) {
                for (AppCredential credential : moment.profile().credentials().all()) {
                    credential
                            .keys()
                            .kept()
                            .forEach(key -> assertThat(known.computeIfAbsent(
                                            new NumberedKey(credential.appId(), key.number()), first -> key.material()))
                                    .isEqualTo(key.material()));
                }
            }
        });
    }

    @Test
    @Tag("R15")
    void latest_number_increases_by_one_with_each_new_key() {
        forAll(KeyLawsTest::commandSequences, commands -> {
            Map<AppId, KeyNumber> latest = new HashMap<>();
            for (Moment moment : Moment.after(Merchants.withTwoAppIds(), commands)) {
                for (AppCredential credential : moment.profile().credentials().all()) {
                    KeyNumber now = credential.keys().latest();
                    KeyNumber before = latest.getOrDefault(credential.appId(), KeyNumber.FIRST);

                    assertThat(now).isEqualTo(makesKeyOf(credential.appId(), moment) ? before.next() : before);
                    latest.put(credential.appId(), now);
                }
            }
        });
    }

    private static boolean makesKeyOf(AppId appId, Moment moment) {
        return moment.event()
                .filter(event -> event instanceof KeyEvent.Made
                        || event instanceof KeyEvent.PublicKeyRegistered
                        || (event instanceof KeyEvent.Leaked leaked
                                && leaked.replacement().isDefined()))
                .exists(event -> event.subject().equals(appId.text()));
    }

    @Test
    @Tag("R15")
    void retiring_key_ends_at_most_7_days_after_its_replacement_and_never_later_than_set() {
        forAll(KeyLawsTest::commandSequences, commands -> {
            Map<AppId, Instant> latestEnds = new HashMap<>();
            for (Moment moment : Moment.after(Merchants.withTwoAppIds(), commands)) {
                replacedBy(moment)
                        .forEach(appId -> latestEnds.put(appId, moment.at().plus(Grace.MAX)));
                for (AppCredential credential : moment.profile().credentials().all()) {
                    AppId appId = credential.appId();
                    credential.keys().retiring().map(RetiringKey::endsAt).forEach(end -> {
                        assertThat(end).isBeforeOrEqualTo(latestEnds.getOrDefault(appId, Instant.MIN));
                        latestEnds.put(appId, end);
                    });
                }
            }
        });
    }

    /** Returns the App ID whose key was replaced, which alone may set a later end. */
    private static Option<AppId> replacedBy(Moment moment) {
        return moment.event()
                .filter(event ->
                        (event instanceof KeyEvent.Made made && made.replaced().isDefined())
                                || (event instanceof KeyEvent.PublicKeyRegistered registered
                                        && registered.replaced().isDefined()))
                .map(event -> ((KeyEvent) event).appId());
    }

    @Test
    @Tag("R15")
    void grace_from_the_first_use_starts_at_most_once() {
        forAll(KeyLawsTest::commandSequences, commands -> {
            Set<AppId> started = new HashSet<>();
            for (Moment moment : Moment.after(Merchants.withTwoAppIds(), commands)) {
                replacedBy(moment).forEach(started::remove);
                moment.event()
                        .filter(KeyEvent.FirstUsed.class::isInstance)
                        .forEach(event -> assertThat(started.add(((KeyEvent.FirstUsed) event).appId()))
                                .isTrue());
            }
        });
    }

    private static void forAllMoments(BiConsumer<Moment, AppCredential> law) {
        forAll(
                KeyLawsTest::commandSequences,
                commands -> Moment.after(Merchants.withTwoAppIds(), commands)
                        .forEach(moment ->
                                moment.profile().credentials().all().forEach(each -> law.accept(moment, each))));
    }

    private static List<Step> commandSequences(RandomGenerator random) {
        return listOf(random, 40, Step::onKeys);
    }

    private record NumberedKey(AppId appId, KeyNumber number) {}
}
