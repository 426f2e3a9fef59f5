package org.merchantaccess.domain.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;
import static org.merchantaccess.contracts.value.Credentials.UNKNOWN;
import static org.merchantaccess.contracts.value.Credentials.verifier;
import static org.merchantaccess.contracts.value.Merchants.after;
import static org.merchantaccess.domain.key.KeyNumber.FIRST;
import static org.merchantaccess.domain.key.Keys.ONE_DAY;
import static org.merchantaccess.domain.key.Keys.ONE_DAY_FROM_FIRST_USE;
import static org.merchantaccess.domain.key.Keys.REPLACED_AT;
import static org.merchantaccess.domain.key.Keys.SECOND;
import static org.merchantaccess.domain.key.Keys.THIRD;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.CredentialEvent;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.credential.KeyEvent;
import org.merchantaccess.domain.event.DomainEvent;
import org.merchantaccess.domain.key.CredentialKeys;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyExpiry;
import org.merchantaccess.domain.key.KeyFailure;

class ChangingKeysOfAppIdsTest {

    private static final Instant NOW = REPLACED_AT.plusSeconds(60);
    private static final Option<KeyExpiry> EXPIRY =
            Option.some(new KeyExpiry(Instant.parse("2026-06-01T10:00:00Z"), 0));

    private final MerchantProfile merchant = Merchants.withTwoAppIds();
    private final MerchantProfile replaced = replaced(ONE_DAY);

    @Test
    @Tag("R13")
    @Tag("R15")
    void new_key_has_an_event_with_the_replaced_key_and_the_grace() {
        Decision decision = merchant.replaceKey(PAYMENTS, verifier(2), EXPIRY, ONE_DAY, REPLACED_AT)
                .get();

        assertChanged(merchant, decision, new KeyEvent.Made(PAYMENTS, SECOND, Option.some(FIRST), ONE_DAY));
        assertThat(keysOf(decision.profile()).current().flatMap(key -> key.expiry()))
                .isEqualTo(EXPIRY);
    }

    @Test
    @Tag("R13")
    @Tag("R15")
    void new_key_of_an_app_id_without_a_current_one_replaces_no_key() {
        MerchantProfile without = after(merchant.endLeakedKey(PAYMENTS, FIRST, NOW));

        Decision decision = without.replaceKey(PAYMENTS, verifier(2), Option.none(), Grace.DEFAULT, NOW)
                .get();

        assertChanged(without, decision, new KeyEvent.Made(PAYMENTS, SECOND, Option.none(), Grace.DEFAULT));
    }

    @Test
    @Tag("R15")
    void new_key_does_not_change_the_activation() {
        assertThat(replaced.credentials().active().flatMap(AppCredential::activeSince))
                .isEqualTo(merchant.credentials().active().flatMap(AppCredential::activeSince));
    }

    @Test
    @Tag("R13")
    @Tag("R15")
    void put_back_key_has_an_event() {
        Decision decision = replaced.putKeyBack(PAYMENTS, NOW).get();

        assertChanged(replaced, decision, new KeyEvent.PutBack(PAYMENTS, FIRST, Option.some(SECOND)));
    }

    @Test
    @Tag("R13")
    @Tag("R15")
    void end_of_a_key_has_an_event() {
        Decision decision = replaced.endKey(PAYMENTS, FIRST, NOW).get();

        assertChanged(replaced, decision, new KeyEvent.Ended(PAYMENTS, FIRST, false));
    }

    @Test
    @Tag("R13")
    @Tag("R15")
    void leaked_current_key_has_an_event_with_its_replacement() {
        Decision decision =
                replaced.replaceLeakedKey(PAYMENTS, SECOND, verifier(3), NOW).get();

        assertChanged(replaced, decision, new KeyEvent.Leaked(PAYMENTS, SECOND, Option.some(THIRD)));
    }

    @Test
    @Tag("R13")
    @Tag("R15")
    void leaked_retiring_key_has_an_event_without_a_replacement() {
        Decision decision =
                replaced.replaceLeakedKey(PAYMENTS, FIRST, verifier(3), NOW).get();

        assertChanged(replaced, decision, new KeyEvent.Leaked(PAYMENTS, FIRST, Option.none()));
    }

    @Test
    @Tag("R13")
    @Tag("R15")
    void leaked_key_can_end_without_a_replacement() {
        Decision decision = replaced.endLeakedKey(PAYMENTS, SECOND, NOW).get();

        assertChanged(replaced, decision, new KeyEvent.Leaked(PAYMENTS, SECOND, Option.none()));
        assertThat(keysOf(decision.profile()).current()).isEmpty();
    }

    @Test
    @Tag("R13")
    @Tag("R15")
    void first_use_has_an_event_if_the_former_key_waits_for_it() {
        MerchantProfile waiting = replaced(ONE_DAY_FROM_FIRST_USE);

        Decision decision = waiting.recordFirstUse(PAYMENTS, SECOND, NOW).get();

        assertChanged(waiting, decision, new KeyEvent.FirstUsed(PAYMENTS, SECOND));
        assertThat(keysOf(decision.profile()).nextDue()).containsExactly(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    @Tag("R15")
    void other_uses_change_nothing() {
        MerchantProfile waiting = replaced(ONE_DAY_FROM_FIRST_USE);
        MerchantProfile used = after(waiting.recordFirstUse(PAYMENTS, SECOND, NOW));

        assertThat(waiting.recordFirstUse(PAYMENTS, FIRST, NOW)).isEqualTo(Either.right(Decision.unchanged(waiting)));
        assertThat(used.recordFirstUse(PAYMENTS, SECOND, NOW.plusSeconds(1)))
                .isEqualTo(Either.right(Decision.unchanged(used)));
        assertThat(replaced.recordFirstUse(PAYMENTS, SECOND, NOW))
                .isEqualTo(Either.right(Decision.unchanged(replaced)));
    }

    @Test
    @Tag("R13")
    @Tag("R15")
    void end_date_has_an_event() {
        Decision set = merchant.setKeyExpiry(PAYMENTS, FIRST, EXPIRY).get();
        Decision removed =
                set.profile().setKeyExpiry(PAYMENTS, FIRST, Option.none()).get();

        assertChanged(merchant, set, new KeyEvent.EndDateSet(PAYMENTS, FIRST, EXPIRY.map(KeyExpiry::at)));
        assertChanged(set.profile(), removed, new KeyEvent.EndDateSet(PAYMENTS, FIRST, Option.none()));
    }

    @Test
    @Tag("R15")
    void same_end_date_changes_nothing() {
        MerchantProfile dated = after(merchant.setKeyExpiry(PAYMENTS, FIRST, EXPIRY));

        assertThat(dated.setKeyExpiry(PAYMENTS, FIRST, EXPIRY)).isEqualTo(Either.right(Decision.unchanged(dated)));
        assertThat(merchant.setKeyExpiry(PAYMENTS, FIRST, Option.none()))
                .isEqualTo(Either.right(Decision.unchanged(merchant)));
    }

    @Test
    @Tag("R12")
    @Tag("R15")
    void current_and_retiring_keys_can_be_revealed_but_no_ended_one() {
        MerchantProfile ended = after(replaced.endKey(PAYMENTS, FIRST, NOW));

        assertThat(replaced.reveal(PAYMENTS, FIRST).get().event())
                .containsExactly(new CredentialEvent.KeyRevealed(PAYMENTS, FIRST));
        assertThat(replaced.reveal(PAYMENTS, SECOND).get().event())
                .containsExactly(new CredentialEvent.KeyRevealed(PAYMENTS, SECOND));
        assertThat(ended.reveal(PAYMENTS, FIRST)).isEqualTo(refused(new KeyFailure.AlreadyEnded(FIRST)));
        assertThat(ended.reveal(PAYMENTS, THIRD)).isEqualTo(refused(new KeyFailure.UnknownKey(THIRD)));
    }

    @Test
    @Tag("R15")
    void the_end_of_the_only_current_key_is_confirmed_by_the_app_name() {
        Either<CredentialFailure, Decision> notConfirmed = refused(new KeyFailure.EndNotConfirmed(SECOND));

        assertThat(replaced.endKeyConfirmed(PAYMENTS, SECOND, "", NOW)).isEqualTo(notConfirmed);
        assertThat(replaced.endKeyConfirmed(PAYMENTS, SECOND, "Refunds", NOW)).isEqualTo(notConfirmed);
        assertThat(replaced.endKeyConfirmed(PAYMENTS, SECOND, "payments", NOW))
                .isEqualTo(replaced.endKey(PAYMENTS, SECOND, NOW));
    }

    @Test
    @Tag("R15")
    void the_end_of_the_retiring_key_is_confirmed_only_if_the_current_one_is_not_accepted() {
        MerchantProfile expired = after(replaced.setKeyExpiry(PAYMENTS, SECOND, Option.some(new KeyExpiry(NOW, 0))));
        MerchantProfile withoutCurrent = after(replaced.endKey(PAYMENTS, SECOND, NOW));
        Either<CredentialFailure, Decision> notConfirmed = refused(new KeyFailure.EndNotConfirmed(FIRST));

        assertThat(replaced.endKeyConfirmed(PAYMENTS, FIRST, "", NOW)).isEqualTo(replaced.endKey(PAYMENTS, FIRST, NOW));
        assertThat(expired.endKeyConfirmed(PAYMENTS, FIRST, "", NOW)).isEqualTo(notConfirmed);
        assertThat(withoutCurrent.endKeyConfirmed(PAYMENTS, FIRST, "", NOW)).isEqualTo(notConfirmed);
    }

    @Test
    @Tag("R15")
    void profile_reports_failures_of_the_keys() {
        assertThat(replaced.replaceKey(PAYMENTS, verifier(3), Option.none(), ONE_DAY, NOW))
                .isEqualTo(refused(new KeyFailure.StillRetiring(FIRST)));
        assertThat(merchant.putKeyBack(PAYMENTS, NOW)).isEqualTo(refused(new KeyFailure.NothingRetiring()));
        assertThat(merchant.endKey(PAYMENTS, SECOND, NOW)).isEqualTo(refused(new KeyFailure.UnknownKey(SECOND)));
        assertThat(merchant.endLeakedKey(PAYMENTS, SECOND, NOW)).isEqualTo(refused(new KeyFailure.UnknownKey(SECOND)));
        assertThat(merchant.replaceLeakedKey(PAYMENTS, SECOND, verifier(3), NOW))
                .isEqualTo(refused(new KeyFailure.UnknownKey(SECOND)));
        assertThat(merchant.setKeyExpiry(PAYMENTS, SECOND, EXPIRY))
                .isEqualTo(refused(new KeyFailure.UnknownKey(SECOND)));
    }

    @Test
    void every_change_rejects_an_unknown_app_id() {
        Either<CredentialFailure, Decision> unknown = Either.left(new CredentialFailure.UnknownAppId(UNKNOWN));

        assertThat(merchant.replaceKey(UNKNOWN, verifier(2), Option.none(), ONE_DAY, NOW))
                .isEqualTo(unknown);
        assertThat(merchant.putKeyBack(UNKNOWN, NOW)).isEqualTo(unknown);
        assertThat(merchant.endKey(UNKNOWN, FIRST, NOW)).isEqualTo(unknown);
        assertThat(merchant.endKeyConfirmed(UNKNOWN, FIRST, "", NOW)).isEqualTo(unknown);
        assertThat(merchant.endLeakedKey(UNKNOWN, FIRST, NOW)).isEqualTo(unknown);
        assertThat(merchant.replaceLeakedKey(UNKNOWN, FIRST, verifier(2), NOW)).isEqualTo(unknown);
        assertThat(merchant.recordFirstUse(UNKNOWN, FIRST, NOW)).isEqualTo(unknown);
        assertThat(merchant.setKeyExpiry(UNKNOWN, FIRST, EXPIRY)).isEqualTo(unknown);
    }

    @Test
    void other_verifiers_for_the_same_keys_keep_the_version() {
        MerchantProfile changed = replaced.withKeyVerifiers(
                (appId, key) -> verifier(10 + key.number().value()));

        assertThat(keysOf(changed).matching(verifier(11)::matches)).containsExactly(FIRST);
        assertThat(keysOf(changed).matching(verifier(12)::matches)).containsExactly(SECOND);
        assertThat(changed.version()).isEqualTo(replaced.version());
    }

    @Test
    @Tag("R13")
    @Tag("R15")
    void self_rotation_is_forbidden_until_the_merchant_allows_it() {
        Decision allowed = merchant.setSelfRotation(SelfRotation.ALLOWED);

        assertThat(Merchants.withNothing().selfRotation()).isEqualTo(SelfRotation.FORBIDDEN);
        assertThat(allowed.profile().selfRotation()).isEqualTo(SelfRotation.ALLOWED);
        assertChanged(merchant, allowed, new MerchantEvent.SelfRotationSet(merchant.id(), SelfRotation.ALLOWED));
        assertThat(allowed.profile().setSelfRotation(SelfRotation.ALLOWED))
                .isEqualTo(Decision.unchanged(allowed.profile()));
    }

    private MerchantProfile replaced(Grace grace) {
        return after(merchant.replaceKey(PAYMENTS, verifier(2), Option.none(), grace, REPLACED_AT));
    }

    private static CredentialKeys keysOf(MerchantProfile profile) {
        return profile.credentials().find(PAYMENTS).map(AppCredential::keys).get();
    }

    private static Either<CredentialFailure, Decision> refused(KeyFailure reason) {
        return Either.left(new CredentialFailure.KeyRefused(reason));
    }

    private static void assertChanged(MerchantProfile before, Decision decision, DomainEvent event) {
        assertThat(decision.event()).isEqualTo(Option.some(event));
        assertThat(decision.profile().version()).isEqualTo(before.version().next());
    }
}
