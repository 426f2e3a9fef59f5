package com.example.orders;

import static com.example.orders.MerchantTokens.callOrders;
import static com.example.orders.MerchantTokens.newToken;
import static com.example.orders.MerchantTokens.revoke;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.OK;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("jwt")
class PublishedKeysTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Environment server;

    /** The reason why an API should use introspection, or ask {@code GET /v1/check}. */
    @Test
    void a_token_is_accepted_even_after_it_is_revoked() {
        String token = newToken();
        assertThat(callOrders(port, token)).isEqualTo(OK);

        assertThat(revoke(token, server)).isEqualTo(OK);

        assertThat(callOrders(port, token)).isEqualTo(OK);
    }
}
