package org.merchantaccess.http.message.credential;

import org.merchantaccess.domain.credential.CredentialDetails;
import org.merchantaccess.domain.credential.CredentialFailure;

/** Messages for failures of App ID rules. */
public final class CredentialMessages implements CredentialFailure.Cases<String> {

    private CredentialMessages() {}

    public static String of(CredentialFailure failure) {
        return failure.match(new CredentialMessages());
    }

    /** Text of rule R2. */
    @Override
    public String invalidName(CredentialFailure.InvalidName failure) {
        return "The App Name may have 1 to 64 letters, digits, spaces and . _ - & ' ( ).";
    }

    /** Text of rule R1, taken literally from the requirements. */
    @Override
    public String nameTaken(CredentialFailure.NameTaken failure) {
        return "The App Name must be unique. Please choose another value.";
    }

    @Override
    public String tooMany(CredentialFailure.TooMany failure) {
        return "A merchant can have at most " + failure.limit()
                + " App IDs. Delete one that is neither active nor needed, then try again.";
    }

    @Override
    public String tooManyEver(CredentialFailure.TooManyEver failure) {
        return "A merchant can have at most " + failure.limit()
                + " App IDs in total, including deleted ones. Use the existing ones, or ask the operator for another"
                + " merchant.";
    }

    @Override
    public String unknownAppId(CredentialFailure.UnknownAppId failure) {
        return "This App ID no longer exists.";
    }

    @Override
    public String stillActive(CredentialFailure.StillActive failure) {
        return "The active App ID cannot be deleted. Set another App ID to active first.";
    }

    @Override
    public String notConfirmed(CredentialFailure.NotConfirmed failure) {
        return "To confirm, type DELETE in capital letters.";
    }

    @Override
    public String keyUnreadable(CredentialFailure.KeyUnreadable failure) {
        return "The app_key cannot be read. Contact the operator of this server.";
    }

    @Override
    public String notActive(CredentialFailure.NotActive failure) {
        return "This App ID is not active.";
    }

    @Override
    public String nameNotConfirmed(CredentialFailure.NameNotConfirmed failure) {
        return "To confirm, type the App Name.";
    }

    @Override
    public String nothingToUndo(CredentialFailure.NothingToUndo failure) {
        return "No switch or deactivation of the last hour can be undone. Set the App ID that should be active to active.";
    }

    @Override
    public String invalidDescription(CredentialFailure.InvalidDescription failure) {
        return "The description may have up to " + CredentialDetails.MAX_DESCRIPTION + " printable characters.";
    }

    @Override
    public String invalidOwner(CredentialFailure.InvalidOwner failure) {
        return "The owner may have up to " + CredentialDetails.MAX_OWNER + " printable characters.";
    }

    @Override
    public String keyRefused(CredentialFailure.KeyRefused failure) {
        return KeyMessages.of(failure.reason());
    }
}
