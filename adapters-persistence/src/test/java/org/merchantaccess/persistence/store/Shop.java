package org.merchantaccess.persistence.store;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.ReadyMerchant;
import org.merchantaccess.application.Scenario;
import org.merchantaccess.domain.credential.ActiveSince;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.Standing;
import org.merchantaccess.domain.token.BearerToken;

/**
 * A merchant with an active App ID and another one, and what was true of it before somebody changed it.
 *
 * @param token granted to the active App ID
 * @param granted under which activation
 */
record Shop(
        ReadyMerchant active,
        ReadyMerchant other,
        BearerToken token,
        Option<ActiveSince> granted,
        MerchantProfile before,
        long entriesBefore) {

    /** Opens it, lets its software log in, and notes what is true then. */
    static Shop openedIn(AccessOnStore node) {
        Scenario scenario = node.scenario();
        ReadyMerchant active = scenario.readyToCall();
        AppId other = scenario.create(active.id(), "Refunds");
        return new Shop(
                active,
                active.using(other, scenario.reveal(active.id(), other)),
                scenario.logIn(active),
                activation(node.profile(active.id()), active.appId()),
                node.profile(active.id()),
                node.auditEntries(active.id()));
    }

    /** The same, and what is true of it now. */
    Shop seenIn(AccessOnStore node) {
        return new Shop(active, other, token, granted, node.profile(id()), node.auditEntries(id()));
    }

    MerchantId id() {
        return active.id();
    }

    AppId otherAppId() {
        return other.appId();
    }

    /** Whether its profile is another, or at least its audit trail is longer. */
    boolean isChangedIn(AccessOnStore node) {
        return node.auditEntries(id()) == entriesBefore + 1;
    }

    /** Whether it was changed once and that was written down, or neither. */
    boolean isWholeIn(AccessOnStore node) {
        MerchantProfile now = node.profile(id());
        return isChangedIn(node)
                ? now.equals(before)
                        || now.version().number() == before.version().number() + 1
                : now.equals(before) && node.auditEntries(id()) == entriesBefore;
    }

    /** Whether logins and calls are decided as the store would have it. */
    boolean isServedAsStoredIn(AccessOnStore node) {
        MerchantProfile stored = node.profile(id());
        boolean mayCall = stored.standing() == Standing.OPEN && stored.allows(active.address());
        return List.of(active, other).stream()
                        .allMatch(software -> logsIn(software, node) == (mayCall && isActive(stored, software.appId())))
                && calls(node) == (mayCall && activation(stored, active.appId()).equals(granted));
    }

    private static boolean logsIn(ReadyMerchant software, AccessOnStore node) {
        return node.scenario().triesToLogIn(software).isRight();
    }

    private boolean calls(AccessOnStore node) {
        return node.scenario().calls(token, active.address()).isRight();
    }

    private static boolean isActive(MerchantProfile profile, AppId appId) {
        return profile.credentials().find(appId).exists(AppCredential::isActive);
    }

    private static Option<ActiveSince> activation(MerchantProfile profile, AppId appId) {
        return profile.credentials().find(appId).flatMap(AppCredential::activeSince);
    }
}
