package org.merchantaccess.http.words;

import org.merchantaccess.domain.credential.CredentialFailure;

/** Why a rule about App IDs refused something. */
public final class CredentialWords implements CredentialFailure.Cases<String> {

    private CredentialWords() {}

    public static String of(CredentialFailure failure) {
        return failure.match(new CredentialWords());
    }

    /** The words of R2. */
    @Override
    public String invalidName(CredentialFailure.InvalidName failure) {
        return "The App Name may have 1 to 64 letters, digits, spaces and . _ - & ' ( ).";
    }

    /** The words of R1, which are those of the seed. */
    @Override
    public String nameTaken(CredentialFailure.NameTaken failure) {
        return "The App Name must be unique. Please choose another value.";
    }

    @Override
    public String tooMany(CredentialFailure.TooMany failure) {
        return "A merchant may have at most " + failure.limit()
                + " App IDs. Please delete one that is neither active nor needed, then create the new one.";
    }

    @Override
    public String tooManyEver(CredentialFailure.TooManyEver failure) {
        return "A merchant may have at most " + failure.limit()
                + " App IDs in all, deleted ones included. Please go on with those there are, or ask the operator for"
                + " another merchant.";
    }

    @Override
    public String unknownAppId(CredentialFailure.UnknownAppId failure) {
        return "There is no such App ID any more.";
    }

    @Override
    public String stillActive(CredentialFailure.StillActive failure) {
        return "The active App ID cannot be deleted. Please set another App ID to active first.";
    }

    @Override
    public String notConfirmed(CredentialFailure.NotConfirmed failure) {
        return "To confirm, please type DELETE, in capital letters.";
    }

    @Override
    public String keyUnreadable(CredentialFailure.KeyUnreadable failure) {
        return "The app_key cannot be read. Please tell the operator of this server.";
    }
}
