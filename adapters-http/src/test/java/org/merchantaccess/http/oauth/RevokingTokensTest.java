package org.merchantaccess.http.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.OAuthInstance.basic;
import static org.merchantaccess.http.fixture.OAuthInstance.form;
import static org.merchantaccess.http.fixture.Responses.headers;
import static org.merchantaccess.http.fixture.Responses.text;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.OAuthInstance;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

class RevokingTokensTest {

    private static final String PATH = "/oauth2/revoke";

    private final OAuthInstance server = OAuthInstance.open();
    private final String token = server.token();

    @AfterEach
    void close() {
        server.close();
    }

    private Response revoke(String body) {
        return server.api.answer(form(PATH, body).with("Authorization", server.basic()));
    }

    private static void assertDone(Response response) {
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(headers(response, "Cache-Control")).containsExactly("no-store");
    }

    @Test
    @Tag("R17")
    void revoked_token_is_refused_and_others_are_not() {
        String other = server.token();

        assertDone(revoke("token=" + token));

        assertThat(server.call(token)).isEqualTo(401);
        assertThat(server.call(other)).isEqualTo(200);
        assertDone(revoke("token=" + token));
    }

    @Test
    void client_authenticates_with_each_method_of_the_token_endpoint() {
        String assertion = server.assertion(server.registerPublicKey(), OAuthInstance.API + PATH);

        assertDone(server.api.answer(form(PATH, "token=" + token + "&" + server.secretPost())));
        String next = server.token();
        assertDone(server.api.answer(form(PATH, "token=" + next + "&" + assertion)));

        assertThat(server.call(token)).isEqualTo(401);
        assertThat(server.call(next)).isEqualTo(401);
    }

    @Test
    void hint_is_ignored() {
        assertDone(revoke("token_type_hint=refresh_token&token=" + token));
        assertDone(revoke("token_type_hint=saml&token_type_hint=other&token=" + token));

        assertThat(server.call(token)).isEqualTo(401);
    }

    @Test
    void unknown_tokens_are_no_error() {
        server.clock.pass(Duration.ofHours(1));

        assertThat(Stream.of(token, token + "x", "gibberish", "a.b.c", "x".repeat(5000)))
                .allSatisfy(text -> assertDone(revoke("token=" + text)));
    }

    @Test
    void token_of_another_client_stays_valid() {
        TestMerchant other = server.instance.openShop();

        assertDone(server.api.answer(form(PATH, "token=" + token)
                .with(
                        "Authorization",
                        basic(other.active().text(), other.activeKey().text()))));
        assertDone(server.api.answer(form(PATH, "token=" + token)
                .with(
                        "Authorization",
                        basic(
                                server.shop.inactive().text(),
                                server.shop.inactiveKey().text()))));

        assertThat(server.call(token)).isEqualTo(200);
    }

    @Test
    void app_id_that_is_not_active_may_revoke() {
        assertDone(server.api.answer(form(PATH, "token=" + token)
                .with(
                        "Authorization",
                        basic(
                                server.shop.inactive().text(),
                                server.shop.inactiveKey().text()))));
    }

    @Test
    @Tag("R11")
    void client_must_authenticate() {
        assertThat(Stream.of(
                        form(PATH, "token=" + token),
                        form(PATH, "token=" + token).withBearerToken(token),
                        form(PATH, "token=" + token)
                                .with(
                                        "Authorization",
                                        basic(server.shop.active().text(), "wrong"))))
                .allSatisfy(request -> {
                    Response response = server.api.answer(request);
                    assertThat(response.status()).isEqualTo(401);
                    assertThat(text(response, "error")).isEqualTo("invalid_client");
                    assertThat(headers(response, "WWW-Authenticate"))
                            .containsExactly("Basic realm=\"merchant-access\"");
                });
        assertThat(server.call(token)).isEqualTo(200);
    }

    @Test
    void token_is_required() {
        Response response = revoke("");

        assertThat(response.status()).isEqualTo(400);
        assertThat(text(response, "error")).isEqualTo("invalid_request");
        assertThat(text(response, "error_description")).isEqualTo("The token is missing.");
    }

    @Test
    void revocation_without_the_store_must_be_repeated() {
        server.transactions.cutOff();

        Response response = revoke("token=" + token);

        assertThat(response.status()).isEqualTo(503);
        assertThat(headers(response, "Retry-After")).containsExactly("1");
        assertThat(text(response, "error")).isEqualTo("temporarily_unavailable");
    }

    @Test
    void too_many_revocations_must_wait() {
        Response response = revoke("token=" + token);
        for (int number = 0; number < 1000 && response.status() == 200; number++) {
            response = revoke("token=" + server.token());
        }

        assertThat(response.status()).isEqualTo(503);
        assertThat(headers(response, "Retry-After")).hasSize(1);
        assertThat(text(response, "error_description")).startsWith("The App ID has revoked too many tokens.");
    }

    @Test
    void other_methods_are_not_allowed() {
        assertThat(server.api.answer(TestRequest.get(PATH)).status()).isEqualTo(405);
    }
}
