package org.merchantaccess.http.control.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Answers.json;
import static org.merchantaccess.http.fixture.Answers.object;
import static org.merchantaccess.http.fixture.Answers.reason;
import static org.merchantaccess.http.fixture.Answers.text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Sent;

class ManagingManagementKeysTest {

    private static final String KEYS = "/api/management-keys";

    private final Instance instance = Instance.test();

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void a_key_is_told_once_and_opens_the_management_api() {
        Answer created = create("  Robot ");

        assertThat(created.status()).isEqualTo(201);
        assertThat(text(created, "name")).isEqualTo("Robot");
        String key = text(created, "management_key");
        assertThat(statusOf(key)).isEqualTo(200);
        assertThat(instance.command(Sent.get(KEYS)).body())
                .contains(text(created, "key_id"))
                .doesNotContain(key);
    }

    @Test
    void keys_are_listed_with_what_became_of_them() {
        String id = text(create("robot"), "key_id");
        instance.command(Sent.of("DELETE", KEYS + "/" + id));

        assertThat(json(instance.command(Sent.get(KEYS + "?filter=ROB")))
                        .path("data")
                        .toString())
                .isEqualTo("[{\"key_id\":\"" + id + "\",\"name\":\"robot\",\"created_at\":\"2026-03-02T10:00:00Z\","
                        + "\"last_used_at\":null,\"revoked_at\":\"2026-03-02T10:00:00Z\"}]");
    }

    @Test
    void a_revoked_key_opens_nothing_from_the_next_request_on() {
        Answer created = create("robot");
        assertThat(statusOf(text(created, "management_key"))).isEqualTo(200);

        Answer revoked = instance.command(Sent.of("DELETE", KEYS + "/" + text(created, "key_id")));

        assertThat(revoked.status()).isEqualTo(200);
        assertThat(text(revoked, "revoked_at")).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(statusOf(text(created, "management_key"))).isEqualTo(401);
    }

    @Test
    void a_key_that_is_not_there_is_not_found() {
        assertThat(instance.command(Sent.of("DELETE", KEYS + "/0123456789abcdef"))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\nb", "12345678901234567890123456789012345678901234567890123456789012345"})
    void a_key_has_a_name_that_can_be_read(String name) {
        Answer refused = create(name);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(reason(refused, "name")).contains("1 to 64 printable characters");
    }

    private Answer create(String name) {
        return instance.command(Sent.post(KEYS).json(object("name", name)));
    }

    private int statusOf(String key) {
        return instance.management()
                .answer(Sent.get("/api/merchants").from("127.0.0.1").bearing(key))
                .status();
    }
}
