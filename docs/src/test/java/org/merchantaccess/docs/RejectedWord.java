package org.merchantaccess.docs;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A word or phrase that this project does not use, found in prose, comments and the parts of identifiers alike. */
record RejectedWord(String text) {

    /** Finds the word, its plural and its verb forms, in any case and across line breaks of a comment. */
    Stream<MatchResult> in(String file) {
        return pattern().matcher(file).results().filter(found -> !isCompound(found.group()));
    }

    /** Two words in camel case, such as {@code noBody}, are not the one word. */
    private boolean isCompound(String found) {
        return text.matches("[a-z]+") && found.matches("[a-z]+[A-Z].*");
    }

    private Pattern pattern() {
        String phrase = text.replaceAll("[ -]", "[\\\\s_*/-]*");
        String inside = phrase.substring(1);
        String upper = phrase.substring(0, 1).toUpperCase(Locale.ROOT);
        String start = "(?:(?<![A-Za-z])(?i:" + phrase + ")|(?<=[a-z])" + upper + "(?i:" + inside + "))";
        return Pattern.compile(start + "(?i:s|ed|ing)?(?![a-z])");
    }
}
