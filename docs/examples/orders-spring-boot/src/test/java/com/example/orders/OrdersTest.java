package com.example.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.merchantaccess.http.servlet.CallerAuthenticationFilter;
import org.merchantaccess.testkit.ReadyMerchant;
import org.merchantaccess.testkit.TestWorld;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class OrdersTest {

    // tag::test[]
    @AutoClose
    private final TestWorld world = TestWorld.begins();

    private final ReadyMerchant shop = world.merchantCallingFrom("203.0.113.7");
    private final MockMvcTester orders = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new OrdersController())
            .addFilters(new CallerAuthenticationFilter(world.access()))
            .build());
    // end::test[]

    @Test
    void lists_the_orders_of_the_calling_merchant() {
        assertThat(call(shop))
                .hasStatus(200)
                .hasBodyTextEqualTo("orders of " + shop.id().text());
    }

    @Test
    void rejects_a_token_of_a_replaced_app_id() {
        world.switchesAppId(shop);

        assertThat(call(shop)).hasStatus(401);
    }

    @Test
    void asks_to_come_back_while_the_directory_is_stale() {
        world.directoryIsStale();

        assertThat(call(shop)).hasStatus(503);
    }

    private MvcTestResult call(ReadyMerchant merchant) {
        return orders.get()
                .uri("/orders")
                .remoteAddress("203.0.113.7")
                .header("Authorization", "Bearer " + merchant.token().text())
                .exchange();
    }
}
