package org.merchantaccess.bootstrap.measure.timing;

import io.vavr.control.Either;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.credential.CreateAppCredential;
import org.merchantaccess.application.credential.DeleteAppCredential;
import org.merchantaccess.application.credential.RevealAppKey;
import org.merchantaccess.bootstrap.demo.DemoMerchant;
import org.merchantaccess.bootstrap.server.MerchantAccessServer;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;

/** Logins for every cause of a refusal by the test environment (S2). */
final class RefusedLogins {

    private static final Actor OPERATOR = new Actor("operator", new ClientAddress(0, 1));
    private static final String UNKNOWN_APP_ID = "00000001";

    private final MerchantAccess access;
    private final DemoMerchant merchant;
    private final DemoMerchant elsewhere;

    RefusedLogins(MerchantAccessServer server) {
        access = server.instance(Environment.TEST).access();
        merchant = DemoMerchant.openIn(access);
        elsewhere = DemoMerchant.openIn(server.instance(Environment.PRODUCTION).access());
    }

    /** Returns one login per cause (S3). Only the last one needs an address that is not on the allowlist. */
    List<RefusedLogin> ofEveryKind() {
        RefusedLogin inactive = created("inactive", "Inactive");
        RefusedLogin deleted = created("deleted", "Deleted");
        done(access.credentials()
                .delete()
                .handle(DeleteAppCredential.Command.of(
                        merchant.merchant(), new AppId(deleted.appId()), "DELETE", OPERATOR)));
        String key = merchant.appKey().text();
        return List.of(
                new RefusedLogin("unknown App ID", UNKNOWN_APP_ID, key),
                new RefusedLogin("wrong key", merchant.appId().text(), differingFrom(key, 20)),
                inactive,
                deleted,
                new RefusedLogin(
                        "other environment",
                        elsewhere.appId().text(),
                        elsewhere.appKey().text()),
                new RefusedLogin("unlisted address", merchant.appId().text(), key));
    }

    /** Returns logins with keys that match up to some character (S4). */
    List<RefusedLogin> withMatchingPrefixes() {
        String key = merchant.appKey().text();
        return Stream.of(4, 8, 12, 16, 20, 24, 28, 31)
                .map(index ->
                        new RefusedLogin("prefix of " + index, merchant.appId().text(), differingFrom(key, index)))
                .toList();
    }

    private RefusedLogin created(String name, String appName) {
        AppId appId = done(access.credentials()
                        .create()
                        .handle(CreateAppCredential.Command.of(merchant.merchant(), appName, OPERATOR)))
                .result()
                .credential()
                .appId();
        String key = done(access.credentials()
                        .reveal()
                        .handle(RevealAppKey.Command.of(merchant.merchant(), appId, OPERATOR)))
                .text();
        return new RefusedLogin(name, appId.text(), key);
    }

    private static String differingFrom(String key, int index) {
        char other = key.charAt(index) == 'x' ? 'y' : 'x';
        return key.substring(0, index) + other + key.substring(index + 1);
    }

    private static <T> T done(Either<?, T> outcome) {
        return outcome.getOrElseThrow(failure -> new IllegalStateException("refused: " + failure));
    }
}
