package org.merchantaccess.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTreeTest {

    @Test
    void what_was_written_is_read_back() {
        String text = JsonObject.empty()
                .text("name", "Caf\u00e9 \"\u2028\"")
                .number("count", 3)
                .flag("good", true)
                .textOrNull("nothing", Option.none())
                .object("meta", JsonObject.empty().number("total", 7))
                .list("data", List.of(JsonObject.empty().text("id", "a"), JsonObject.empty()))
                .toString();

        JsonTree tree = JsonTree.read(text).getOrElse(JsonTree::empty);

        assertThat(tree.text("name")).isEqualTo("Caf\u00e9 \"\u2028\"");
        assertThat(tree.number("count")).isEqualTo(3);
        assertThat(tree.text("good")).isEqualTo("true");
        assertThat(tree.text("nothing")).isEmpty();
        assertThat(tree.object("meta").number("total")).isEqualTo(7);
        assertThat(tree.list("data")).extracting(item -> item.text("id")).containsExactly("a", "");
    }

    @Test
    void what_is_not_there_is_empty() {
        JsonTree tree = JsonTree.empty();

        assertThat(tree.text("a")).isEmpty();
        assertThat(tree.number("a")).isZero();
        assertThat(tree.object("a").text("b")).isEmpty();
        assertThat(tree.list("a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{", "{\"a\"", "{\"a\":[{", "{\"a\":[1,[2"})
    void what_is_no_object_is_none(String text) {
        assertThat(JsonTree.read(text)).isEmpty();
    }

    @Test
    void it_does_not_print_what_is_in_it() {
        assertThat(JsonTree.read("{\"app_key\":\"mat_canary\"}").getOrElse(JsonTree::empty))
                .asString()
                .doesNotContain("mat_canary");
    }
}
