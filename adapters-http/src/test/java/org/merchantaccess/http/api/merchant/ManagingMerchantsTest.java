package org.merchantaccess.http.api.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.faults;
import static org.merchantaccess.http.fixture.Responses.json;
import static org.merchantaccess.http.fixture.Responses.object;
import static org.merchantaccess.http.fixture.Responses.reason;
import static org.merchantaccess.http.fixture.Responses.text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

class ManagingMerchantsTest {

    private final Instance instance = Instance.test();

    @AfterEach
    void close() {
        instance.close();
    }

    @Nested
    class Opening {

        @Test
        void opens_a_merchant_with_the_given_name() {
            Response answer = instance.post("/api/merchants", object("name", " Corner Shop "));

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.body())
                    .isEqualTo("{\"merchant_id\":\"" + text(answer, "merchant_id") + "\",\"name\":\"Corner Shop\"}");
        }

        @Test
        void two_merchants_may_have_the_same_name() {
            Response one = instance.post("/api/merchants", object("name", "Corner Shop"));
            Response two = instance.post("/api/merchants", object("name", "Corner Shop"));

            assertThat(text(one, "merchant_id")).isNotEqualTo(text(two, "merchant_id"));
            assertThat(instance.total("/api/merchants")).isEqualTo(2);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "a\u0000b", "a\u202eb"})
        void rejects_an_unreadable_name(String name) {
            Response answer = instance.post("/api/merchants", object("name", name));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(reason(answer, "name")).isEqualTo("The name may have 1 to 100 printable characters.");
        }

        @Test
        void the_caller_cannot_choose_the_merchant_id() {
            Response answer = instance.post("/api/merchants", "{\"name\":\"x\",\"merchant_id\":\"m_mine\"}");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(faults(answer)).containsExactly("merchant_id");
        }
    }

    @Nested
    @Tag("R14")
    class Suspending {

        private final TestMerchant shop = instance.openShop();
        private final String token = instance.tokenOf(shop);

        private int whoAmI() {
            return instance.api()
                    .answer(TestRequest.get("/v1/whoami").withBearerToken(token))
                    .status();
        }

        @Test
        @Tag("R14")
        void refuses_logins_and_calls_of_a_suspended_merchant() {
            Response answer = instance.manage(TestRequest.post(shop.path("/suspend")));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(text(answer, "standing")).isEqualTo("suspended");
            assertThat(instance.api().answer(shop.login()).status()).isEqualTo(401);
            assertThat(whoAmI()).isEqualTo(401);
        }

        @Test
        @Tag("R14")
        void a_resumed_merchant_can_log_in_but_its_old_tokens_stay_invalid() {
            instance.manage(TestRequest.post(shop.path("/suspend")));

            Response answer = instance.manage(TestRequest.post(shop.path("/resume")));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(text(answer, "standing")).isEqualTo("open");
            assertThat(instance.api().answer(shop.login()).status()).isEqualTo(200);
            assertThat(whoAmI()).isEqualTo(401);
        }

        @Test
        @Tag("R14")
        void suspending_twice_has_no_further_effect() {
            Response once = instance.manage(TestRequest.post(shop.path("/suspend")));
            Response twice = instance.manage(TestRequest.post(shop.path("/suspend")));

            assertThat(twice).isEqualTo(once);
        }

        @Test
        void lists_the_status_of_a_merchant() {
            instance.manage(TestRequest.post(shop.path("/suspend")));

            assertThat(json(instance.manage(TestRequest.get("/api/merchants")))
                            .path("data")
                            .toString())
                    .isEqualTo("[{\"merchant_id\":\"" + shop.id()
                            + "\",\"name\":\"Corner Shop\",\"standing\":\"suspended\"}]");
        }

        @Test
        void a_request_without_members_accepts_only_an_empty_body() {
            assertThat(instance.post(shop.path("/suspend"), "{}").status()).isEqualTo(200);
            assertThat(instance.post(shop.path("/resume"), "{\"force\":\"yes\"}")
                            .status())
                    .isEqualTo(400);
            assertThat(instance.manage(TestRequest.post(shop.path("/resume")).with("Content-Type", "text/plain"))
                            .status())
                    .isEqualTo(415);
        }
    }
}
