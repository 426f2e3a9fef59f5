package com.example.orders;

import static com.example.orders.MerchantTokens.callOrders;
import static com.example.orders.MerchantTokens.newToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.security.oauth2.resourceserver.jwt.issuer-uri=https://other.example.com")
@ActiveProfiles("jwt")
class OtherIssuerTest {

    @LocalServerPort
    private int port;

    @Test
    void a_token_of_another_issuer_is_refused() {
        assertThat(callOrders(port, newToken())).isEqualTo(UNAUTHORIZED);
    }
}
