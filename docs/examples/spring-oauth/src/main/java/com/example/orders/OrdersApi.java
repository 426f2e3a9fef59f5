package com.example.orders;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * An API that accepts access tokens of Merchant Access. The profile {@code introspection} asks Merchant Access about each token; the profile
 * {@code jwt} verifies tokens with the published keys.
 */
@SpringBootApplication
@RestController
public class OrdersApi {

    public static void main(String[] arguments) {
        SpringApplication.run(OrdersApi.class, arguments);
    }

    /** Returns the orders of the calling merchant; both ways of verification provide the same claims. */
    @GetMapping("/orders")
    String orders(@AuthenticationPrincipal ClaimAccessor caller) {
        return "orders of " + caller.getClaimAsString("merchant_id");
    }
}
