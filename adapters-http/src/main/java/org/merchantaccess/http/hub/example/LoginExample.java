package org.merchantaccess.http.hub.example;

import java.util.List;

/**
 * A login and a call in one language.
 *
 * @param id the identifier in markup, in lower case
 * @param language the name of the language or tool
 * @param snippets what to run, in this order
 */
public record LoginExample(String id, String language, List<Snippet> snippets) {

    public LoginExample {
        snippets = List.copyOf(snippets);
    }

    /**
     * A text to copy and run.
     *
     * @param title what it does, or how it is run
     * @param text the text, with a placeholder for each secret
     */
    public record Snippet(String title, String text) {

        /** Returns the parts before, between and after the placeholders of the {@code app_key}. */
        public List<String> partsAroundKey() {
            return List.of(text.split(LoginExamples.KEY_PLACEHOLDER, -1));
        }
    }
}
