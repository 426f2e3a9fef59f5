package org.merchantaccess.bootstrap.settings.source;

import io.vavr.control.Option;
import java.util.Locale;
import java.util.stream.Stream;

/** Detects values that were garbled, quoted or contain invisible characters. */
public final class SettingText {

    private static final int REPLACEMENT = 0xFFFD;

    private SettingText() {}

    /** Returns the fault of a value with its remedy; none if the value is clean. */
    public static Option<String> fault(String value) {
        if (value.indexOf(REPLACEMENT) >= 0) {
            return Option.some("a character of it was lost, because it was not in UTF-8: write it in UTF-8");
        }
        if (isQuoted(value)) {
            return Option.some("write it without quotation marks");
        }
        return Option.ofOptional(value.codePoints()
                .filter(SettingText::isInvisible)
                .mapToObj(found -> String.format(
                        Locale.ROOT, "it holds a character that is not seen (U+%04X): write it without that", found))
                .findFirst());
    }

    private static boolean isQuoted(String value) {
        return value.length() >= 2
                && Stream.of("\"", "'").anyMatch(mark -> value.startsWith(mark) && value.endsWith(mark));
    }

    /** A tab is accepted as a space between the items of a list. */
    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\t';
            case Character.SPACE_SEPARATOR -> character != ' ';
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
