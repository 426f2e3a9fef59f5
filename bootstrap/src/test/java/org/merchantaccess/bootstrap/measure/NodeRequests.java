package org.merchantaccess.bootstrap.measure;

import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.merchant.ResumeMerchant;
import org.merchantaccess.application.merchant.SuspendMerchant;
import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.application.token.LogIn;
import org.merchantaccess.bootstrap.demo.DemoMerchant;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.PresentedKey;

/** The requests of one merchant's software to a node. */
record NodeRequests(MerchantAccess node, DemoMerchant merchant) {

    private static final ClientAddress LOOPBACK = Allowlists.address("127.0.0.1");
    private static final String REQUEST_ID = "1f2e3d4c-1";

    static NodeRequests of(MerchantAccess node) {
        return new NodeRequests(node, DemoMerchant.openIn(node));
    }

    LogIn.Command login() {
        return login(merchant.appId().text(), merchant.appKey().text());
    }

    LogIn.Command loginWithWrongKey() {
        return login(
                merchant.appId().text(), Credentials.key(Environment.TEST, 1).text());
    }

    LogIn.Command loginWithUnknownAppId() {
        return login(Credentials.UNKNOWN.text(), merchant.appKey().text());
    }

    private static LogIn.Command login(String appId, String appKey) {
        return LogIn.Command.of(appId, PresentedKey.of(appKey), LOOPBACK).withRequestId(REQUEST_ID);
    }

    /** Returns a call with a newly granted token. */
    CheckCall.Query callWithNewToken() {
        LogIn.LoggedIn loggedIn = node.tokens()
                .logIn()
                .handle(login())
                .getOrElseThrow(failure -> new IllegalStateException("the login was refused: " + failure));
        return CheckCall.Query.of(loggedIn.token(), LOOPBACK).withRequestId(REQUEST_ID);
    }

    /** Invalidates all tokens granted so far. */
    void invalidateTokens() {
        Actor operator = new Actor("operator", LOOPBACK);
        node.merchants()
                .suspend()
                .handle(SuspendMerchant.Command.of(merchant.merchant(), operator))
                .get();
        node.merchants()
                .resume()
                .handle(ResumeMerchant.Command.of(merchant.merchant(), operator))
                .get();
    }
}
