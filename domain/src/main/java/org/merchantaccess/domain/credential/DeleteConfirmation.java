package org.merchantaccess.domain.credential;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.TypedText;
import org.merchantaccess.domain.kernel.ValueStyle;

/** Proof that the user typed {@code DELETE} (R6), which is required to delete an App ID. */
@Value.Immutable
@ValueStyle
public abstract class DeleteConfirmation {

    /** The word that the dialog asks for. */
    public static final String WORD = "DELETE";

    DeleteConfirmation() {}

    abstract String typedWord();

    /**
     * Parses the confirmation word, in capital letters. Ignores surrounding white space, which phone keyboards add.
     *
     * @return the confirmation; else {@link CredentialFailure.NotConfirmed}
     */
    public static Either<CredentialFailure, DeleteConfirmation> typed(String word) {
        return TypedText.trimmedOfInvisible(word).equals(WORD)
                ? Either.right(ImmutableDeleteConfirmation.of(WORD))
                : Either.left(new CredentialFailure.NotConfirmed());
    }
}
