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
 * A JSON object as somebody sent it, every member as often as it was sent.
 *
 * @param members in the order in which they were sent
 */
public record FlatObject(List<Member> members) {

    private static final int MAX_DEPTH = 16;
    private static final int MAX_DIGITS = 32;

    // Jackson looks at the low octet alone of a digit of an escape, and takes U+0130 for a zero.
    private static final Pattern ESCAPE_WITH_FOREIGN_DIGIT =
            Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*+\\\\u\\p{XDigit}{0,3}+[^\\p{ASCII}]");

    // Names come from strangers: a table of those once seen would grow at their will.
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_DIGITS)
                    .build())
            .build();

    /**
     * One member.
     *
     * @param text none where the value is no string
     */
    public record Member(String name, Option<String> text) {
        public Member {
            requireNonNull(name, "name");
            requireNonNull(text, "text");
        }
    }

    public FlatObject {
        requireNonNull(members, "members");
        members = List.copyOf(members);
    }

    /** The object without members. */
    public static FlatObject empty() {
        return new FlatObject(List.of());
    }

    /** None where the bytes are not exactly one JSON object in UTF-8 (RFC 8259). */
    public static Option<FlatObject> read(byte[] utf8) {
        return StrictUtf8.decode(utf8)
                .filter(text -> !ESCAPE_WITH_FOREIGN_DIGIT.matcher(text).find())
                .flatMap(FlatObject::parse);
    }

    private static Option<FlatObject> parse(String text) {
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Option.none();
            }
            List<Member> members = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                members.add(member(json));
            }
            return Option.when(json.nextToken() == null, () -> new FlatObject(members));
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
