package org.merchantaccess.http.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.faults;
import static org.merchantaccess.http.fixture.Responses.text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Listener;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

@Tag("R15")
class ReplacingOwnKeyTest {

    private static final String PATH = "/v1/app-key/rotations";

    private final Instance instance = Instance.test();
    private final Listener api = instance.api();
    private final TestMerchant shop = instance.openShop();
    private final String token = instance.tokenOf(shop);

    @AfterEach
    void close() {
        instance.close();
    }

    private void allow() {
        instance.manage(TestRequest.of("PUT", shop.path("/self-rotation")).json("{\"self_rotation\":\"allowed\"}"));
    }

    private Response rotate(String key) {
        return api.answer(TestRequest.post(PATH).withBearerToken(token).json("{\"app_key\":\"" + key + "\"}"));
    }

    private int loginWith(String key) {
        return api.answer(TestMerchant.login(shop.active(), key)).status();
    }

    @Test
    void software_gets_a_new_key_for_its_token_and_its_current_key() {
        allow();

        Response answer = rotate(shop.activeKey().text());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(loginWith(text(answer, "app_key"))).isEqualTo(200);
        assertThat(loginWith(shop.activeKey().text())).isEqualTo(200);
    }

    @Test
    void the_merchant_must_allow_it() {
        Response answer = rotate(shop.activeKey().text());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(faults(answer)).containsExactly("self_rotation");
    }

    @Test
    void a_token_alone_is_not_enough() {
        allow();

        assertThat(rotate(shop.inactiveKey().text()).status()).isEqualTo(401);
    }

    @Test
    void a_key_alone_is_not_enough() {
        allow();

        assertThat(api.answer(TestRequest.post(PATH)
                                .json("{\"app_key\":\"" + shop.activeKey().text() + "\"}"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_repeat_with_the_former_key_gets_the_same_new_key_until_it_is_used() {
        allow();
        String made = text(rotate(shop.activeKey().text()), "app_key");

        assertThat(text(rotate(shop.activeKey().text()), "app_key")).isEqualTo(made);

        loginWith(made);
        instance.access().catchUp();
        assertThat(rotate(shop.activeKey().text()).status()).isEqualTo(401);
    }

    @Test
    void a_second_rotation_waits_until_the_former_key_has_ended() {
        allow();
        String made = text(rotate(shop.activeKey().text()), "app_key");

        assertThat(rotate(made).status()).isEqualTo(409);
    }
}
