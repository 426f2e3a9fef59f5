package org.merchantaccess.http.json;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** A JSON object as text, its members in the order in which they were added. */
public final class JsonObject {

    private static final JsonObject EMPTY = new JsonObject("");
    private static final String NULL = "null";

    private final String members;

    private JsonObject(String members) {
        this.members = members;
    }

    /** The object without members. */
    public static JsonObject empty() {
        return EMPTY;
    }

    public JsonObject text(String name, String value) {
        return member(name, JsonString.quoted(value));
    }

    public JsonObject textOrNull(String name, Option<String> value) {
        return member(name, value.map(JsonString::quoted).getOrElse(NULL));
    }

    public JsonObject time(String name, Instant value) {
        return text(name, iso(value));
    }

    public JsonObject timeOrNull(String name, Option<Instant> value) {
        return textOrNull(name, value.map(JsonObject::iso));
    }

    public JsonObject number(String name, long value) {
        return member(name, Long.toString(value));
    }

    public JsonObject numberOrNull(String name, Option<Long> value) {
        return member(name, value.map(number -> Long.toString(number)).getOrElse(NULL));
    }

    public JsonObject flag(String name, boolean value) {
        return member(name, Boolean.toString(value));
    }

    public JsonObject object(String name, JsonObject value) {
        return member(name, value.toString());
    }

    public JsonObject list(String name, List<JsonObject> values) {
        return member(name, values.stream().map(JsonObject::toString).collect(Collectors.joining(",", "[", "]")));
    }

    private JsonObject member(String name, String value) {
        String separator = members.isEmpty() ? "" : ",";
        return new JsonObject(members + separator + JsonString.quoted(name) + ":" + value);
    }

    /** A moment as every answer tells it: in UTC, to the second (ISO 8601). */
    public static String iso(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The JSON text. */
    @Override
    public String toString() {
        return "{" + members + "}";
    }
}
