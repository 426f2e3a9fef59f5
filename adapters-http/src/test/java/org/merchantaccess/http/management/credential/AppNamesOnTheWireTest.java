package org.merchantaccess.http.management.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Answers.json;
import static org.merchantaccess.http.fixture.Answers.object;
import static org.merchantaccess.http.fixture.Answers.text;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.BadInput;
import org.merchantaccess.domain.kernel.BadInputs;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Sent;

class AppNamesOnTheWireTest {

    private static final String OF_ANOTHER_MERCHANT = "NAME-057";
    private static final String OF_ITS_OWN = "NAME-059";
    private static final String OF_A_DELETED_ONE = "NAME-060";

    private final Instance instance = Instance.test();
    private final String appIds = "/api/merchants/" + instance.openMerchant() + "/app-ids";

    @AfterEach
    void close() {
        instance.close();
    }

    private Answer create(String name) {
        return instance.post(appIds, object("app_name", name));
    }

    private Answer rename(AppId appId, String name) {
        return instance.manage(Sent.of("PATCH", appIds + "/" + appId).json(object("app_name", name)));
    }

    private void delete(AppId appId) {
        instance.manage(Sent.of("DELETE", appIds + "/" + appId).json(object("confirm", "DELETE")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void r2_s71_a_name_is_refused_or_shown_as_it_was_typed(BadInput input) {
        Answer answer = create(input.value().text());

        assertThat(answer.status()).as(answer.body()).isEqualTo(input.status());
        assertThat(json(answer).path("error_type").asText("ok")).isEqualTo(input.errorKind());
        if (input.valid()) {
            assertThat(text(answer, "app_name")).isEqualTo(input.value().text());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void r1_s70_a_name_is_taken_by_all_that_read_alike(BadInput input) {
        String wanted = input.value().member("new").text();

        Answer answer = switch (input.id()) {
            case OF_ANOTHER_MERCHANT -> {
                create(wanted);
                yield instance.post(
                        "/api/merchants/" + instance.openMerchant() + "/app-ids", object("app_name", wanted));
            }
            case OF_ITS_OWN -> rename(new AppId(text(create(wanted), "app_id")), wanted);
            case OF_A_DELETED_ONE -> {
                delete(new AppId(text(create(wanted), "app_id")));
                yield create(wanted);
            }
            default -> {
                create(input.value().member("existing").text());
                yield create(wanted);
            }
        };

        assertThat(answer.status()).as(answer.body()).isEqualTo(input.status());
        assertThat(json(answer).path("error_type").asText("ok")).isEqualTo(input.errorKind());
    }

    static Stream<BadInput> texts() {
        return BadInputs.group("app_name").filter(input -> input.value().isText());
    }

    static Stream<BadInput> pairs() {
        return BadInputs.group("app_name").filter(input -> !input.value().isText());
    }
}
