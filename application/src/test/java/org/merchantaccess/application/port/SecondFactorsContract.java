package org.merchantaccess.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.SecondFactor;
import org.merchantaccess.domain.people.TotpSecret;

/** A second factor is read as it was kept, by whose it is. */
public abstract class SecondFactorsContract extends StoreContract {

    private static final PersonId ADA = new PersonId("per_ada");
    private static final PersonId BEN = new PersonId("per_ben");

    @Override
    List<Class<?>> ports() {
        return List.of(SecondFactors.class);
    }

    @Test
    void at_first_nobody_has_one() {
        assertThat(of(ADA)).isEqualTo(Option.none());
    }

    @Test
    void each_has_their_own_which_is_replaced_and_removed() {
        SecondFactor used = begun(1).usedAt(57_000_000L);
        store.write(() -> factors().keep(ADA, begun(1)));
        store.write(() -> factors().keep(BEN, begun(2)));
        assertThat(of(ADA)).isEqualTo(Option.some(begun(1)));

        store.write(() -> factors().keep(ADA, used));
        assertThat(of(ADA)).isEqualTo(Option.some(used));
        assertThat(of(BEN)).isEqualTo(Option.some(begun(2)));

        store.write(() -> factors().remove(ADA));
        assertThat(of(ADA)).isEqualTo(Option.none());
        assertThat(of(BEN)).isEqualTo(Option.some(begun(2)));
    }

    @Test
    void s86_what_is_sealed_anew_is_still_the_same_without_the_former_keys() {
        SecondFactor used = begun(1).usedAt(57_000_000L);
        store.write(() -> factors().keep(ADA, used));

        store.sealingKeys().renew();
        store.write(() -> {
            store.signingKeys().reseal();
            factors().reseal();
        });
        store.sealingKeys().forgetFormer();

        assertThat(of(ADA)).isEqualTo(Option.some(used));
    }

    @Test
    void to_remove_what_there_is_not_is_no_mistake() {
        store.write(() -> factors().keep(BEN, begun(2)));

        store.write(() -> factors().remove(ADA));

        assertThat(of(BEN)).isEqualTo(Option.some(begun(2)));
    }

    @Test
    void what_is_rolled_back_leaves_what_was_there() {
        store.write(() -> factors().keep(ADA, begun(1)));

        leaveNoTraceWhenUndone(
                () -> List.of(factors().of(ADA), factors().of(BEN)),
                () -> factors().keep(ADA, begun(1).usedAt(57_000_000L)),
                () -> factors().keep(ADA, begun(2)),
                () -> factors().keep(BEN, begun(2)),
                () -> factors().remove(ADA));
    }

    @Test
    void they_are_reached_within_a_transaction() {
        areRefusedOutsideATransaction(
                () -> factors().of(ADA),
                () -> factors().keep(ADA, begun(1)),
                () -> factors().remove(ADA));
    }

    private static SecondFactor begun(int seed) {
        byte[] bytes = new byte[TotpSecret.LENGTH];
        Arrays.fill(bytes, (byte) seed);
        return SecondFactor.begun(TotpSecret.of(bytes));
    }

    private Option<SecondFactor> of(PersonId person) {
        return store.commit(() -> factors().of(person));
    }

    private SecondFactors factors() {
        return store.people().secondFactors();
    }
}
