package org.merchantaccess.application.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.management.ManagementKey;

class ManagementKeysTest {

    private final MerchantAccess access = MerchantAccess.inMemory(new MovableClock());

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void a_new_key_is_good_under_its_name_and_bears_the_mark_of_its_environment() {
        ManagementKey key = created("deployment", Option.none());

        assertThat(key.text()).startsWith("mmt_");
        assertThat(holder(key)).isEqualTo(Either.right(new CheckManagementKey.Holder("deployment")));
    }

    @Test
    void a_key_made_earlier_can_be_made_good() {
        ManagementKey chosen = ManagementKey.made(Environment.TEST, "7".repeat(ManagementKey.RANDOM_CHARACTERS));

        assertThat(created("from a file", Option.some(chosen))).isEqualTo(chosen);

        assertThat(holder(chosen)).isEqualTo(Either.right(new CheckManagementKey.Holder("from a file")));
    }

    @Test
    void two_keys_are_not_the_same() {
        assertThat(created("deployment", Option.none())).isNotEqualTo(created("deployment", Option.none()));
    }

    @Test
    void a_key_that_is_none_of_ours_opens_nothing() {
        created("deployment", Option.none());

        assertThat(holder(ManagementKey.presented("deployment")))
                .isEqualTo(Either.left(new ManagementFailure.UnknownKey()));
        assertThat(holder(ManagementKey.presented(""))).isEqualTo(Either.left(new ManagementFailure.UnknownKey()));
    }

    private ManagementKey created(String name, Option<ManagementKey> chosen) {
        return access.management()
                .create()
                .handle(new CreateManagementKey.Command(name, chosen))
                .getOrElseThrow(failure -> new AssertionError(failure));
    }

    private Either<ManagementFailure, CheckManagementKey.Holder> holder(ManagementKey presented) {
        return access.management().check().handle(new CheckManagementKey.Query(presented));
    }
}
