package org.merchantaccess.application.directory;

import io.vavr.control.Either;
import java.util.function.Function;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.Decision;
import org.merchantaccess.domain.merchant.MerchantProfile;

/**
 * A request to set an App ID to active.
 *
 * @param node index of the node that makes the change
 * @param activation number of the activation
 */
record AppIdSwitch(int node, MerchantProfile merchant, AppId appId, int activation) {

    Either<Object, Decision> decide(MerchantProfile before) {
        return before.activate(appId, Credentials.activation(activation), MovableClock.START)
                .mapLeft(Function.identity());
    }

    /** Returns true if the profile is the result of this switch. */
    boolean isMadeIn(MerchantProfile profile) {
        return profile.credentials()
                .active()
                .exists(active -> active.isActiveUnder(Credentials.activation(activation)));
    }
}
