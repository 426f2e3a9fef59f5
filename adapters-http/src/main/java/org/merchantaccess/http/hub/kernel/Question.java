package org.merchantaccess.http.hub.kernel;

import io.vavr.control.Option;
import java.util.List;

/**
 * A question to say yes to, or nothing.
 *
 * @param subject what it is about, by its name
 * @param words what a yes does, a paragraph each
 * @param fault why it was not done
 */
public record Question(DialogView dialog, String subject, List<String> words, Option<String> fault) {

    public Question {
        words = List.copyOf(words);
    }
}
