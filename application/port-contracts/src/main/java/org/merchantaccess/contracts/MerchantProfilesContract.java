package org.merchantaccess.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.node.FeedPosition;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.contracts.store.ConcurrentRun;
import org.merchantaccess.contracts.store.StoreContract;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.CompleteProfile;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.allowlist.Allowlist;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.allowlist.EntryLabel;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppName;
import org.merchantaccess.domain.credential.CredentialDetails;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.Decision;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantName;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.ProfileVersion;
import org.merchantaccess.domain.merchant.SelfRotation;
import org.merchantaccess.domain.switching.ScheduledSwitch;

/** Contract of {@link MerchantProfiles}: profiles are read as they were saved, and are locked while they are changed. */
public abstract class MerchantProfilesContract extends StoreContract {

    @Override
    protected List<Class<?>> ports() {
        return List.of(MerchantProfiles.class);
    }

    @Test
    void all_changes_of_one_transaction_are_kept() {
        MerchantProfile bakery = merchant("bakery");
        MerchantProfile shop = merchant("shop");
        MerchantProfile suspended = shop.suspend(Credentials.activation(2)).profile();

        store.write(() -> {
            store.profiles().add(bakery);
            store.profiles().add(shop);
            store.profiles().save(suspended);
            store.profiles().claim(Credentials.PAYMENTS);
        });

        assertThat(store.commit(() -> store.profiles().find(bakery.id()))).isEqualTo(Option.some(bakery));
        assertThat(store.commit(() -> store.profiles().find(shop.id()))).isEqualTo(Option.some(suspended));
        assertThat(store.<Boolean>commit(() -> store.profiles().claim(Credentials.PAYMENTS)))
                .isFalse();
    }

    @Test
    void merchants_app_ids_and_entries_are_unique() {
        MerchantProfile shop = kept(Merchants.withTwoAppIds());
        MerchantProfile bakery = kept(merchant("bakery"));

        assertUnavailable(
                () -> store.profiles().list(PageRequest.first()).items(),
                () -> store.profiles().add(shop),
                () -> store.profiles().add(merchant("bakery")),
                () -> store.profiles().add(withPartsOf(shop, new MerchantId("m_third"))),
                () -> store.profiles().save(withPartsOf(shop, bakery.id())));
    }

    @Test
    void saving_a_profile_that_was_not_added_throws() {
        assertThatThrownBy(() -> store.write(() -> store.profiles().save(merchant("bakery"))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store.commit(() -> store.profiles().list(PageRequest.first()).items()))
                .isEmpty();
    }

    private static MerchantProfile withPartsOf(MerchantProfile other, MerchantId id) {
        return MerchantProfile.restored(
                id,
                other.name(),
                other.status(),
                other.credentials(),
                other.allowlist(),
                Option.none(),
                SelfRotation.FORBIDDEN,
                ProfileVersion.FIRST);
    }

    @Nested
    class Keeping {

        @Test
        void an_unknown_merchant_is_not_found() {
            assertThat(found(Merchants.CORNER_SHOP)).isEqualTo(Option.none());
            assertThat(store.commit(() -> store.profiles().findForChange(Merchants.CORNER_SHOP)))
                    .isEqualTo(Option.none());
        }

        @Test
        void a_new_profile_is_read_as_it_was_opened() {
            MerchantProfile opened = kept(Merchants.withNothing());

            assertThat(found(opened.id())).isEqualTo(Option.some(opened));
        }

        @Test
        void a_profile_found_for_change_is_the_same() {
            MerchantProfile opened = kept(Merchants.withTwoAppIds());

            assertThat(store.commit(() -> store.profiles().findForChange(opened.id())))
                    .isEqualTo(Option.some(opened));
        }

        @Test
        void a_saved_profile_is_read_completely() {
            MerchantProfile opened = kept(Merchants.withNothing());
            MerchantProfile changed = MerchantProfile.restored(
                    opened.id(),
                    Merchants.named("Füße & Co. \uD83D\uDC5F"),
                    opened.status(),
                    AppCredentials.restored(
                            List.of(
                                    Credentials.inactive(Credentials.appId(7), "Žluťoučký kůň"),
                                    Credentials.payments(),
                                    Credentials.refunds()),
                            Set.of(Credentials.appId(8), Credentials.appId(9))),
                    Allowlists.allowing("203.0.113.0/24", "2001:db8::/32", "198.51.100.1"),
                    Option.none(),
                    SelfRotation.FORBIDDEN,
                    new ProfileVersion(1_000_000_000_000L));

            save(changed);

            assertThat(found(opened.id())).isEqualTo(Option.some(changed));
        }

        @Test
        void a_stored_name_that_is_invalid_today_is_read_from_profile_and_feed() {
            MerchantProfile opened = kept(Merchants.withNothing());
            MerchantProfile damaged = MerchantProfile.restored(
                    opened.id(),
                    MerchantName.restored("Caf\uFFFD")
                            .getOrElseThrow(failure -> new IllegalStateException(failure.toString())),
                    opened.status(),
                    opened.credentials(),
                    Allowlist.restored(List.of(new AllowlistEntry(
                            new EntryId("entry_1"),
                            Allowlists.range("203.0.113.0/24"),
                            EntryLabel.restored("B\uFFFDro")
                                    .getOrElseThrow(failure -> new IllegalStateException(failure.toString())),
                            Allowlists.ADDED_AT))),
                    Option.none(),
                    SelfRotation.FORBIDDEN,
                    opened.version().next());

            save(damaged);
            FeedPosition before = store.headPosition();
            store.write(() -> store.changeFeed().append(damaged));

            assertThat(found(opened.id())).isEqualTo(Option.some(damaged));
            assertThat(store.follow(() -> store.changeFeed().after(before))
                            .get()
                            .entries())
                    .extracting(ChangeFeed.Entry::merchant)
                    .containsExactly(Option.some(damaged));
        }

        @Test
        @Tag("R2")
        void a_stored_name_with_a_letter_apostrophe_is_read_from_profile_and_feed() {
            AppName kept = AppName.restored("Oʼzbekiston").getOrElseThrow(failure -> new AssertionError(failure));
            AppCredential credential = AppCredential.created(
                    Credentials.appId(7),
                    kept,
                    Credentials.verifier(1),
                    CredentialDetails.none(),
                    Credentials.CREATED_AT);
            MerchantProfile opened =
                    kept(Merchants.with(credential, Credentials.inactive(Credentials.appId(8), "O'zbekiston")));
            MerchantProfile saved = opened.suspend(Credentials.activation(1)).profile();

            save(saved);
            FeedPosition before = store.headPosition();
            store.write(() -> store.changeFeed().append(saved));

            assertThat(found(opened.id())).isEqualTo(Option.some(saved));
            assertThat(store.follow(() -> store.changeFeed().after(before))
                            .get()
                            .entries())
                    .extracting(ChangeFeed.Entry::merchant)
                    .containsExactly(Option.some(saved));
        }

        @Test
        void removed_parts_of_a_profile_stay_removed() {
            MerchantProfile opened = kept(Merchants.withTwoAppIds());
            MerchantProfile emptied = MerchantProfile.restored(
                    opened.id(),
                    opened.name(),
                    opened.status(),
                    AppCredentials.restored(List.of(), Set.of(Credentials.PAYMENTS, Credentials.REFUNDS)),
                    Allowlists.allowing(),
                    Option.none(),
                    SelfRotation.FORBIDDEN,
                    opened.version().next());

            save(emptied);

            assertThat(found(opened.id())).isEqualTo(Option.some(emptied));
        }

        @Test
        void a_full_profile_keeps_its_order() {
            MerchantProfile full = kept(Merchants.with(
                    AppCredentials.restored(
                            IntStream.range(0, AppCredentials.MAX)
                                    .mapToObj(i ->
                                            Credentials.inactive(Credentials.appId(AppCredentials.MAX - i), "App " + i))
                                    .toList(),
                            Set.of()),
                    Allowlists.allowing(IntStream.range(0, 100)
                            .mapToObj(i -> "203.0.113." + (100 - i))
                            .toArray(String[]::new))));

            assertThat(found(full.id())).isEqualTo(Option.some(full));
        }

        @Test
        @Tag("R4")
        void switching_the_active_app_id_is_one_save() {
            MerchantProfile opened = kept(Merchants.withTwoAppIds());
            MerchantProfile switched =
                    Merchants.after(opened.activate(Credentials.REFUNDS, Credentials.activation(2), clock.instant()));
            MerchantProfile switchedBack = Merchants.after(
                    switched.activate(Credentials.PAYMENTS, Credentials.activation(3), clock.instant()));

            save(switched);
            assertThat(found(opened.id())).isEqualTo(Option.some(switched));

            save(switchedBack);
            assertThat(found(opened.id())).isEqualTo(Option.some(switchedBack));
        }

        @Test
        void two_app_ids_may_exchange_their_names() {
            MerchantProfile opened = kept(Merchants.withTwoAppIds());
            MerchantProfile freed =
                    Merchants.after(opened.rename(Credentials.PAYMENTS, Credentials.named("Something else")));
            MerchantProfile exchanged =
                    Merchants.after(Merchants.after(freed.rename(Credentials.REFUNDS, Credentials.named("Payments")))
                            .rename(Credentials.PAYMENTS, Credentials.named("Refunds")));

            save(exchanged);

            assertThat(found(opened.id())).isEqualTo(Option.some(exchanged));
        }

        @Test
        void a_change_of_one_merchant_leaves_the_others() {
            MerchantProfile shop = kept(Merchants.withTwoAppIds());
            MerchantProfile bakery = kept(merchant("bakery"));

            save(bakery.suspend(Credentials.activation(5)).profile());

            assertThat(found(shop.id())).isEqualTo(Option.some(shop));
        }
    }

    @Nested
    class KeepingOptionalParts {

        @Test
        @Tag("R15")
        void keys_in_all_roles_and_details_are_read_as_they_were_saved() {
            MerchantProfile shop = CompleteProfile.shop();
            kept(Merchants.withNothing());

            save(shop);

            assertThat(found(shop.id())).isEqualTo(Option.some(shop));
            assertThat(store.commit(() -> store.profiles().findForChange(shop.id())))
                    .isEqualTo(Option.some(shop));
        }

        @Test
        void a_profile_can_be_added_with_all_parts() {
            MerchantProfile shop = kept(CompleteProfile.shop());

            assertThat(found(shop.id())).isEqualTo(Option.some(shop));
            assertThat(store.commit(
                            () -> store.profiles().list(PageRequest.first()).items()))
                    .containsExactly(shop);
        }

        @Test
        @Tag("R15")
        void keys_that_end_one_after_the_other_are_read_as_they_were_saved() {
            MerchantProfile shop = kept(CompleteProfile.shop());
            MerchantProfile putBack = Merchants.after(shop.putKeyBack(Credentials.PAYMENTS, clock.instant()));
            MerchantProfile ended =
                    Merchants.after(putBack.endKey(Credentials.PAYMENTS, new KeyNumber(11), clock.instant()));
            MerchantProfile leaked =
                    Merchants.after(ended.endLeakedKey(Credentials.PAYMENTS, new KeyNumber(12), clock.instant()));

            for (MerchantProfile changed : List.of(putBack, ended, leaked)) {
                save(changed);
                assertThat(found(shop.id())).isEqualTo(Option.some(changed));
            }
        }

        @Test
        @Tag("R15")
        void public_keys_that_end_and_a_secret_key_after_them_are_read_as_they_were_saved() {
            MerchantProfile shop = kept(CompleteProfile.shop());
            MerchantProfile ended =
                    Merchants.after(shop.endKey(CompleteProfile.SIGNING, new KeyNumber(4), clock.instant()));
            MerchantProfile replaced = Merchants.after(ended.replaceKey(
                    CompleteProfile.SIGNING, Credentials.verifier(5), Option.none(), Grace.DEFAULT, clock.instant()));

            for (MerchantProfile changed : List.of(ended, replaced)) {
                save(changed);
                assertThat(found(shop.id())).isEqualTo(Option.some(changed));
                assertThat(store.commit(
                                () -> store.profiles().list(PageRequest.first()).items()))
                        .containsExactly(changed);
            }
        }

        @Test
        @Tag("R16")
        void another_scheduled_switch_takes_the_place_of_the_former_one() {
            kept(CompleteProfile.shop());
            MerchantProfile rescheduled = CompleteProfile.with(Option.some(new ScheduledSwitch(
                    CompleteProfile.REPLACED,
                    new KeyNumber(2),
                    Option.none(),
                    CompleteProfile.NOW.plus(Duration.ofDays(30)),
                    "Grace")));

            save(rescheduled);

            assertThat(found(rescheduled.id())).isEqualTo(Option.some(rescheduled));
        }

        @Test
        @Tag("R16")
        void a_canceled_switch_is_gone() {
            kept(CompleteProfile.shop());
            MerchantProfile canceled = CompleteProfile.with(Option.none());

            save(canceled);

            assertThat(found(canceled.id())).isEqualTo(Option.some(canceled));
        }
    }

    @Nested
    class FindingDueChanges {

        private int opened;

        @Test
        void a_profile_without_changes_by_time_is_never_due() {
            kept(Merchants.withTwoAppIds());

            assertThat(due(Duration.ofDays(10_000))).isEmpty();
        }

        @Test
        @Tag("R15")
        void a_profile_is_due_from_the_time_of_its_next_change_on() {
            MerchantProfile shop = kept(CompleteProfile.shop());

            assertThat(due(Duration.ofMinutes(10).minusMillis(1))).isEmpty();
            assertThat(due(Duration.ofMinutes(10))).containsExactly(shop.id());
            assertThat(due(Duration.ofDays(1))).containsExactly(shop.id());
        }

        @Test
        @Tag("R16")
        void a_scheduled_switch_is_due_at_its_minute() {
            MerchantProfile shop = kept(Merchants.withTwoAppIds());
            Instant at = CompleteProfile.NOW.plus(Duration.ofMinutes(5));
            save(Merchants.after(shop.scheduleSwitch(Credentials.REFUNDS, at, "Ada", clock.instant())));

            assertThat(due(Duration.ofMinutes(5).minusMillis(1))).isEmpty();
            assertThat(due(Duration.ofMinutes(5))).containsExactly(shop.id());
        }

        @Test
        void the_merchant_that_is_due_first_comes_first() {
            withRetiringKey("late", Duration.ofMinutes(3));
            withRetiringKey("early", Duration.ofMinutes(1));
            withRetiringKey("middle", Duration.ofMinutes(2));
            withRetiringKey("not_yet", Duration.ofMinutes(30));

            assertThat(due(Duration.ofMinutes(10)))
                    .extracting(MerchantId::text)
                    .containsExactly("m_early", "m_middle", "m_late");
        }

        @Test
        void merchants_that_are_due_at_the_same_time_come_in_the_order_of_opening() {
            withRetiringKey("zebra", Duration.ofMinutes(1));
            withRetiringKey("apple", Duration.ofMinutes(1));

            assertThat(due(Duration.ofMinutes(10), Integer.MAX_VALUE))
                    .extracting(MerchantId::text)
                    .containsExactly("m_zebra", "m_apple");
        }

        @Test
        void a_limit_below_one_is_rejected() {
            assertThatIllegalArgumentException().isThrownBy(() -> due(Duration.ofMinutes(10), 0));
            assertThatIllegalArgumentException().isThrownBy(() -> due(Duration.ofMinutes(10), -1));
        }

        @Test
        void at_most_the_given_number_of_merchants_is_returned() {
            withRetiringKey("late", Duration.ofMinutes(3));
            withRetiringKey("early", Duration.ofMinutes(1));
            withRetiringKey("middle", Duration.ofMinutes(2));

            assertThat(due(Duration.ofMinutes(10), 2))
                    .extracting(MerchantId::text)
                    .containsExactly("m_early", "m_middle");
        }

        @Test
        void a_profile_is_no_longer_due_once_its_change_is_made() {
            MerchantProfile bakery = withRetiringKey("bakery", Duration.ofMinutes(1));
            Instant now = CompleteProfile.NOW.plus(Duration.ofMinutes(1));

            save(bakery.settle(now, Credentials.activation(1)).profile());

            assertThat(due(Duration.ofDays(1))).isEmpty();
        }

        @Test
        void a_profile_is_due_again_at_the_time_of_its_next_change() {
            MerchantProfile shop = kept(CompleteProfile.shop());
            Duration first = Duration.ofMinutes(10);

            save(shop.settle(CompleteProfile.NOW.plus(first), Credentials.activation(1))
                    .profile());

            assertThat(due(first)).isEmpty();
            assertThat(due(Duration.ofHours(1).minusMillis(1))).isEmpty();
            assertThat(due(Duration.ofHours(1))).containsExactly(shop.id());
        }

        @Test
        void a_rolled_back_change_stays_due() {
            MerchantProfile bakery = withRetiringKey("bakery", Duration.ofMinutes(1));
            Instant now = CompleteProfile.NOW.plus(Duration.ofMinutes(1));

            undo(() -> {
                store.profiles().findForChange(bakery.id());
                store.profiles()
                        .save(bakery.settle(now, Credentials.activation(1)).profile());
            });

            assertThat(due(Duration.ofMinutes(1))).containsExactly(bakery.id());
        }

        /** Adds a merchant whose former key ends after that time. */
        private MerchantProfile withRetiringKey(String name, Duration grace) {
            MerchantProfile merchant = merchant(name);
            opened++;
            AppId appId = Credentials.appId(opened);
            MerchantProfile created = Merchants.after(merchant.create(Credentials.inactive(appId, "Payments")));
            return kept(Merchants.after(created.replaceKey(
                    appId, Credentials.verifier(2), Option.none(), new Grace(grace, false), clock.instant())));
        }

        private List<MerchantId> due(Duration later) {
            return due(later, 100);
        }

        private List<MerchantId> due(Duration later, int limit) {
            return store.commit(() -> store.profiles().due(CompleteProfile.NOW.plus(later), limit));
        }
    }

    @Nested
    class Claiming {

        @Test
        @Tag("R6")
        void an_app_id_can_be_claimed_once_and_never_again() {
            assertThat(claimed()).isTrue();
            assertThat(claimed()).isFalse();
            assertThat(claimed()).isFalse();
        }

        @Test
        @Tag("R6")
        void an_app_id_can_be_claimed_once_within_one_transaction() {
            List<Boolean> claims = store.commit(() -> List.of(
                    store.profiles().claim(Credentials.REFUNDS),
                    store.profiles().claim(Credentials.REFUNDS)));

            assertThat(claims).containsExactly(true, false);
        }

        @Test
        @Tag("R6")
        void a_claim_remains_after_the_app_id_is_deleted() {
            store.write(() -> store.profiles().claim(Credentials.PAYMENTS));
            MerchantProfile shop = kept(Merchants.withAnInactiveAppId());
            save(MerchantProfile.restored(
                    shop.id(),
                    shop.name(),
                    shop.status(),
                    AppCredentials.none(),
                    shop.allowlist(),
                    Option.none(),
                    SelfRotation.FORBIDDEN,
                    shop.version().next()));

            assertThat(claimed()).isFalse();
        }

        @Test
        void a_rolled_back_claim_is_not_kept() {
            undo(() -> store.profiles().claim(Credentials.PAYMENTS));

            assertThat(claimed()).isTrue();
        }

        @Test
        void a_rolled_back_second_claim_leaves_the_first() {
            store.write(() -> store.profiles().claim(Credentials.PAYMENTS));

            undo(() -> store.profiles().claim(Credentials.PAYMENTS));

            assertThat(claimed()).isFalse();
        }

        @RepeatedTest(5)
        @Tag("R6")
        void one_of_many_concurrent_claims_succeeds() {
            List<Boolean> claims = ConcurrentRun.inThreads(8, thread -> claimed());

            assertThat(claims).containsOnlyOnce(true);
        }

        private boolean claimed() {
            return store.commit(() -> store.profiles().claim(Credentials.PAYMENTS));
        }
    }

    @Nested
    class ChangingTogether {

        @Test
        void a_profile_found_for_change_is_locked_until_the_transaction_ends() {
            MerchantProfile shop = kept(Merchants.withNothing());
            CountDownLatch firstHasLock = new CountDownLatch(1);
            CountDownLatch secondHasLock = new CountDownLatch(1);

            List<ProfileVersion> seen = ConcurrentRun.inThreads(2, thread -> {
                if (thread == 0) {
                    return store.commit(() -> {
                        ProfileVersion found = versionForChange(shop.id());
                        firstHasLock.countDown();
                        // Expected to time out, because the second transaction waits for this one.
                        awaited(secondHasLock);
                        store.profiles()
                                .save(shop.suspend(Credentials.activation(1)).profile());
                        return found;
                    });
                }
                assertThat(awaited(firstHasLock)).isTrue();
                return store.commit(() -> {
                    ProfileVersion found = versionForChange(shop.id());
                    secondHasLock.countDown();
                    return found;
                });
            });

            assertThat(seen).containsExactly(new ProfileVersion(1), new ProfileVersion(2));
        }

        @RepeatedTest(5)
        @Tag("R1")
        void one_of_two_concurrent_writers_of_the_same_name_succeeds() {
            MerchantProfile shop = kept(Merchants.withNothing());

            List<Either<CredentialFailure, Decision>> outcomes =
                    ConcurrentRun.inThreads(2, thread -> create(shop.id(), thread));

            assertThat(outcomes).filteredOn(Either::isRight).hasSize(1);
            assertThat(outcomes).contains(Either.left(new CredentialFailure.NameTaken(Credentials.named("Payments"))));
            assertThat(found(shop.id())
                            .map(profile -> profile.credentials().all().size()))
                    .isEqualTo(Option.some(1));
        }

        private Either<CredentialFailure, Decision> create(MerchantId shop, int number) {
            return store.transactions()
                    .inTransaction(
                            () -> {
                                throw new AssertionError("the store is available");
                            },
                            () -> store.profiles()
                                    .findForChange(shop)
                                    .getOrElseThrow(AssertionError::new)
                                    .create(Credentials.inactive(Credentials.appId(number), "Payments"))
                                    .peek(decision -> store.profiles().save(decision.profile())));
        }

        private ProfileVersion versionForChange(MerchantId shop) {
            return store.profiles()
                    .findForChange(shop)
                    .map(MerchantProfile::version)
                    .getOrElseThrow(AssertionError::new);
        }

        private static boolean awaited(CountDownLatch latch) {
            try {
                return latch.await(200, TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }
    }

    @Nested
    class Listing {

        @Test
        void merchants_are_listed_in_the_order_of_opening() {
            kept(merchant("zebra"));
            kept(merchant("apple"));
            kept(merchant("Mango"));

            assertThat(names(PageRequest.first())).containsExactly("zebra", "apple", "Mango");
        }

        @Test
        void a_change_does_not_move_a_merchant_in_the_list() {
            MerchantProfile first = kept(merchant("first"));
            kept(merchant("second"));

            save(first.suspend(Credentials.activation(1)).profile());

            assertThat(names(PageRequest.first())).containsExactly("first", "second");
        }

        @Test
        void the_list_contains_complete_profiles() {
            MerchantProfile shop = kept(Merchants.withTwoAppIds());

            assertThat(listed(PageRequest.first()).items()).containsExactly(shop);
        }

        @Test
        void a_page_contains_a_part_of_the_list_and_its_total() {
            IntStream.range(0, 7).forEach(i -> kept(merchant("shop_" + i)));
            PageRequest request = new PageRequest(3, 2, "");

            Page<MerchantProfile> page = listed(request);

            assertThat(page.items())
                    .extracting(merchant -> merchant.name().text())
                    .containsExactly("shop_2", "shop_3", "shop_4");
            assertThat(page.total()).isEqualTo(7);
            assertThat(store.commit(() -> store.profiles().count())).isEqualTo(7);
            assertThat(page.request()).isEqualTo(request);
        }

        @Test
        void a_page_beyond_the_end_is_empty() {
            kept(merchant("only"));

            Page<MerchantProfile> page = listed(new PageRequest(3, 5, ""));

            assertThat(page.items()).isEmpty();
            assertThat(page.total()).isEqualTo(1);
        }

        @Test
        void the_filter_matches_the_name_ignoring_case() {
            open("m_1", "Fish & Chips");
            open("m_2", "The CHIPSHOP");
            open("m_3", "Bakery");

            Page<MerchantProfile> page = listed(new PageRequest(1, 0, "chIPS"));

            assertThat(page.items())
                    .extracting(merchant -> merchant.name().text())
                    .containsExactly("Fish & Chips");
            assertThat(page.total()).isEqualTo(2);
        }

        @Test
        void the_filter_ignores_case_in_other_alphabets() {
            open("m_1", "ÄPFEL");
            open("m_2", "Καλημέρα");

            assertThat(names(filtered("äpfel"))).containsExactly("ÄPFEL");
            assertThat(names(filtered("καλ"))).containsExactly("Καλημέρα");
        }

        @Test
        void the_filter_has_no_wildcards() {
            open("m_1", "100% cotton");
            open("m_2", "100 shirts");
            open("m_3", "under_score");
            open("m_4", "back\\slash");

            assertThat(names(filtered("0%"))).containsExactly("100% cotton");
            assertThat(names(filtered("_"))).containsExactly("under_score");
            assertThat(names(filtered("\\"))).containsExactly("back\\slash");
            assertThat(names(filtered("*"))).isEmpty();
            assertThat(names(filtered("'"))).isEmpty();
        }

        @Test
        @Tag("R2")
        void the_filter_ignores_the_kind_of_apostrophe_and_hyphen() {
            open("m_1", "O’Brien");
            open("m_2", "O'Brien [2] – 3?");
            open("m_3", "OBrien");

            assertThat(names(filtered("o'brien"))).containsExactly("O’Brien", "O'Brien [2] – 3?");
            assertThat(names(filtered("O’Brien"))).containsExactly("O’Brien", "O'Brien [2] – 3?");
            assertThat(names(filtered("[2] − 3?"))).containsExactly("O'Brien [2] – 3?");
            assertThat(names(filtered("-"))).containsExactly("O'Brien [2] – 3?");
            assertThat(names(filtered("[2-3]"))).isEmpty();
        }

        private void open(String id, String name) {
            MerchantName parsed = Merchants.named(name);
            kept(MerchantProfile.opened(new MerchantId(id), parsed).profile());
        }

        private static PageRequest filtered(String filter) {
            return new PageRequest(PageRequest.DEFAULT_LIMIT, 0, filter);
        }

        private List<String> names(PageRequest request) {
            return listed(request).items().stream()
                    .map(merchant -> merchant.name().text())
                    .toList();
        }

        private Page<MerchantProfile> listed(PageRequest request) {
            return store.commit(() -> store.profiles().list(request));
        }
    }

    @Test
    void profiles_are_accessed_within_a_transaction() {
        MerchantProfile shop = merchant("shop");
        assertRequiresTransaction(
                () -> store.profiles().find(shop.id()),
                () -> store.profiles().findForChange(shop.id()),
                () -> store.profiles().add(shop),
                () -> store.profiles().save(shop),
                () -> store.profiles().claim(Credentials.PAYMENTS),
                () -> store.profiles().due(clock.instant(), 1),
                () -> store.profiles().count(),
                () -> store.profiles().list(PageRequest.first()));
    }

    final Option<MerchantProfile> found(MerchantId id) {
        return store.commit(() -> store.profiles().find(id));
    }

    final void save(MerchantProfile changed) {
        store.write(() -> {
            store.profiles().findForChange(changed.id());
            store.profiles().save(changed);
        });
    }
}
