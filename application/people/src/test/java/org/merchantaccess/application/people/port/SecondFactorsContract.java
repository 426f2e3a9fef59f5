package org.merchantaccess.application.people.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.secondfactor.SecondFactor;
import org.merchantaccess.domain.people.secondfactor.TotpSecret;

/** Contract of {@link SecondFactors}: stores one second factor per person. */
public abstract class SecondFactorsContract extends PeopleStoreContract {

    private static final PersonId ADA = new PersonId("per_ada");
    private static final PersonId BEN = new PersonId("per_ben");

    @Override
    protected List<Class<?>> ports() {
        return List.of(SecondFactors.class);
    }

    @Test
    void new_store_has_no_second_factors() {
        assertThat(of(ADA)).isEqualTo(Option.none());
    }

    @Test
    void stores_replaces_and_removes_the_second_factor_of_each_person() {
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
    @Tag("S86")
    void resealed_second_factor_needs_no_former_sealing_keys() {
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
    void removing_a_missing_entry_has_no_effect() {
        store.write(() -> factors().keep(BEN, begun(2)));

        store.write(() -> factors().remove(ADA));

        assertThat(of(BEN)).isEqualTo(Option.some(begun(2)));
    }

    @Test
    void rollback_restores_the_previous_state() {
        store.write(() -> factors().keep(ADA, begun(1)));

        assertRollbackRestores(
                () -> List.of(factors().of(ADA), factors().of(BEN)),
                () -> factors().keep(ADA, begun(1).usedAt(57_000_000L)),
                () -> factors().keep(ADA, begun(2)),
                () -> factors().keep(BEN, begun(2)),
                () -> factors().remove(ADA));
    }

    @Test
    void rejects_access_outside_a_transaction() {
        assertRequiresTransaction(
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
        return people.secondFactors();
    }
}
