package org.merchantaccess.domain.credential;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.ValueStyle;

/** The proof that somebody typed {@code DELETE} (R6). Without one there is no deleting. */
@Value.Immutable
@ValueStyle
public abstract class DeleteConfirmation {

    /** The word of the seed's dialog. */
    public static final String WORD = "DELETE";

    DeleteConfirmation() {}

    abstract String typedWord();

    /** Exactly the word: neither trimmed nor folded. Refused: {@link CredentialFailure.NotConfirmed}. */
    public static Either<CredentialFailure, DeleteConfirmation> typed(String word) {
        return word.equals(WORD)
                ? Either.right(ImmutableDeleteConfirmation.of(word))
                : Either.left(new CredentialFailure.NotConfirmed());
    }
}
