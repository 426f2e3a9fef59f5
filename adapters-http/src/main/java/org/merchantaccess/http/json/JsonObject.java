package org.merchantaccess.http.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An immutable JSON object for output. Members keep the order in which they were added, and each method that adds one returns a new object.
 */
public final class JsonObject {

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .characterEscapes(new PageSafeEscapes())
            .build();

    private static final JsonObject EMPTY = new JsonObject(null, "", json -> {});

    private final @Nullable JsonObject previous;
    private final String name;
    private final Value value;

    private JsonObject(@Nullable JsonObject previous, String name, Value value) {
        this.previous = previous;
        this.name = name;
        this.value = value;
    }

    /** Returns an object without members. */
    public static JsonObject empty() {
        return EMPTY;
    }

    public JsonObject text(String member, String text) {
        return with(member, json -> json.writeString(text));
    }

    public JsonObject textOrNull(String member, Option<String> text) {
        return text.map(present -> text(member, present)).getOrElse(() -> with(member, JsonGenerator::writeNull));
    }

    public JsonObject time(String member, Instant time) {
        return text(member, iso(time));
    }

    public JsonObject timeOrNull(String member, Option<Instant> time) {
        return textOrNull(member, time.map(JsonObject::iso));
    }

    public JsonObject number(String member, long number) {
        return with(member, json -> json.writeNumber(number));
    }

    public JsonObject numberOrNull(String member, Option<Long> number) {
        return number.map(present -> number(member, present)).getOrElse(() -> with(member, JsonGenerator::writeNull));
    }

    public JsonObject flag(String member, boolean flag) {
        return with(member, json -> json.writeBoolean(flag));
    }

    public JsonObject object(String member, JsonObject object) {
        return with(member, object::writeTo);
    }

    public JsonObject list(String member, List<JsonObject> objects) {
        List<JsonObject> all = List.copyOf(objects);
        return with(member, json -> {
            json.writeStartArray();
            for (JsonObject object : all) {
                object.writeTo(json);
            }
            json.writeEndArray();
        });
    }

    public JsonObject texts(String member, List<String> texts) {
        List<String> all = List.copyOf(texts);
        return with(member, json -> {
            json.writeStartArray();
            for (String text : all) {
                json.writeString(text);
            }
            json.writeEndArray();
        });
    }

    private JsonObject with(String member, Value added) {
        return new JsonObject(this, member, added);
    }

    /** Formats a time as in every response: in UTC, to the second (ISO 8601). */
    public static String iso(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Returns the JSON text. */
    @Override
    public String toString() {
        StringWriter text = new StringWriter(0); // the generator writes a usual text at once
        try (JsonGenerator json = JSON.createGenerator(text)) {
            writeTo(json);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return text.toString();
    }

    private void writeTo(JsonGenerator json) throws IOException {
        json.writeStartObject();
        writeMembersTo(json);
        json.writeEndObject();
    }

    private void writeMembersTo(JsonGenerator json) throws IOException {
        if (previous != null) {
            previous.writeMembersTo(json);
            json.writeFieldName(name);
            value.writeTo(json);
        }
    }

    /** Writes the value of a member. */
    private interface Value {
        void writeTo(JsonGenerator json) throws IOException;
    }
}
