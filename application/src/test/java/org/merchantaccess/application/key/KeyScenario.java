package org.merchantaccess.application.key;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.credential.RevealAppKey;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.CredentialKey;
import org.merchantaccess.domain.key.CredentialKeys;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.RetiringKey;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** Short forms of the use cases of keys, on the App ID of a {@link ReadyMerchant}. Every change must succeed, except by {@code try…}. */
public final class KeyScenario {

    /** The number of the second key of an App ID. */
    public static final KeyNumber SECOND = new KeyNumber(2);

    private final MerchantAccess access;
    private final Scenario scenario;

    private KeyScenario(MerchantAccess access) {
        this.access = access;
        this.scenario = Scenario.on(access);
    }

    public static KeyScenario on(MerchantAccess access) {
        return new KeyScenario(access);
    }

    /** Makes a new key whose former one retires for 24 hours, and returns the merchant with the new key. */
    public ReadyMerchant replace(ReadyMerchant shop) {
        return replace(shop, Grace.DEFAULT);
    }

    /** Makes a new key and returns the merchant with it. */
    public ReadyMerchant replace(ReadyMerchant shop, Grace grace) {
        KeyNumber number = Scenario.done(tryReplace(shop, grace)).number();
        return shop.using(shop.appId(), reveal(shop, number));
    }

    public Either<ChangeFailure<CredentialFailure>, Committed<ReplaceAppKey.Replaced>> tryReplace(
            ReadyMerchant shop, Grace grace) {
        return tryReplace(shop, grace, Option.none());
    }

    public Either<ChangeFailure<CredentialFailure>, Committed<ReplaceAppKey.Replaced>> tryReplace(
            ReadyMerchant shop, Grace grace, Option<Instant> expiresAt) {
        return access.keys()
                .replace()
                .handle(ReplaceAppKey.Command.of(shop.id(), shop.appId(), grace, Scenario.ADA)
                        .withExpiresAt(expiresAt));
    }

    public MerchantProfile putBack(ReadyMerchant shop) {
        return Scenario.done(tryPutBack(shop));
    }

    public Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> tryPutBack(ReadyMerchant shop) {
        return access.keys().putBack().handle(PutAppKeyBack.Command.of(shop.id(), shop.appId(), Scenario.ADA));
    }

    public MerchantProfile end(ReadyMerchant shop, KeyNumber number) {
        return Scenario.done(tryEnd(shop, number));
    }

    public Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> tryEnd(
            ReadyMerchant shop, KeyNumber number) {
        return access.keys().end().handle(EndAppKey.Command.of(shop.id(), shop.appId(), number, Scenario.ADA));
    }

    public MerchantProfile setExpiry(ReadyMerchant shop, KeyNumber number, Instant at) {
        return Scenario.done(trySetExpiry(shop, number, Option.some(at)));
    }

    public Either<ChangeFailure<CredentialFailure>, Committed<MerchantProfile>> trySetExpiry(
            ReadyMerchant shop, KeyNumber number, Option<Instant> at) {
        return access.keys()
                .setExpiry()
                .handle(SetAppKeyExpiry.Command.of(shop.id(), shop.appId(), number, Scenario.ADA)
                        .withExpiresAt(at));
    }

    public AppKey reveal(ReadyMerchant shop, KeyNumber number) {
        return Scenario.right(tryReveal(shop, number));
    }

    public Either<ChangeFailure<CredentialFailure>, AppKey> tryReveal(ReadyMerchant shop, KeyNumber number) {
        return access.credentials()
                .reveal()
                .handle(RevealAppKey.Command.of(shop.id(), shop.appId(), Scenario.ADA)
                        .withNumber(Option.some(number)));
    }

    /** Returns the keys of the App ID from the store. */
    public CredentialKeys keys(ReadyMerchant shop) {
        return scenario.credential(shop.id(), shop.appId()).keys();
    }

    /** Returns the number of the current key; none if there is none. */
    public Option<KeyNumber> current(ReadyMerchant shop) {
        return keys(shop).current().map(CredentialKey::number);
    }

    /** Returns the number of the retiring key; none if there is none. */
    public Option<KeyNumber> retiring(ReadyMerchant shop) {
        return keys(shop).retiring().map(former -> former.key().number());
    }

    /** Returns the end of the retiring key; none if there is none. */
    public Option<Instant> retiringUntil(ReadyMerchant shop) {
        return keys(shop).retiring().map(RetiringKey::endsAt);
    }

    /** Returns the audit entries of the App ID as {@code action: detail}, newest first. */
    public List<String> history(ReadyMerchant shop) {
        return scenario.audit(shop.id()).stream()
                .filter(entry -> entry.subject().equals(shop.appId().text()))
                .map(KeyScenario::line)
                .toList();
    }

    private static String line(AuditEntry entry) {
        return entry.action().text() + ": " + entry.detail();
    }

    /** Returns a grace counted from the replacement. */
    public static Grace grace(Duration length) {
        return new Grace(length, false);
    }

    /** Returns a grace counted from the first use of the new key. */
    public static Grace fromFirstUse(Duration length) {
        return new Grace(length, true);
    }
}
