package org.merchantaccess.http.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.http.address.ForwardingHeader;
import org.merchantaccess.http.address.TlsRule;
import org.merchantaccess.http.address.TrustedProxies;

class PlainHttpTest {

    private static final RunningListener LISTENER =
            RunningListener.start(new TlsRule(TrustedProxies.of(List.of("10.0.0.0/8"), ForwardingHeader.X_FORWARDED_FOR)
                    .get()));

    @AfterAll
    static void close() {
        LISTENER.close();
    }

    @Test
    @Tag("S17")
    void refuses_without_redirect_a_request_over_plain_http_before_the_proxy() throws Exception {
        RawResponse answer = RawClient.exchange(
                LISTENER.port(), "GET /counted HTTP/1.1\r\nHost: t\r\nX-Forwarded-Proto: http\r\n\r\n");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("TLS_REQUIRED at /counted");
        assertThat(answer.headers("Location")).isEmpty();
        assertThat(LISTENER.counted()).isZero();
    }

    @Test
    @Tag("S17")
    void refuses_before_reading_the_body() throws Exception {
        try (RawClient client = new RawClient(LISTENER.port())) {
            client.send(
                    "POST /v1/login HTTP/1.1\r\nHost: t\r\nX-Forwarded-Proto: http\r\nContent-Length: 100\r\n\r\n{");

            assertThat(client.receive().status()).isEqualTo(403);
        }
    }

    @Test
    @Tag("S17")
    void accepts_a_request_from_the_local_machine() throws Exception {
        assertThat(RawClient.exchange(LISTENER.port(), "GET /asked HTTP/1.1\r\nHost: t\r\n\r\n")
                        .status())
                .isEqualTo(200);
    }
}
