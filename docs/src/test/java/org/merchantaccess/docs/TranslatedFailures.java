package org.merchantaccess.docs;

import java.util.Locale;
import java.util.ResourceBundle;
import org.merchantaccess.application.outcome.FailureMessages;

/** Messages for failures in another language, as the page on failures shows them. */
final class TranslatedFailures {

    private TranslatedFailures() {}

    // tag::german[]
    static FailureMessages german() {
        return new FailureMessages(ResourceBundle.getBundle("messages.failures", Locale.GERMAN));
    }
    // end::german[]
}
