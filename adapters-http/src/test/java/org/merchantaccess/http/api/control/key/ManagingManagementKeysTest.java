package org.merchantaccess.http.api.control.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.json;
import static org.merchantaccess.http.fixture.Responses.object;
import static org.merchantaccess.http.fixture.Responses.reason;
import static org.merchantaccess.http.fixture.Responses.text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestRequest;

class ManagingManagementKeysTest {

    private static final String KEYS = "/api/management-keys";

    private final Instance instance = Instance.test();

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void a_new_key_is_returned_once_and_gives_access_to_the_management_api() {
        Response created = create("  Robot ");

        assertThat(created.status()).isEqualTo(201);
        assertThat(text(created, "name")).isEqualTo("Robot");
        String key = text(created, "management_key");
        assertThat(statusOf(key)).isEqualTo(200);
        assertThat(instance.command(TestRequest.get(KEYS)).body())
                .contains(text(created, "key_id"))
                .doesNotContain(key);
    }

    @Test
    void lists_keys_with_their_use_and_revocation() {
        String id = text(create("robot"), "key_id");
        instance.command(TestRequest.of("DELETE", KEYS + "/" + id));

        assertThat(json(instance.command(TestRequest.get(KEYS + "?filter=ROB")))
                        .path("data")
                        .toString())
                .isEqualTo("[{\"key_id\":\"" + id + "\",\"name\":\"robot\",\"created_at\":\"2026-03-02T10:00:00Z\","
                        + "\"last_used_at\":null,\"revoked_at\":\"2026-03-02T10:00:00Z\"}]");
    }

    @Test
    void a_revoked_key_is_rejected_from_the_next_request_on() {
        Response created = create("robot");
        assertThat(statusOf(text(created, "management_key"))).isEqualTo(200);

        Response revoked = instance.command(TestRequest.of("DELETE", KEYS + "/" + text(created, "key_id")));

        assertThat(revoked.status()).isEqualTo(200);
        assertThat(text(revoked, "revoked_at")).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(statusOf(text(created, "management_key"))).isEqualTo(401);
    }

    @Test
    void an_unknown_key_is_not_found() {
        assertThat(instance.command(TestRequest.of("DELETE", KEYS + "/0123456789abcdef"))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\nb", "12345678901234567890123456789012345678901234567890123456789012345"})
    void rejects_an_unprintable_name(String name) {
        Response refused = create(name);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(reason(refused, "name")).contains("1 to 64 printable characters");
    }

    private Response create(String name) {
        return instance.command(TestRequest.post(KEYS).json(object("name", name)));
    }

    private int statusOf(String key) {
        return instance.management()
                .answer(TestRequest.get("/api/merchants").from("127.0.0.1").withBearerToken(key))
                .status();
    }
}
