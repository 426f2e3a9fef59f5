package org.merchantaccess.bootstrap.measure;

import io.vavr.control.Option;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.merchant.ResumeMerchant;
import org.merchantaccess.application.merchant.SuspendMerchant;
import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.application.token.LogIn;
import org.merchantaccess.bootstrap.demo.DemoMerchant;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.Credentials;
import org.merchantaccess.domain.credential.PresentedKey;
import org.merchantaccess.domain.kernel.Environment;

/** What software of one merchant asks a node. */
record MerchantSoftware(MerchantAccess node, DemoMerchant merchant) {

    private static final ClientAddress HERE = Allowlists.address("127.0.0.1");
    private static final String REQUEST_ID = "1f2e3d4c-1";

    static MerchantSoftware of(MerchantAccess node) {
        return new MerchantSoftware(node, DemoMerchant.openedIn(node));
    }

    LogIn.Command login() {
        return login(merchant.appId().text(), merchant.appKey().text());
    }

    LogIn.Command loginWithWrongKey() {
        return login(
                merchant.appId().text(), Credentials.key(Environment.TEST, 1).text());
    }

    LogIn.Command loginOfNobody() {
        return login(Credentials.NOBODYS.text(), merchant.appKey().text());
    }

    private static LogIn.Command login(String appId, String appKey) {
        return new LogIn.Command(appId, PresentedKey.of(appKey), HERE, REQUEST_ID);
    }

    /** A call with a token of its own. */
    CheckCall.Query callWithNewToken() {
        LogIn.LoggedIn loggedIn = node.tokens().logIn().handle(login()).get();
        return new CheckCall.Query(loggedIn.token(), HERE, REQUEST_ID);
    }

    /** Ends all tokens granted so far. */
    void loseItsTokens() {
        Actor operator = new Actor("operator", HERE);
        node.merchants()
                .suspend()
                .handle(new SuspendMerchant.Command(merchant.merchant(), Option.none(), operator))
                .get();
        node.merchants()
                .resume()
                .handle(new ResumeMerchant.Command(merchant.merchant(), Option.none(), operator))
                .get();
    }
}
