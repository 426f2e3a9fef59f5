package com.example.orders;

import org.merchantaccess.domain.merchant.MerchantId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

// tag::controller[]
@RestController
class OrdersController {

    @GetMapping("/orders")
    String orders(@RequestAttribute MerchantId merchant) {
        return "orders of " + merchant.text();
    }
}
// end::controller[]
