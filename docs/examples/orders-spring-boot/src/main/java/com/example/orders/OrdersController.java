package com.example.orders;

import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.http.servlet.CallerAuthenticationFilter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

// tag::controller[]
@RestController
class OrdersController {

    @GetMapping("/orders")
    String orders(@RequestAttribute(CallerAuthenticationFilter.CALLER) CheckCall.Caller caller) {
        return "orders of " + caller.merchant().text();
    }
}
// end::controller[]
