package org.merchantaccess.docs;

import java.util.Locale;
import java.util.regex.Pattern;

/** A word or phrase that this project avoids, found in prose, comments and the parts of identifiers alike. */
record OddWord(String text) {

    /** Counts the word, its plural and its verb forms, in any case and across line breaks of a comment. */
    int countIn(String file) {
        return (int) pattern().matcher(file).results().count();
    }

    private Pattern pattern() {
        String phrase = text.replaceAll("[ -]", "[\\\\s_*/-]*");
        String inside = phrase.substring(1);
        String upper = phrase.substring(0, 1).toUpperCase(Locale.ROOT);
        String start = "(?:(?<![A-Za-z])(?i:" + phrase + ")|(?<=[a-z])" + upper + "(?i:" + inside + "))";
        return Pattern.compile(start + "(?i:s|ed|ing)?(?![a-z])");
    }
}
