package org.merchantaccess.http.api.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.json;
import static org.merchantaccess.http.fixture.Responses.object;
import static org.merchantaccess.http.fixture.Responses.reason;
import static org.merchantaccess.http.fixture.Responses.text;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.BadInput;
import org.merchantaccess.domain.kernel.BadInputs;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestRequest;

class AppNamesOnTheWireTest {

    private static final String NAME_OF_ANOTHER_MERCHANT = "NAME-057";
    private static final String OWN_NAME = "NAME-059";
    private static final String NAME_OF_A_DELETED_APP_ID = "NAME-060";

    private final Instance instance = Instance.test();
    private final String appIds = "/api/merchants/" + instance.openMerchant() + "/app-ids";

    @AfterEach
    void close() {
        instance.close();
    }

    private Response create(String name) {
        return instance.post(appIds, object("app_name", name));
    }

    private Response rename(AppId appId, String name) {
        return instance.manage(TestRequest.of("PATCH", appIds + "/" + appId).json(object("app_name", name)));
    }

    private void delete(AppId appId) {
        instance.manage(TestRequest.of("DELETE", appIds + "/" + appId).json(object("confirm", "DELETE")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    @Tag("R2")
    @Tag("S71")
    void accepts_a_name_unchanged_or_refuses_it_as_specified(BadInput input) {
        Response answer = create(input.value().text());

        assertThat(answer.status()).as(answer.body()).isEqualTo(input.status());
        assertThat(json(answer).path("error_type").asText("ok")).isEqualTo(input.errorKind());
        if (input.valid()) {
            assertThat(text(answer, "app_name")).isEqualTo(input.value().text());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    @Tag("R1")
    @Tag("S70")
    void rejects_names_that_look_like_an_existing_one(BadInput input) {
        String wanted = input.value().member("new").text();

        Response answer = switch (input.id()) {
            case NAME_OF_ANOTHER_MERCHANT -> {
                create(wanted);
                yield instance.post(
                        "/api/merchants/" + instance.openMerchant() + "/app-ids", object("app_name", wanted));
            }
            case OWN_NAME -> rename(new AppId(text(create(wanted), "app_id")), wanted);
            case NAME_OF_A_DELETED_APP_ID -> {
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

    @Test
    @Tag("R2")
    void replaces_a_typographic_apostrophe_or_hyphen_by_the_ascii_one() {
        assertThat(text(create("O’Brien"), "app_name")).isEqualTo("O'Brien");
        assertThat(text(create("–"), "app_name")).isEqualTo("-");

        assertThat(json(instance.manage(TestRequest.get(appIds + "?filter=O%E2%80%99Brien")))
                        .findValuesAsText("app_name"))
                .containsExactly("O'Brien");
    }

    @Test
    @Tag("R1")
    void rejects_a_name_that_differs_only_in_its_apostrophe() {
        create("O'Brien");

        Response answer = create("O‘BRIEN");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(reason(answer, "app_name")).isEqualTo("The App Name must be unique. Please choose another value.");
    }

    static Stream<BadInput> texts() {
        return BadInputs.group("app_name").filter(input -> input.value().isText());
    }

    static Stream<BadInput> pairs() {
        return BadInputs.group("app_name").filter(input -> !input.value().isText());
    }
}
