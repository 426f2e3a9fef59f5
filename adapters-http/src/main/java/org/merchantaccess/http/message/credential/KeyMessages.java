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
        return "Key " + failure.number() + " does not exist or has ended.";
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
