package org.merchantaccess.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTreeTest {

    @Test
    void reads_back_a_written_object() {
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
    void absent_members_are_empty() {
        JsonTree tree = JsonTree.empty();

        assertThat(tree.text("a")).isEmpty();
        assertThat(tree.number("a")).isZero();
        assertThat(tree.object("a").text("b")).isEmpty();
        assertThat(tree.list("a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{", "{\"a\"", "{\"a\":[{", "{\"a\":[1,[2"})
    void returns_none_for_anything_but_an_object(String text) {
        assertThat(JsonTree.read(text)).isEmpty();
    }

    @Test
    void does_not_print_values() {
        assertThat(JsonTree.read("{\"app_key\":\"mat_canary\"}").getOrElse(JsonTree::empty))
                .asString()
                .doesNotContain("mat_canary");
    }
}
