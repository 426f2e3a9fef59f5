package org.merchantaccess.domain.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What is sent: nothing, a text, several texts, or an object with members. Two kinds of object stand for a text too long to write
 * out ({@code prefix}, {@code repeat}, {@code times}, {@code suffix}) and for bytes that are no text ({@code base64}).
 */
public final class InputValue {

    private final JsonNode node;

    InputValue(JsonNode node) {
        this.node = node;
    }

    /** Whether nothing is sent at all, which is not the same as an empty text. */
    public boolean isAbsent() {
        return node.isNull() || node.isMissingNode();
    }

    public boolean isText() {
        return node.isTextual() || node.has("repeat");
    }

    /** The text that is sent, written out in full. */
    public String text() {
        if (node.has("repeat")) {
            return node.path("prefix").asText()
                    + node.required("repeat")
                            .textValue()
                            .repeat(node.required("times").intValue())
                    + node.path("suffix").asText();
        }
        if (!node.isTextual()) {
            throw new IllegalStateException("no text: " + node);
        }
        return node.textValue();
    }

    /** The bytes that are sent: those given, or the text in UTF-8. */
    public byte[] bytes() {
        return node.has("base64")
                ? Base64.getDecoder().decode(node.required("base64").textValue())
                : text().getBytes(StandardCharsets.UTF_8);
    }

    /** The texts that are sent: of a list each, of a text the one, of nothing none. */
    public List<String> texts() {
        if (isAbsent()) {
            return List.of();
        }
        Stream<JsonNode> values = node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
        return values.map(value -> new InputValue(value).text()).toList();
    }

    /** One member of an object, absent where it has none of that name. */
    public InputValue member(String name) {
        return new InputValue(node.path(name));
    }

    /** All members of an object, in the order of the file. */
    public Map<String, InputValue> members() {
        Map<String, InputValue> members = new LinkedHashMap<>();
        node.properties().forEach(member -> members.put(member.getKey(), new InputValue(member.getValue())));
        return members;
    }

    @Override
    public String toString() {
        return node.toString();
    }
}
