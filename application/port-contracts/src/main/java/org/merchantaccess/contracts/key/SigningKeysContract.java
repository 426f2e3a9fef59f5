package org.merchantaccess.contracts.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.port.key.SigningKeyStore;
import org.merchantaccess.application.port.key.SigningKeys;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.contracts.store.StoreContract;
import org.merchantaccess.domain.signing.ScheduledSigningKey;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.domain.signing.SigningKeyRing;
import org.merchantaccess.domain.signing.TokenIssuer;

/** Contract of {@link SigningKeyStore}: there is always a current key, and its signatures can be verified. */
public abstract class SigningKeysContract extends StoreContract {

    private static final TokenIssuer TOKEN_ISSUER =
            new TokenIssuer("https://api.example.com", "https://api.example.com");
    /** The only key of its algorithm, because it takes long to generate. */
    private static final SigningKey RSA = new RandomIdentifiers()
            .signingKey(
                    SignatureAlgorithm.RS256,
                    Option.some(new TokenIssuer("https://login.example.com/test", "Orders · Žižkov")));

    private static final byte[] TEXT = "who is calling".getBytes(StandardCharsets.UTF_8);

    private final SigningKey next =
            new RandomIdentifiers().signingKey(SignatureAlgorithm.ES256, Option.some(TOKEN_ISSUER));

    @Override
    protected List<Class<?>> ports() {
        return List.of(SigningKeyStore.class);
    }

    @Test
    void a_key_can_be_announced_once() {
        announce(next, clock.instant().plus(SigningKeyRing.ANNOUNCED_AHEAD));

        assertUnavailable(
                () -> store.signingKeys().findForChange().keys(),
                () -> store.signingKeys().announce(next, clock.instant()));
    }

    @Test
    void the_current_key_is_trusted() {
        SigningKeys keys = store.signingKeys();

        assertThat(keys.trusted()).contains(keys.current());
    }

    @Test
    void the_current_key_is_stable() {
        SigningKeys keys = store.signingKeys();

        assertThat(keys.current()).isEqualTo(keys.current());
    }

    @Test
    void keys_have_distinct_ids() {
        SigningKeys keys = store.signingKeys();

        assertThat(keys.trusted())
                .extracting(SigningKey::id)
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void the_first_key_of_a_store_is_for_es256_and_has_no_issuer() {
        assertThat(store.signingKeys().current().algorithm()).isEqualTo(SignatureAlgorithm.ES256);
        assertThat(store.signingKeys().current().issuer()).isEqualTo(Option.none());
    }

    @Test
    void every_key_is_a_pair_of_its_algorithm_in_its_standard_encoding() {
        announce(RSA, clock.instant());
        announce(new RandomIdentifiers().signingKey(SignatureAlgorithm.EDDSA, Option.none()), clock.instant());
        refresh();

        assertThat(store.signingKeys().trusted())
                .extracting(SigningKey::algorithm)
                .contains(SignatureAlgorithm.values());
        assertThat(store.signingKeys().trusted())
                .allSatisfy(key -> assertThat(isSignedBy(key, signed(key))).isTrue());
    }

    @Test
    void a_key_is_read_with_its_algorithm_and_its_issuer() {
        SigningKey without = new RandomIdentifiers().signingKey(SignatureAlgorithm.EDDSA, Option.none());
        announce(RSA, clock.instant().plusMillis(1));
        announce(without, clock.instant().plusMillis(2));

        assertThat(kept()).extracting(ScheduledSigningKey::key).endsWith(RSA, without);
        store.write(() -> store.signingKeys().reseal());
        assertThat(kept()).extracting(ScheduledSigningKey::key).endsWith(RSA, without);
    }

    @Test
    @Tag("S31")
    void the_keys_of_two_environments_differ() throws GeneralSecurityException {
        SigningKey test = store.signingKeys().current();
        SigningKey production = emptyStore(clock).signingKeys().current();

        assertThat(production.id()).isNotEqualTo(test.id());
        assertThat(isSignedBy(production, signed(test))).isFalse();
    }

    @Test
    @Tag("S44")
    void an_announced_key_is_trusted_immediately_and_signs_from_its_start() {
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
    void a_node_uses_the_keys_it_read_last() {
        SigningKey first = store.signingKeys().current();

        announce(next, clock.instant().plusMillis(1));

        assertThat(store.signingKeys().trusted()).containsExactly(first);
        assertThat(kept()).extracting(ScheduledSigningKey::key).containsExactly(first, next);
    }

    @Test
    void a_rolled_back_announcement_is_not_kept() {
        SigningKey first = store.signingKeys().current();

        undo(() -> store.signingKeys().announce(next, clock.instant()));
        refresh();

        assertThat(store.signingKeys().trusted()).containsExactly(first);
    }

    @Test
    void rolled_back_changes_leave_the_signing_keys_unchanged() {
        SigningKey first = store.signingKeys().current();
        SigningKey later = new RandomIdentifiers().signingKey(SignatureAlgorithm.ES256, Option.some(TOKEN_ISSUER));
        announce(next, clock.instant().plusMillis(1));

        assertRollbackRestores(
                () -> store.signingKeys().findForChange().keys(),
                () -> store.signingKeys().announce(later, clock.instant().plusMillis(2)),
                () -> store.signingKeys().forget(first),
                () -> store.signingKeys().announce(RSA, clock.instant().plusMillis(3)),
                () -> store.signingKeys().reseal());
    }

    @Test
    void deleting_an_unknown_key_does_nothing_and_times_are_kept_to_the_millisecond() {
        Instant signsFrom = clock.instant().plusMillis(1);
        announce(next, signsFrom);

        store.write(() -> store.signingKeys()
                .forget(new RandomIdentifiers().signingKey(SignatureAlgorithm.ES256, Option.some(TOKEN_ISSUER))));

        assertThat(kept()).hasSize(2).last().isEqualTo(new ScheduledSigningKey(next, signsFrom));
    }

    @Test
    void stored_keys_are_accessed_within_a_transaction_and_loaded_keys_without() {
        assertRequiresTransaction(
                () -> store.signingKeys().findForChange(),
                () -> store.signingKeys().refresh(),
                () -> store.signingKeys().announce(next, clock.instant()),
                () -> store.signingKeys().forget(next));

        assertThat(store.signingKeys().trusted()).isNotEmpty();
    }

    @Test
    void a_deleted_key_is_not_trusted() {
        SigningKey first = store.signingKeys().current();
        announce(next, clock.instant());

        store.write(() -> store.signingKeys().forget(first));
        refresh();

        assertThat(store.signingKeys().trusted()).containsExactly(next);
        assertThat(store.signingKeys().current()).isEqualTo(next);
    }

    @Test
    @Tag("S86")
    void resealed_keys_are_unchanged_after_the_former_sealing_keys_are_deleted() {
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

    private static byte[] signed(SigningKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(nameOfSignature(key));
        signature.initSign(
                KeyFactory.getInstance(nameOfKey(key)).generatePrivate(new PKCS8EncodedKeySpec(key.privateKey())));
        signature.update(TEXT);
        return signature.sign();
    }

    private static boolean isSignedBy(SigningKey key, byte[] signed) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(nameOfSignature(key));
        signature.initVerify(
                KeyFactory.getInstance(nameOfKey(key)).generatePublic(new X509EncodedKeySpec(key.publicKey())));
        signature.update(TEXT);
        return signature.verify(signed);
    }

    private static String nameOfKey(SigningKey key) {
        return switch (key.algorithm()) {
            case ES256 -> "EC";
            case EDDSA -> "Ed25519";
            case RS256 -> "RSA";
        };
    }

    private static String nameOfSignature(SigningKey key) {
        return switch (key.algorithm()) {
            case ES256 -> "SHA256withECDSA";
            case EDDSA -> "Ed25519";
            case RS256 -> "SHA256withRSA";
        };
    }
}
