package org.merchantaccess.persistence.sqlite;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.domain.credential.ActiveSince;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.MerchantStatus;
import org.merchantaccess.domain.token.BearerToken;

/**
 * A merchant with an active and another App ID, and its state before a change.
 *
 * @param token granted to the active App ID
 * @param granted the activation under which it was granted
 */
record Shop(
        ReadyMerchant active,
        ReadyMerchant other,
        BearerToken token,
        Option<ActiveSince> granted,
        MerchantProfile before,
        long entriesBefore) {

    /** Opens the merchant, logs in, and records the state. */
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

    /** Returns the merchant with its present state. */
    Shop refreshedFrom(AccessOnStore node) {
        return new Shop(active, other, token, granted, node.profile(id()), node.auditEntries(id()));
    }

    MerchantId id() {
        return active.id();
    }

    AppId otherAppId() {
        return other.appId();
    }

    /** Returns true if there is one more audit entry. */
    boolean isChangedIn(AccessOnStore node) {
        return node.auditEntries(id()) == entriesBefore + 1;
    }

    /** Returns true if profile and audit trail changed together, or neither. */
    boolean isConsistentIn(AccessOnStore node) {
        MerchantProfile now = node.profile(id());
        return isChangedIn(node)
                ? now.equals(before)
                        || now.version().number() == before.version().number() + 1
                : now.equals(before) && node.auditEntries(id()) == entriesBefore;
    }

    /** Returns true if logins and calls are decided as the stored profile requires. */
    boolean isServedAsStored(AccessOnStore node) {
        MerchantProfile stored = node.profile(id());
        boolean mayCall = stored.status() == MerchantStatus.OPEN && stored.allows(active.address());
        return List.of(active, other).stream()
                        .allMatch(software -> logsIn(software, node) == (mayCall && isActive(stored, software.appId())))
                && calls(node) == (mayCall && activation(stored, active.appId()).equals(granted));
    }

    private static boolean logsIn(ReadyMerchant software, AccessOnStore node) {
        return node.scenario().tryLogIn(software).isRight();
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
