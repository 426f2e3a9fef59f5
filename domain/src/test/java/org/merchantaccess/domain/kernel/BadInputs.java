package org.merchantaccess.domain.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the bad-inputs file, which holds malicious and mistaken inputs and a few valid ones for the tests of all modules. */
public final class BadInputs {

    private static final String FILE = "/org/merchantaccess/bad-inputs.json";
    private static final JsonNode GROUPS = read().required("groups");

    private BadInputs() {}

    /** Returns the cases of a group, such as {@code app_name}. */
    public static Stream<BadInput> group(String name) {
        JsonNode cases = GROUPS.required(name).required("cases");
        return StreamSupport.stream(cases.spliterator(), false).map(BadInputs::badInput);
    }

    private static BadInput badInput(JsonNode node) {
        JsonNode expected = node.required("expect");
        return new BadInput(
                node.required("id").textValue(),
                new InputValue(node.required("value")),
                expected.required("status").intValue(),
                expected.required("error_kind").textValue(),
                Option.of(node.path("alt").textValue()),
                node.path("valid").booleanValue(),
                node.required("why").textValue());
    }

    private static JsonNode read() {
        try (InputStream file = Objects.requireNonNull(BadInputs.class.getResourceAsStream(FILE), FILE)) {
            return new ObjectMapper().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
