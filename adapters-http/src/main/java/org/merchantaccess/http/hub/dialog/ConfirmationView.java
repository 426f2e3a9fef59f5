package org.merchantaccess.http.hub.dialog;

import io.vavr.control.Option;
import java.util.List;

/**
 * Data of a dialog that only asks for confirmation.
 *
 * @param subject the name of the affected object
 * @param paragraphs the consequences, one paragraph each
 * @param fault the error message of the last attempt
 */
public record ConfirmationView(DialogView dialog, String subject, List<String> paragraphs, Option<String> fault) {

    public ConfirmationView {
        paragraphs = List.copyOf(paragraphs);
    }
}
