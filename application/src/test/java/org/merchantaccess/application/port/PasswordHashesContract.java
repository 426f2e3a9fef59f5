package org.merchantaccess.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.people.People.password;

import io.vavr.control.Option;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.people.PasswordHash;
import org.merchantaccess.domain.people.PresentedPassword;

/** A password is recognised by its hash, and by no other. */
public abstract class PasswordHashesContract extends StoreContract {

    private static final String TYPED = "a horse on the moon, Käthe";

    @Override
    List<Class<?>> ports() {
        return List.of(PasswordHashes.class);
    }

    @Test
    void s76_the_right_password_is_recognised_and_none_like_it() {
        PasswordHash hash = hashes().hash(password(TYPED));

        assertThat(verify(TYPED, hash)).isTrue();
        assertThat(verify("a horse on the moon, Ka\u0308the", hash)).isTrue();
        assertThat(verify(TYPED + " ", hash)).isFalse();
        assertThat(verify(TYPED.toUpperCase(Locale.ROOT), hash)).isFalse();
        assertThat(verify("", hash)).isFalse();
        assertThat(verify(hash.text(), hash)).isFalse();
    }

    @Test
    void s76_two_hashes_of_one_password_are_not_the_same() {
        assertThat(hashes().hash(password(TYPED))).isNotEqualTo(hashes().hash(password(TYPED)));
    }

    @Test
    void s76_the_stand_in_is_the_hash_of_nothing() {
        assertThat(verify("", hashes().standIn())).isFalse();
        assertThat(verify(TYPED, hashes().standIn())).isFalse();
    }

    @Test
    void a_hash_of_todays_cost_is_not_renewed() {
        assertThat(hashes().renewed(PresentedPassword.of(TYPED), hashes().hash(password(TYPED))))
                .isEqualTo(Option.none());
    }

    private boolean verify(String typed, PasswordHash hash) {
        return hashes().verify(PresentedPassword.of(typed), hash);
    }

    private PasswordHashes hashes() {
        return store.people().passwordHashes();
    }
}
