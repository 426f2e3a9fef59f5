package org.merchantaccess.http.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.faults;
import static org.merchantaccess.http.fixture.Responses.json;
import static org.merchantaccess.http.fixture.Responses.object;
import static org.merchantaccess.http.fixture.Responses.reason;
import static org.merchantaccess.http.fixture.Responses.text;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestRequest;

class ManagingResourceServersTest {

    private static final String SERVERS = "/api/resource-servers";

    @AutoClose
    private final Instance instance = Instance.test();

    private Response add(String name) {
        return instance.post(SERVERS, object("name", name));
    }

    private Response remove(String id) {
        return instance.manage(TestRequest.of("DELETE", SERVERS + "/" + id));
    }

    @Test
    @Tag("S80")
    void the_client_secret_is_returned_once() {
        Response added = add("  Orders API ");

        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(text(added, "client_id")).startsWith("rs_");
        assertThat(text(added, "name")).isEqualTo("Orders API");
        assertThat(text(added, "client_secret")).matches("mrt_[0-9A-Za-z]{32}");
        assertThat(text(added, "created_at")).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(instance.manage(TestRequest.get(SERVERS)).body())
                .contains(text(added, "client_id"))
                .doesNotContain("client_secret", text(added, "client_secret"));
    }

    @Test
    void lists_those_that_match() {
        add("Orders API");
        String id = text(add("Stock API"), "client_id");

        assertThat(json(instance.manage(TestRequest.get(SERVERS + "?filter=stock")))
                        .path("data")
                        .toString())
                .isEqualTo("[{\"client_id\":\"" + id
                        + "\",\"name\":\"Stock API\",\"created_at\":\"2026-03-02T10:00:00Z\"}]");
    }

    @Test
    void a_removed_one_is_gone() {
        String id = text(add("Orders API"), "client_id");

        assertThat(remove(id).status()).isEqualTo(204);
        assertThat(instance.total(SERVERS)).isZero();
        assertThat(remove(id).status()).isEqualTo(404);
    }

    @Test
    void a_caller_that_does_not_wait_gets_the_same_members() {
        TestRequest adding = TestRequest.post(SERVERS).json(object("name", "Orders API"));
        Response added = instance.manage(adding.with("Prefer", "wait=0"));

        assertThat(added.status()).isIn(201, 202);
        String id = text(added, "client_id");
        assertThat(text(added, "client_secret")).startsWith("mrt_");
        assertThat(instance.manage(TestRequest.of("DELETE", SERVERS + "/" + id).with("Prefer", "wait=0"))
                        .status())
                .isIn(202, 204);
    }

    @Test
    @Tag("S80")
    void the_client_secret_is_not_returned_to_a_repeated_request() {
        TestRequest once =
                TestRequest.post(SERVERS).json(object("name", "Orders API")).with("Idempotency-Key", "\"one\"");
        Response first = instance.manage(once);

        Response repeat = instance.manage(once);

        assertThat(first.status()).isEqualTo(201);
        assertThat(repeat.status()).isEqualTo(409);
        assertThat(faults(repeat)).containsExactly("Idempotency-Key");
        assertThat(repeat.body()).doesNotContain(text(first, "client_secret"));
        assertThat(instance.total(SERVERS)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\nb", "12345678901234567890123456789012345678901234567890123456789012345"})
    void rejects_an_unprintable_name(String name) {
        Response refused = add(name);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(reason(refused, "name")).contains("1 to 64 printable characters");
        assertThat(instance.total(SERVERS)).isZero();
    }

    @Test
    void there_can_be_100() {
        for (int number = 1; number <= 100; number++) {
            assertThat(add("API " + number).status()).isEqualTo(201);
        }

        Response refused = add("One more");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(reason(refused, "name")).contains("at most 100 resource servers");
    }

    @Test
    @Tag("S56")
    void needs_a_management_key() {
        for (TestRequest request : new TestRequest[] {
            TestRequest.get(SERVERS),
            TestRequest.post(SERVERS).json(object("name", "Orders API")),
            TestRequest.of("DELETE", SERVERS + "/rs_0123456789abcdef")
        }) {
            assertThat(instance.management().answer(request.from("127.0.0.1")).status())
                    .isEqualTo(401);
        }
    }

    @Test
    @Tag("S56")
    void a_malformed_client_id_is_as_unknown_as_any_other() {
        for (String id : new String[] {"rs_0123456789abcdef", "1'%20OR%20'1'='1", "%2e%2e", "x;y"}) {
            assertThat(remove(id).status()).as(id).isEqualTo(404);
        }
    }
}
