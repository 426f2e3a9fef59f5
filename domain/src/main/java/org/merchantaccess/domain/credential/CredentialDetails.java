package org.merchantaccess.domain.credential;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.merchantaccess.domain.kernel.PrintableText;
import org.merchantaccess.domain.kernel.ValueStyle;

/** What a merchant notes about an App ID, and who created it. Nothing of it affects a login. */
@Value.Immutable
@ValueStyle
public abstract class CredentialDetails {

    /** The maximum length of a description in code points. */
    public static final int MAX_DESCRIPTION = 200;

    /** The maximum length of an owner in code points. */
    public static final int MAX_OWNER = 100;

    private static final CredentialDetails NONE = restored("", "", "");

    CredentialDetails() {}

    /** Returns what the App ID is used for; may be empty. */
    public abstract String description();

    /** Returns the person or team responsible for the App ID; may be empty. */
    public abstract String owner();

    /** Returns the actor that created the App ID; empty if it is not known. */
    public abstract String createdBy();

    /** Returns details without a description, an owner and a creator. */
    public static CredentialDetails none() {
        return NONE;
    }

    /** Returns the details of an App ID that the actor creates. */
    public static CredentialDetails createdBy(String actor) {
        return restored("", "", actor);
    }

    /** Returns details with their stored texts. */
    public static CredentialDetails restored(String description, String owner, String createdBy) {
        return ImmutableCredentialDetails.of(description, owner, createdBy);
    }

    /**
     * Returns these details with other notes: printable text in one line.
     *
     * @return the details; else {@link CredentialFailure.InvalidDescription} or {@link CredentialFailure.InvalidOwner}
     */
    public final Either<CredentialFailure, CredentialDetails> with(String description, String owner) {
        Option<String> newDescription = PrintableText.parse(description, MAX_DESCRIPTION);
        Option<String> newOwner = PrintableText.parse(owner, MAX_OWNER);
        return newDescription
                .<CredentialFailure>toEither(CredentialFailure.InvalidDescription::new)
                .flatMap(text -> newOwner.map(person -> restored(text, person, createdBy()))
                        .toEither(CredentialFailure.InvalidOwner::new));
    }
}
