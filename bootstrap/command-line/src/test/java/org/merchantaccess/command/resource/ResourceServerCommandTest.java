package org.merchantaccess.command.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.merchantaccess.command.RecordedCalls;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.http.json.JsonObject;

class ResourceServerCommandTest {

    private final RecordedCalls line = new RecordedCalls();

    @Test
    void add_prints_the_client_secret() {
        line.responding(
                201, "{\"client_id\":\"rs_1\",\"name\":\"orders\",\"client_secret\":\"mrt_2\",\"created_at\":\"\"}");

        assertThat(line.run("resource-server", "add", "orders")).isZero();

        assertThat(line.calls())
                .containsExactly(ManagementCall.post("resource-servers")
                        .with(JsonObject.empty().text("name", "orders")));
        assertThat(line.out()).isEqualTo("CLIENT_ID  NAME    CLIENT_SECRET\nrs_1       orders  mrt_2\n");
    }

    @Test
    void list_reads_a_page() {
        line.responding(
                200,
                "{\"meta\":{\"count\":1,\"offset\":0,\"limit\":25,\"total\":1},\"data\":[{\"client_id\":\"rs_1\","
                        + "\"name\":\"orders\",\"created_at\":\"2026-03-02T10:00:00Z\"}]}");

        assertThat(line.run("resource-server", "list", "--filter", "ord")).isZero();

        assertThat(line.calls())
                .containsExactly(ManagementCall.get("resource-servers").where("filter", "ord"));
        assertThat(line.out()).isEqualTo("CLIENT_ID  NAME    CREATED_AT\nrs_1       orders  2026-03-02T10:00:00Z\n");
    }

    @Test
    void remove_names_the_client_id() {
        line.responding(204, "");

        assertThat(line.run("resource-server", "remove", "rs_1")).isZero();

        assertThat(line.calls()).containsExactly(ManagementCall.delete("resource-servers", "rs_1"));
        assertThat(line.out()).isEqualTo("Resource server rs_1 is removed.\n");
    }
}
