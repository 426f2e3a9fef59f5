package com.example.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.merchantaccess.testkit.ReadyMerchant;
import org.merchantaccess.testkit.TestWorld;

class OrdersTest {

    @AutoClose
    private final TestWorld world = TestWorld.begins();

    private final Orders orders = new Orders(world.access());
    private final ReadyMerchant shop = world.merchantCallingFrom("203.0.113.7");

    @Test
    void lists_the_orders_of_the_calling_merchant() {
        assertThat(orders.list(shop.token().text(), shop.address()))
                .isEqualTo("orders of " + shop.id().text());
    }

    @Test
    void rejects_a_token_of_a_replaced_app_id() {
        world.switchesAppId(shop);

        assertThat(orders.list(shop.token().text(), shop.address())).isEqualTo("unauthorized");
    }
}
