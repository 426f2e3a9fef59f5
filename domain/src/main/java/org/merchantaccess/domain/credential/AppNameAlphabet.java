package org.merchantaccess.domain.credential;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Decides which texts are valid App Names (R2). */
final class AppNameAlphabet {

    private static final int MAX_MARKS_IN_A_ROW = 3;
    private static final String PUNCTUATION = " ._-&'()";

    /** Combinations of scripts that form one writing system (UTS 39, section 5.2). */
    private static final List<Set<UnicodeScript>> WRITING_SYSTEMS = List.of(
            Set.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
            Set.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.BOPOMOFO),
            Set.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HANGUL));

    private AppNameAlphabet() {}

    static boolean accepts(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= 1
                && length <= AppName.MAX_CODE_POINTS
                && text.codePoints().allMatch(AppNameAlphabet::contains)
                && !stacksMarks(text)
                && isOfOneWritingSystem(text);
    }

    private static boolean contains(int codePoint) {
        return PUNCTUATION.indexOf(codePoint) >= 0
                || ((Character.isLetter(codePoint) || isDigit(codePoint) || isMark(codePoint))
                        && !isInvisible(codePoint));
    }

    private static boolean isDigit(int codePoint) {
        return Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER;
    }

    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** Letters and marks in Default_Ignorable_Code_Point (UAX 44). Two names could differ in one of them and look the same. */
    private static boolean isInvisible(int codePoint) {
        return codePoint == 0x034F
                || codePoint == 0x115F
                || codePoint == 0x1160
                || codePoint == 0x17B4
                || codePoint == 0x17B5
                || (codePoint >= 0x180B && codePoint <= 0x180F)
                || codePoint == 0x3164
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || codePoint == 0xFFA0
                || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF);
    }

    private static boolean stacksMarks(String text) {
        int marks = 0;
        for (int codePoint : text.codePoints().toArray()) {
            marks = isMark(codePoint) ? marks + 1 : 0;
            if (marks > MAX_MARKS_IN_A_ROW) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfOneWritingSystem(String text) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        text.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
        scripts.remove(UnicodeScript.COMMON);
        scripts.remove(UnicodeScript.INHERITED);
        return scripts.size() <= 1 || WRITING_SYSTEMS.stream().anyMatch(system -> system.containsAll(scripts));
    }
}
