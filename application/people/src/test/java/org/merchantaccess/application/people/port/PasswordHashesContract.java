package org.merchantaccess.application.people.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.people.People.password;

import io.vavr.control.Option;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.people.password.PasswordHash;
import org.merchantaccess.domain.people.password.PresentedPassword;

/** Contract of {@link PasswordHashes}: a hash verifies its own password only. */
public abstract class PasswordHashesContract extends PeopleStoreContract {

    private static final String TYPED = "a horse on the moon, Käthe";

    @Override
    protected List<Class<?>> ports() {
        return List.of(PasswordHashes.class);
    }

    @Test
    @Tag("S76")
    void verifies_only_the_exact_password() {
        PasswordHash hash = hashes().hash(password(TYPED));

        assertThat(verify(TYPED, hash)).isTrue();
        assertThat(verify("a horse on the moon, Ka\u0308the", hash)).isTrue();
        assertThat(verify(TYPED + " ", hash)).isFalse();
        assertThat(verify(TYPED.toUpperCase(Locale.ROOT), hash)).isFalse();
        assertThat(verify("", hash)).isFalse();
        assertThat(verify(hash.text(), hash)).isFalse();
    }

    @Test
    @Tag("S76")
    void hashes_of_the_same_password_differ() {
        assertThat(hashes().hash(password(TYPED))).isNotEqualTo(hashes().hash(password(TYPED)));
    }

    @Test
    @Tag("S76")
    void no_password_matches_the_stand_in() {
        assertThat(verify("", hashes().standIn())).isFalse();
        assertThat(verify(TYPED, hashes().standIn())).isFalse();
    }

    @Test
    void does_not_renew_a_hash_of_the_current_cost() {
        assertThat(hashes().renewed(PresentedPassword.of(TYPED), hashes().hash(password(TYPED))))
                .isEqualTo(Option.none());
    }

    private boolean verify(String typed, PasswordHash hash) {
        return hashes().verify(PresentedPassword.of(typed), hash);
    }

    private PasswordHashes hashes() {
        return people.passwordHashes();
    }
}
