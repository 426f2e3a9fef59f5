package org.merchantaccess.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.domain.token.ScheduledSigningKey;
import org.merchantaccess.domain.token.SigningKey;
import org.merchantaccess.domain.token.SigningKeyRing;

/** There is a key to sign with, and what it signs can be verified. */
public abstract class SigningKeysContract extends StoreContract {

    private static final String ALGORITHM = "Ed25519";
    private static final byte[] TEXT = "who is calling".getBytes(StandardCharsets.UTF_8);

    private final SigningKey next = InMemory.identifiers().signingKey();

    @Override
    List<Class<?>> ports() {
        return List.of(KeptSigningKeys.class);
    }

    @Test
    void a_key_is_announced_once() {
        announce(next, clock.instant().plus(SigningKeyRing.ANNOUNCED_AHEAD));

        areRefusedAsUnavailable(
                () -> store.signingKeys().findForChange().keys(),
                () -> store.signingKeys().announce(next, clock.instant()));
    }

    @Test
    void what_is_signed_with_now_is_trusted() {
        SigningKeys keys = store.signingKeys();

        assertThat(keys.trusted()).contains(keys.current());
    }

    @Test
    void it_stays_the_same_from_one_look_to_the_next() {
        SigningKeys keys = store.signingKeys();

        assertThat(keys.current()).isEqualTo(keys.current());
    }

    @Test
    void keys_are_told_apart_by_their_names() {
        SigningKeys keys = store.signingKeys();

        assertThat(keys.trusted())
                .extracting(SigningKey::id)
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void every_key_is_an_ed25519_pair_in_its_standard_encoding() {
        assertThat(store.signingKeys().trusted())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(isVerified(signed(privateHalf(key)), publicHalf(key)))
                        .isTrue());
    }

    @Test
    void s31_the_keys_of_two_environments_do_not_know_each_other() throws GeneralSecurityException {
        SigningKey test = store.signingKeys().current();
        SigningKey production = emptyStore(clock).signingKeys().current();

        assertThat(production.id()).isNotEqualTo(test.id());
        assertThat(isVerified(signed(privateHalf(test)), publicHalf(production)))
                .isFalse();
    }

    @Test
    void s44_a_key_is_trusted_as_soon_as_it_is_announced_and_signs_when_its_time_has_come() {
        SigningKey first = store.signingKeys().current();

        announce(next, clock.instant().plus(SigningKeyRing.ANNOUNCED_AHEAD));
        refresh();
        assertThat(store.signingKeys().current()).isEqualTo(first);
        assertThat(store.signingKeys().trusted()).containsExactly(first, next);

        clock.pass(SigningKeyRing.ANNOUNCED_AHEAD);
        assertThat(store.signingKeys().current()).isEqualTo(next);
        assertThat(store.signingKeys().trusted()).containsExactly(first, next);

        clock.pass(SigningKeyRing.TRUSTED_AFTERWARDS);
        assertThat(store.signingKeys().trusted()).containsExactly(next);
    }

    @Test
    void a_node_goes_by_what_it_read_last() {
        SigningKey first = store.signingKeys().current();

        announce(next, clock.instant());

        assertThat(store.signingKeys().trusted()).containsExactly(first);
        assertThat(kept()).extracting(ScheduledSigningKey::key).containsExactly(first, next);
    }

    @Test
    void an_announcement_that_was_rolled_back_was_none() {
        SigningKey first = store.signingKeys().current();

        undo(() -> store.signingKeys().announce(next, clock.instant()));
        refresh();

        assertThat(store.signingKeys().trusted()).containsExactly(first);
    }

    @Test
    void what_is_rolled_back_leaves_the_keys_that_were_there() {
        SigningKey first = store.signingKeys().current();
        announce(next, clock.instant().plusMillis(1));

        leaveNoTraceWhenUndone(
                () -> store.signingKeys().findForChange().keys(),
                () -> store.signingKeys().announce(InMemory.identifiers().signingKey(), clock.instant()),
                () -> store.signingKeys().forget(first),
                () -> store.signingKeys().reseal());
    }

    @Test
    void to_forget_a_key_there_is_not_is_no_mistake_and_times_are_kept_to_the_millisecond() {
        Instant signsFrom = clock.instant().plusMillis(1);
        announce(next, signsFrom);

        store.write(() -> store.signingKeys().forget(InMemory.identifiers().signingKey()));

        assertThat(kept()).hasSize(2).last().isEqualTo(new ScheduledSigningKey(next, signsFrom));
    }

    @Test
    void what_is_kept_is_reached_within_a_transaction_and_what_was_read_without() {
        areRefusedOutsideATransaction(
                () -> store.signingKeys().findForChange(),
                () -> store.signingKeys().refresh(),
                () -> store.signingKeys().announce(next, clock.instant()),
                () -> store.signingKeys().forget(next));

        assertThat(store.signingKeys().trusted()).isNotEmpty();
    }

    @Test
    void a_key_that_is_forgotten_is_trusted_no_more() {
        SigningKey first = store.signingKeys().current();
        announce(next, clock.instant());

        store.write(() -> store.signingKeys().forget(first));
        refresh();

        assertThat(store.signingKeys().trusted()).containsExactly(next);
        assertThat(store.signingKeys().current()).isEqualTo(next);
    }

    @Test
    void s86_keys_that_were_sealed_anew_are_the_same_keys_when_the_former_seal_is_forgotten() {
        announce(next, clock.instant());
        byte[] before = store.signingKeys().current().privateKey();

        store.sealingKeys().renew();
        store.write(() -> store.signingKeys().reseal());
        store.sealingKeys().forgetFormer();
        refresh();

        assertThat(kept()).hasSize(2);
        refresh();
        assertThat(store.signingKeys().trusted())
                .anySatisfy(key -> assertThat(key.privateKey()).isEqualTo(before));
    }

    private void announce(SigningKey key, Instant signsFrom) {
        store.write(() -> store.signingKeys().announce(key, signsFrom));
    }

    private void refresh() {
        store.write(() -> store.signingKeys().refresh());
    }

    private List<ScheduledSigningKey> kept() {
        return store.commit(() -> store.signingKeys().findForChange().keys());
    }

    private static byte[] signed(PrivateKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(key);
        signature.update(TEXT);
        return signature.sign();
    }

    private static boolean isVerified(byte[] signed, PublicKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initVerify(key);
        signature.update(TEXT);
        return signature.verify(signed);
    }

    private static PrivateKey privateHalf(SigningKey key) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(key.privateKey()));
    }

    private static PublicKey publicHalf(SigningKey key) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(key.publicKey()));
    }
}
