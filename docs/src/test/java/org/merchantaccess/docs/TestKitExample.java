package org.merchantaccess.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.merchant.SuspendMerchant;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.testkit.ReadyMerchant;
import org.merchantaccess.testkit.TestWorld;

/** Examples of the test kit, as its page shows them. */
class TestKitExample {

    // tag::your-code[]
    record Orders(MerchantAccess access) {

        String list(BearerToken token, ClientAddress from) {
            return access.tokens()
                    .check(token, from)
                    .fold(
                            Orders::refused,
                            caller -> "orders of " + caller.merchant().text());
        }

        private static String refused(AccessFailure failure) {
            return failure instanceof AccessFailure.Stale ? "try again later" : "who are you?";
        }
    }
    // end::your-code[]

    // tag::ready[]
    @AutoClose
    private final TestWorld world = TestWorld.begins();

    private final Orders orders = new Orders(world.access());
    private final ReadyMerchant shop = world.merchantCallingFrom("203.0.113.7");

    @Test
    void a_merchant_sees_its_own_orders() {
        assertThat(orders.list(shop.token(), shop.address()))
                .isEqualTo("orders of " + shop.id().text());
    }

    @Test
    void a_token_of_the_former_app_id_is_refused() {
        world.switchesAppId(shop);

        assertThat(orders.list(shop.token(), shop.address())).isEqualTo("who are you?");
    }
    // end::ready[]

    // tag::time[]
    @Test
    void software_logs_in_again_after_an_hour() {
        world.pass(Duration.ofHours(1));

        assertThat(orders.list(shop.token(), shop.address())).isEqualTo("who are you?");
        BearerToken next = world.logsIn(shop).get().token();
        assertThat(orders.list(next, shop.address())).startsWith("orders of");
    }
    // end::time[]

    // tag::trouble[]
    @Test
    void callers_may_retry_while_the_directory_is_stale() {
        world.directoryIsStale();
        assertThat(orders.list(shop.token(), shop.address())).isEqualTo("try again later");

        world.directoryIsUpToDateAgain();
        assertThat(orders.list(shop.token(), shop.address())).startsWith("orders of");
    }

    @Test
    void a_change_that_cannot_be_audited_is_not_made() {
        Actor ada = new Actor("Ada", shop.address());
        world.auditTrailIsFull();

        var outcome = world.access().merchants().suspend().handle(SuspendMerchant.Command.of(shop.id(), ada));

        assertThat(outcome.getLeft()).isEqualTo(new ChangeFailure.StoreUnavailable<>());
        assertThat(orders.list(shop.token(), shop.address())).startsWith("orders of");
    }
    // end::trouble[]
}
