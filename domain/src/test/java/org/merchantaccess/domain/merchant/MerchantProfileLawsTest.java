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
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.DomainEvent;

/** What holds after anything anybody did to a merchant profile, in any order, refused or not. */
class MerchantProfileLawsTest {

    @Test
    void r4_at_most_one_app_id_is_active() {
        forAll(
                MerchantProfileLawsTest::histories,
                history -> assertThat(profilesAlong(history))
                        .allSatisfy(profile -> assertThat(profile.credentials().all())
                                .filteredOn(AppCredential::isActive)
                                .hasSizeLessThanOrEqualTo(1)));
    }

    @Test
    void r1_names_are_distinct() {
        forAll(
                MerchantProfileLawsTest::histories,
                history -> assertThat(profilesAlong(history))
                        .allSatisfy(profile -> assertThat(profile.credentials().all())
                                .extracting(credential -> credential.name().key())
                                .doesNotHaveDuplicates()));
    }

    @Test
    void app_ids_are_distinct() {
        forAll(
                MerchantProfileLawsTest::histories,
                history -> assertThat(profilesAlong(history))
                        .allSatisfy(profile -> assertThat(profile.credentials().all())
                                .extracting(AppCredential::appId)
                                .doesNotHaveDuplicates()));
    }

    @Test
    void r6_an_app_id_that_is_gone_never_returns() {
        forAll(MerchantProfileLawsTest::histories, history -> {
            Set<AppId> gone = new HashSet<>();
            Set<AppId> before = Set.of();
            for (MerchantProfile profile : profilesAlong(history)) {
                Set<AppId> present = appIds(profile);
                before.stream().filter(appId -> !present.contains(appId)).forEach(gone::add);

                assertThat(present).noneMatch(gone::contains);
                before = present;
            }
        });
    }

    @Test
    void the_version_counts_the_changes() {
        forAll(MerchantProfileLawsTest::histories, history -> {
            MerchantProfile profile = Merchants.withNothing();
            for (Step step : history) {
                Option<DomainEvent> event = step.take(profile).flatMap(Decision::event);
                MerchantProfile after = step.profileAfter(profile);

                assertThat(after.version())
                        .isEqualTo(event.isDefined() ? profile.version().next() : profile.version());
                assertThat(after.equals(profile)).isEqualTo(event.isEmpty());
                profile = after;
            }
        });
    }

    private static List<Step> histories(RandomGenerator random) {
        return listOf(random, 40, Step::any);
    }

    private static List<MerchantProfile> profilesAlong(List<Step> history) {
        List<MerchantProfile> profiles = new ArrayList<>();
        MerchantProfile profile = Merchants.withNothing();
        for (Step step : history) {
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
