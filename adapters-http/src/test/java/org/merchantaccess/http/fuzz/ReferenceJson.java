package org.merchantaccess.http.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reference parser for one JSON object according to RFC 8259, independent of the parser under test. */
final class ReferenceJson {

    private static final int MAX_DEPTH = 16;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");
    private static final Pattern WORD = Pattern.compile("true|false|null");
    private static final String BLANKS = " \t\r\n";
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";

    private final String text;
    private int at;
    private int depth;

    private ReferenceJson(String text) {
        this.text = text;
    }

    /**
     * A member as sent.
     *
     * @param value empty if it is not a string
     */
    record Member(String name, Optional<String> value) {}

    /** Returns the members; empty if the octets are anything but one object. */
    static Optional<List<Member>> members(byte[] octets) {
        return Octets.strictUtf8(octets).flatMap(text -> {
            try {
                return Optional.of(new ReferenceJson(text).document());
            } catch (Malformed malformed) {
                return Optional.empty();
            }
        });
    }

    private List<Member> document() {
        blanks();
        List<Member> members = object();
        blanks();
        require(at == text.length());
        return members;
    }

    private List<Member> object() {
        enter('{');
        List<Member> members = new ArrayList<>();
        blanks();
        if (!isNext('}')) {
            do {
                at = members.isEmpty() ? at : at + 1;
                members.add(member());
            } while (isNext(','));
        }
        leave('}');
        return members;
    }

    private Member member() {
        blanks();
        String name = string();
        blanks();
        take(':');
        Optional<String> value = value();
        blanks();
        return new Member(name, value);
    }

    private Optional<String> value() {
        blanks();
        if (isNext('"')) {
            return Optional.of(string());
        }
        if (isNext('{')) {
            object();
        } else if (isNext('[')) {
            array();
        } else {
            numberOrWord();
        }
        return Optional.empty();
    }

    private void array() {
        enter('[');
        blanks();
        boolean isFirst = true;
        while (!isNext(']')) {
            if (!isFirst) {
                take(',');
            }
            value();
            blanks();
            isFirst = false;
        }
        leave(']');
    }

    private void numberOrWord() {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        Matcher word = WORD.matcher(text).region(at, text.length());
        Matcher found = number.lookingAt() ? number : word;
        require(found == number || word.lookingAt());
        at = found.end();
    }

    private String string() {
        take('"');
        StringBuilder string = new StringBuilder();
        while (!isNext('"')) {
            require(at < text.length() && text.charAt(at) >= ' ');
            char unit = text.charAt(at++);
            string.append(unit == '\\' ? escaped() : unit);
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        require(at < text.length());
        char kind = text.charAt(at++);
        if (kind != 'u') {
            require(ESCAPES.indexOf(kind) >= 0);
            return ESCAPED.charAt(ESCAPES.indexOf(kind));
        }
        require(at + 4 <= text.length());
        String digits = text.substring(at, at + 4);
        require(digits.matches("[0-9A-Fa-f]{4}"));
        at += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    private void enter(char bracket) {
        take(bracket);
        require(++depth <= MAX_DEPTH);
    }

    private void leave(char bracket) {
        take(bracket);
        depth--;
    }

    private void take(char unit) {
        require(isNext(unit));
        at++;
    }

    private boolean isNext(char unit) {
        return at < text.length() && text.charAt(at) == unit;
    }

    private void blanks() {
        while (at < text.length() && BLANKS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new Malformed();
        }
    }

    private static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
