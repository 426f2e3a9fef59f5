package org.merchantaccess.http.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.vavr.control.Option;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A parsed JSON object from a trusted source: nested objects, lists of objects, and single values as text. */
public final class JsonTree {

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, JsonTree> objects = new LinkedHashMap<>();
    private final Map<String, List<JsonTree>> lists = new LinkedHashMap<>();

    private JsonTree() {}

    /** Returns an object without members. */
    public static JsonTree empty() {
        return new JsonTree();
    }

    /** Parses an object; returns none if the text is not one JSON object. */
    public static Option<JsonTree> read(String text) {
        try (JsonParser json = JSON.createParser(text)) {
            return json.nextToken() == JsonToken.START_OBJECT ? Option.some(object(json)) : Option.none();
        } catch (IOException malformed) {
            return Option.none();
        }
    }

    /** Returns a single value; empty if absent. */
    public String text(String member) {
        return values.getOrDefault(member, "");
    }

    /** Returns a number; 0 if absent. */
    public long number(String member) {
        String digits = text(member);
        return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : 0;
    }

    /** Returns a nested object; an object without members if absent. */
    public JsonTree object(String member) {
        return objects.getOrDefault(member, empty());
    }

    /** Returns the objects of a list; an empty list if absent. */
    public List<JsonTree> list(String member) {
        return lists.getOrDefault(member, List.of());
    }

    private static JsonTree object(JsonParser json) throws IOException {
        JsonTree tree = new JsonTree();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            tree.put(json.currentName(), json.nextToken(), json);
        }
        return tree;
    }

    private void put(String name, JsonToken kind, JsonParser json) throws IOException {
        if (kind == JsonToken.START_OBJECT) {
            objects.put(name, object(json));
        } else if (kind == JsonToken.START_ARRAY) {
            lists.put(name, objects(json));
        } else if (kind != JsonToken.VALUE_NULL) {
            values.put(name, json.getText());
        }
    }

    private static List<JsonTree> objects(JsonParser json) throws IOException {
        List<JsonTree> all = new ArrayList<>();
        for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
            if (next == JsonToken.START_OBJECT) {
                all.add(object(json));
            } else {
                json.skipChildren();
            }
        }
        return List.copyOf(all);
    }

    /** Returns the names of the members only: values may be keys. */
    @Override
    public String toString() {
        return "JsonTree" + values.keySet();
    }
}
