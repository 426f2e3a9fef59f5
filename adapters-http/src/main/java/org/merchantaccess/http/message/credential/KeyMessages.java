package org.merchantaccess.http.message.credential;

import org.merchantaccess.domain.key.KeyFailure;

/** Messages for failures of changes of app keys. */
public final class KeyMessages implements KeyFailure.Cases<String> {

    private KeyMessages() {}

    public static String of(KeyFailure failure) {
        return failure.match(new KeyMessages());
    }

    @Override
    public String stillRetiring(KeyFailure.StillRetiring failure) {
        return "Key " + failure.number() + " is still retiring. End it first, or wait until it ends.";
    }

    @Override
    public String nothingRetiring(KeyFailure.NothingRetiring failure) {
        return "No former key is retiring, so none can be put back.";
    }

    @Override
    public String unknownKey(KeyFailure.UnknownKey failure) {
        return "Key " + failure.number() + " does not exist.";
    }

    @Override
    public String alreadyEnded(KeyFailure.AlreadyEnded failure) {
        return "Key " + failure.number() + " has ended already.";
    }

    @Override
    public String noCurrentKey(KeyFailure.NoCurrentKey failure) {
        return "This App ID has no current app_key. Make a new one first.";
    }

    @Override
    public String endNotConfirmed(KeyFailure.EndNotConfirmed failure) {
        return "Without key " + failure.number()
                + ", this App ID has no current app_key until a new one is made. To confirm, please send the App Name.";
    }

    @Override
    public String notSecret(KeyFailure.NotSecret failure) {
        return "Key " + failure.number() + " is a public key. Its private key is only with the merchant.";
    }

    @Override
    public String knownPublicKey(KeyFailure.KnownPublicKey failure) {
        return "This public key is or was key " + failure.number() + " of the App ID. Generate a new key pair.";
    }

    @Override
    public String invalidGrace(KeyFailure.InvalidGrace failure) {
        return "The former key can be accepted for up to 7 days, in whole seconds.";
    }

    @Override
    public String invalidExpiry(KeyFailure.InvalidExpiry failure) {
        return "The end date must be in the future, at most five years ahead.";
    }
}
