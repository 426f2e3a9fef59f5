package org.merchantaccess.domain.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.kernel.Laws.forAll;
import static org.merchantaccess.domain.kernel.Laws.listOf;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.event.DomainEvent;

/** Invariants of a merchant profile after any sequence of commands, including refused ones. */
class MerchantProfileLawsTest {

    @Test
    @Tag("R4")
    void at_most_one_app_id_is_active() {
        forAll(
                MerchantProfileLawsTest::commandSequences,
                commands -> assertThat(profilesAfterEach(commands))
                        .allSatisfy(profile -> assertThat(profile.credentials().all())
                                .filteredOn(AppCredential::isActive)
                                .hasSizeLessThanOrEqualTo(1)));
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
            MerchantProfile profile = Merchants.withNothing();
            for (Step step : commands) {
                Option<DomainEvent> event = step.take(profile).flatMap(Decision::event);
                MerchantProfile after = step.profileAfter(profile);

                assertThat(after.version())
                        .isEqualTo(event.isDefined() ? profile.version().next() : profile.version());
                assertThat(after.equals(profile)).isEqualTo(event.isEmpty());
                profile = after;
            }
        });
    }

    private static List<Step> commandSequences(RandomGenerator random) {
        return listOf(random, 40, Step::any);
    }

    private static List<MerchantProfile> profilesAfterEach(List<Step> commands) {
        List<MerchantProfile> profiles = new ArrayList<>();
        MerchantProfile profile = Merchants.withNothing();
        for (Step step : commands) {
            profiles.add(profile);
            profile = step.profileAfter(profile);
        }
        profiles.add(profile);
        return profiles;
    }

    private static Set<AppId> appIds(MerchantProfile profile) {
        return profile.credentials().all().stream().map(AppCredential::appId).collect(Collectors.toSet());
    }
}
