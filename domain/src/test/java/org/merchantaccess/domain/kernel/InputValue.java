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
 * The input of a test case: absent, a text, several texts, or an object with members.
 *
 * <p>Two kinds of object represent a long text ({@code prefix}, {@code repeat}, {@code times}, {@code suffix}) and bytes that are no
 * valid text ({@code base64}).
 */
public final class InputValue {

    private final JsonNode node;

    InputValue(JsonNode node) {
        this.node = node;
    }

    /** Returns true if nothing is sent, as opposed to an empty text. */
    public boolean isAbsent() {
        return node.isNull() || node.isMissingNode();
    }

    /** Returns true if the input is a text. */
    public boolean isText() {
        return node.isTextual() || node.has("repeat");
    }

    /** Returns the text, with repetitions expanded. */
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

    /** Returns the bytes: the decoded bytes, or the text in UTF-8. */
    public byte[] bytes() {
        return node.has("base64")
                ? Base64.getDecoder().decode(node.required("base64").textValue())
                : text().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the elements of a list, the single text, or nothing if the input is absent. */
    public List<String> texts() {
        if (isAbsent()) {
            return List.of();
        }
        Stream<JsonNode> values = node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
        return values.map(value -> new InputValue(value).text()).toList();
    }

    /** Returns a member of an object; absent if there is no such member. */
    public InputValue member(String name) {
        return new InputValue(node.path(name));
    }

    /** Returns all members of an object, in the order of the file. */
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
