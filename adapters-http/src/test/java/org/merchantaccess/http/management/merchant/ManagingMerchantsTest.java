package org.merchantaccess.http.management.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Answers.faults;
import static org.merchantaccess.http.fixture.Answers.json;
import static org.merchantaccess.http.fixture.Answers.object;
import static org.merchantaccess.http.fixture.Answers.reason;
import static org.merchantaccess.http.fixture.Answers.text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;

class ManagingMerchantsTest {

    private final Instance instance = Instance.test();

    @AfterEach
    void close() {
        instance.close();
    }

    @Nested
    class Opening {

        @Test
        void a_merchant_is_opened_under_the_name_it_was_given() {
            Answer answer = instance.post("/api/merchants", object("name", " Corner Shop "));

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.body())
                    .isEqualTo("{\"merchant_id\":\"" + text(answer, "merchant_id") + "\",\"name\":\"Corner Shop\"}");
        }

        @Test
        void two_merchants_may_have_one_name() {
            Answer one = instance.post("/api/merchants", object("name", "Corner Shop"));
            Answer two = instance.post("/api/merchants", object("name", "Corner Shop"));

            assertThat(text(one, "merchant_id")).isNotEqualTo(text(two, "merchant_id"));
            assertThat(instance.total("/api/merchants")).isEqualTo(2);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "a\u0000b", "a\u202eb"})
        void a_name_nobody_could_read_is_refused(String name) {
            Answer answer = instance.post("/api/merchants", object("name", name));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(reason(answer, "name")).isEqualTo("The name may have 1 to 100 printable characters.");
        }

        @Test
        void nobody_chooses_the_id_of_a_merchant() {
            Answer answer = instance.post("/api/merchants", "{\"name\":\"x\",\"merchant_id\":\"m_mine\"}");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(faults(answer)).containsExactly("merchant_id");
        }
    }

    @Nested
    class R14_suspending {

        private final Shop shop = instance.openShop();
        private final String token = instance.tokenOf(shop);

        private int whoAmI() {
            return instance.api().answer(Sent.get("/v1/whoami").bearing(token)).status();
        }

        @Test
        void r14_a_suspended_merchant_neither_logs_in_nor_calls() {
            Answer answer = instance.manage(Sent.post(shop.path("/suspend")));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(text(answer, "standing")).isEqualTo("suspended");
            assertThat(instance.api().answer(shop.login()).status()).isEqualTo(401);
            assertThat(whoAmI()).isEqualTo(401);
        }

        @Test
        void r14_a_resumed_merchant_logs_in_again_and_its_old_tokens_stay_dead() {
            instance.manage(Sent.post(shop.path("/suspend")));

            Answer answer = instance.manage(Sent.post(shop.path("/resume")));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(text(answer, "standing")).isEqualTo("open");
            assertThat(instance.api().answer(shop.login()).status()).isEqualTo(200);
            assertThat(whoAmI()).isEqualTo(401);
        }

        @Test
        void r14_suspending_twice_changes_nothing_more() {
            Answer once = instance.manage(Sent.post(shop.path("/suspend")));
            Answer twice = instance.manage(Sent.post(shop.path("/suspend")));

            assertThat(twice).isEqualTo(once);
        }

        @Test
        void the_list_tells_who_is_suspended() {
            instance.manage(Sent.post(shop.path("/suspend")));

            assertThat(json(instance.manage(Sent.get("/api/merchants")))
                            .path("data")
                            .toString())
                    .isEqualTo("[{\"merchant_id\":\"" + shop.id()
                            + "\",\"name\":\"Corner Shop\",\"standing\":\"suspended\"}]");
        }

        @Test
        void a_request_that_needs_no_body_takes_an_empty_one_and_no_other() {
            assertThat(instance.post(shop.path("/suspend"), "{}").status()).isEqualTo(200);
            assertThat(instance.post(shop.path("/resume"), "{\"force\":\"yes\"}")
                            .status())
                    .isEqualTo(400);
            assertThat(instance.manage(Sent.post(shop.path("/resume")).with("Content-Type", "text/plain"))
                            .status())
                    .isEqualTo(415);
        }
    }
}
