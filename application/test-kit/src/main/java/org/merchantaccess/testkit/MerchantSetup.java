package org.merchantaccess.testkit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.allowlist.AllowAddress;
import org.merchantaccess.application.credential.ActivateAppCredential;
import org.merchantaccess.application.credential.CreateAppCredential;
import org.merchantaccess.application.credential.RevealAppKey;
import org.merchantaccess.application.key.ReplaceAppKey;
import org.merchantaccess.application.key.leak.ReportFoundKey;
import org.merchantaccess.application.merchant.OpenMerchantProfile;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.application.token.LogIn;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.token.BearerToken;

/** Creates merchants through the same use cases as the Hub. */
final class MerchantSetup {

    private static final Actor ACTOR = new Actor("test kit", address("127.0.0.1"));

    private final MerchantAccess access;
    private final AtomicInteger numbers = new AtomicInteger();

    MerchantSetup(MerchantAccess access) {
        this.access = access;
    }

    ReadyMerchant merchant(String address, String... others) {
        ClientAddress from = address(address);
        MerchantId merchant = open("Merchant " + next());
        allow(merchant, address);
        List.of(others).forEach(other -> allow(merchant, other));
        return withAnActiveAppId(merchant, from);
    }

    ReadyMerchant switchesAppId(ReadyMerchant merchant) {
        return withAnActiveAppId(merchant.id(), merchant.address());
    }

    ReadyMerchant replacesKey(ReadyMerchant merchant, Grace grace) {
        KeyNumber number = done(access.keys()
                        .replace()
                        .handle(ReplaceAppKey.Command.of(merchant.id(), merchant.appId(), grace, ACTOR)))
                .result()
                .number();
        AppKey key = done(access.credentials()
                .reveal()
                .handle(RevealAppKey.Command.of(merchant.id(), merchant.appId(), ACTOR)
                        .withNumber(Option.some(number))));
        return loggedIn(merchant.id(), merchant.appId(), key, merchant.address());
    }

    void keyIsFound(ReadyMerchant merchant) {
        done(access.leaks()
                .reportFound()
                .handle(ReportFoundKey.Command.of(merchant.presentedKey(), merchant.address())));
    }

    Either<AccessFailure, LogIn.LoggedIn> logsIn(ReadyMerchant merchant) {
        return logsIn(merchant.appId(), merchant.presentedKey(), merchant.address());
    }

    Either<AccessFailure, CheckCall.Caller> calls(BearerToken token, ClientAddress from) {
        return access.tokens()
                .checkCall()
                .handle(CheckCall.Query.of(token, from).withRequestId(request()));
    }

    private ReadyMerchant withAnActiveAppId(MerchantId merchant, ClientAddress from) {
        AppId appId = create(merchant, "App " + next());
        done(access.credentials().activate().handle(ActivateAppCredential.Command.of(merchant, appId, ACTOR)));
        AppKey key = done(access.credentials().reveal().handle(RevealAppKey.Command.of(merchant, appId, ACTOR)));
        return loggedIn(merchant, appId, key, from);
    }

    private ReadyMerchant loggedIn(MerchantId merchant, AppId appId, AppKey key, ClientAddress from) {
        BearerToken token =
                done(logsIn(appId, PresentedKey.of(key.text()), from)).token();
        return new ReadyMerchant(merchant, appId, key, from, token);
    }

    private Either<AccessFailure, LogIn.LoggedIn> logsIn(AppId appId, PresentedKey key, ClientAddress from) {
        return access.tokens()
                .logIn()
                .handle(LogIn.Command.of(appId.text(), key, from).withRequestId(request()));
    }

    private MerchantId open(String name) {
        return done(access.merchants().open().handle(OpenMerchantProfile.Command.of(name, ACTOR)))
                .result()
                .id();
    }

    private void allow(MerchantId merchant, String range) {
        done(access.allowlist().allow().handle(AllowAddress.Command.of(merchant, range, "", ACTOR)));
    }

    private AppId create(MerchantId merchant, String name) {
        return done(access.credentials().create().handle(CreateAppCredential.Command.of(merchant, name, ACTOR)))
                .result()
                .credential()
                .appId();
    }

    private String request() {
        return "request-" + next();
    }

    private int next() {
        return numbers.incrementAndGet();
    }

    private static ClientAddress address(String text) {
        return ClientAddress.parse(text)
                .getOrElseThrow(
                        () -> new IllegalArgumentException("expected an address such as 203.0.113.7, but was " + text));
    }

    private static <T> T done(Either<?, T> outcome) {
        return outcome.getOrElseThrow(failure -> new IllegalStateException("the merchant cannot be created: " + failure
                + " (end the simulated faults first, and allow only addresses that the settings admit)"));
    }
}
