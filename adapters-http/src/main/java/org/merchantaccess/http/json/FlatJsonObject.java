package org.merchantaccess.http.json;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.vavr.control.Option;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A JSON object as sent, which may contain the same member several times.
 *
 * @param members the members in the order sent
 */
public record FlatJsonObject(List<Member> members) {

    private static final int MAX_DEPTH = 16;
    private static final int MAX_DIGITS = 32;

    // Jackson reads only the low octet of a digit of an escape, and accepts U+0130 as a zero.
    private static final Pattern ESCAPE_WITH_FOREIGN_DIGIT =
            Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*+\\\\u\\p{XDigit}{0,3}+[^\\p{ASCII}]");

    // Clients choose the names of members: a table of known names would grow without limit.
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_DIGITS)
                    .build())
            .build();

    /**
     * A member of the object.
     *
     * @param text none if the value is not a string
     */
    public record Member(String name, Option<String> text) {
        public Member {
            requireNonNull(name, "name");
            requireNonNull(text, "text");
        }
    }

    public FlatJsonObject {
        requireNonNull(members, "members");
        members = List.copyOf(members);
    }

    /** Returns an object without members. */
    public static FlatJsonObject empty() {
        return new FlatJsonObject(List.of());
    }

    /** Parses an object; returns none if the bytes are not exactly one JSON object in UTF-8 (RFC 8259). */
    public static Option<FlatJsonObject> read(byte[] utf8) {
        return StrictUtf8.decode(utf8)
                .filter(text -> !hasEscapeWithForeignDigit(text))
                .flatMap(FlatJsonObject::parse);
    }

    /** Searches only a text with an escape, since the search takes longer than parsing. */
    private static boolean hasEscapeWithForeignDigit(String text) {
        return text.indexOf('\\') >= 0
                && ESCAPE_WITH_FOREIGN_DIGIT.matcher(text).find();
    }

    private static Option<FlatJsonObject> parse(String text) {
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Option.none();
            }
            List<Member> members = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                members.add(member(json));
            }
            return Option.when(json.nextToken() == null, () -> new FlatJsonObject(members));
        } catch (IOException malformed) {
            return Option.none();
        }
    }

    private static Member member(JsonParser json) throws IOException {
        String name = json.currentName();
        boolean isText = json.nextToken() == JsonToken.VALUE_STRING;
        Option<String> text = isText ? Option.some(json.getText()) : Option.none();
        json.skipChildren();
        return new Member(name, text);
    }
}
