package org.merchantaccess.domain.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Credentials.activation;
import static org.merchantaccess.domain.kernel.Laws.forAll;
import static org.merchantaccess.domain.kernel.Laws.listOf;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;

/** Invariants of a merchant profile after any sequence of commands, including refused ones. */
class MerchantProfileLawsTest {

    @Test
    @Tag("R4")
    void at_most_one_app_id_is_active() {
        forAll(
                MerchantProfileLawsTest::commandSequences,
                commands ->
                        assertThat(profilesAfterEach(commands)).allMatch(MerchantProfileLawsTest::hasAtMostOneActive));
    }

    private static boolean hasAtMostOneActive(MerchantProfile profile) {
        return profile.credentials().all().stream()
                        .filter(AppCredential::isActive)
                        .count()
                <= 1;
    }

    @Test
    @Tag("R1")
    void app_names_are_distinct() {
        forAll(
                MerchantProfileLawsTest::commandSequences,
                commands -> assertThat(profilesAfterEach(commands))
                        .allSatisfy(profile -> assertThat(profile.credentials().all())
                                .extracting(credential -> credential.name().key())
                                .doesNotHaveDuplicates()));
    }

    @Test
    void app_ids_are_distinct() {
        forAll(
                MerchantProfileLawsTest::commandSequences,
                commands -> assertThat(profilesAfterEach(commands))
                        .allSatisfy(profile -> assertThat(profile.credentials().all())
                                .extracting(AppCredential::appId)
                                .doesNotHaveDuplicates()));
    }

    @Test
    @Tag("R6")
    void deleted_app_id_never_returns() {
        forAll(MerchantProfileLawsTest::commandSequences, commands -> {
            Set<AppId> deleted = new HashSet<>();
            Set<AppId> before = Set.of();
            for (MerchantProfile profile : profilesAfterEach(commands)) {
                Set<AppId> present = appIds(profile);
                before.stream().filter(appId -> !present.contains(appId)).forEach(deleted::add);

                assertThat(present).noneMatch(deleted::contains);
                before = present;
            }
        });
    }

    @Test
    void version_increases_with_each_change() {
        forAll(MerchantProfileLawsTest::commandSequences, commands -> {
            MerchantProfile before = Merchants.withNothing();
            for (Moment moment : Moment.after(before, commands)) {
                MerchantProfile after = moment.profile();

                assertThat(after.version())
                        .isEqualTo(moment.event().isDefined() ? before.version().next() : before.version());
                assertThat(after.equals(before)).isEqualTo(moment.event().isEmpty());
                before = after;
            }
        });
    }

    @Test
    @Tag("R15")
    @Tag("R16")
    void settling_changes_something_if_and_only_if_something_is_due() {
        forAll(
                MerchantProfileLawsTest::commandSequences,
                commands -> Moment.after(Merchants.withNothing(), commands).forEach(moment -> {
                    Decision decision = moment.profile().settle(moment.at(), activation(1));

                    assertThat(decision.event().isDefined()).isEqualTo(isDue(moment.profile(), moment.at()));
                }));
    }

    @Test
    @Tag("R15")
    @Tag("R16")
    void settling_ends_with_nothing_due() {
        forAll(
                MerchantProfileLawsTest::commandSequences,
                commands -> Moment.after(Merchants.withNothing(), commands).forEach(moment -> {
                    MerchantProfile settled = settled(moment);

                    assertThat(isDue(settled, moment.at())).isFalse();
                    assertThat(settled.settle(moment.at(), activation(2))).isEqualTo(Decision.unchanged(settled));
                }));
    }

    private static boolean isDue(MerchantProfile profile, Instant now) {
        return profile.nextDue().exists(due -> !due.isAfter(now));
    }

    /** A profile has at most two keys for each App ID and one scheduled switch, so few changes are due. */
    private static MerchantProfile settled(Moment moment) {
        MerchantProfile profile = moment.profile();
        int mostChanges = 3 * profile.credentials().all().size() + 1;
        for (int change = 0; change < mostChanges; change++) {
            profile = profile.settle(moment.at(), activation(1)).profile();
        }
        return profile;
    }

    private static List<Step> commandSequences(RandomGenerator random) {
        return listOf(random, 40, Step::any);
    }

    private static List<MerchantProfile> profilesAfterEach(List<Step> commands) {
        return Moment.after(Merchants.withNothing(), commands).stream()
                .map(Moment::profile)
                .toList();
    }

    private static Set<AppId> appIds(MerchantProfile profile) {
        return profile.credentials().all().stream().map(AppCredential::appId).collect(Collectors.toSet());
    }
}
