package org.merchantaccess.bootstrap.measure.timing;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.credential.CreateAppCredential;
import org.merchantaccess.application.credential.DeleteAppCredential;
import org.merchantaccess.application.credential.RevealAppKey;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.bootstrap.demo.DemoMerchant;
import org.merchantaccess.bootstrap.server.MerchantAccessServer;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;

/** Every way to be refused by the test environment of a server (S2), by somebody who is not on the allowlist. */
final class Guesses {

    private static final Actor OPERATOR = new Actor("operator", new ClientAddress(0, 1));
    private static final String NOBODYS = "00000001";

    private final MerchantAccess access;
    private final DemoMerchant merchant;
    private final DemoMerchant elsewhere;

    Guesses(MerchantAccessServer server) {
        access = server.instance(Environment.TEST).access();
        merchant = DemoMerchant.openedIn(access);
        elsewhere =
                DemoMerchant.openedIn(server.instance(Environment.PRODUCTION).access());
    }

    /** S3. Only the last of them needs an address that is not on the allowlist. */
    List<Guess> ofEveryKind() {
        Guess inactive = created("inactive", "Inactive");
        Guess deleted = created("deleted", "Deleted");
        done(access.credentials()
                .delete()
                .handle(new DeleteAppCredential.Command(
                        merchant.merchant(), new AppId(deleted.appId()), "DELETE", Option.none(), OPERATOR)));
        String key = merchant.appKey().text();
        return List.of(
                new Guess("unknown App ID", NOBODYS, key),
                new Guess("wrong key", merchant.appId().text(), differingFrom(key, 20)),
                inactive,
                deleted,
                new Guess(
                        "other environment",
                        elsewhere.appId().text(),
                        elsewhere.appKey().text()),
                new Guess("unlisted address", merchant.appId().text(), key));
    }

    /** S4: keys that are right up to a character. */
    List<Guess> rightUpToSomewhere() {
        String key = merchant.appKey().text();
        return Stream.of(4, 8, 12, 16, 20, 24, 28, 31)
                .map(index -> new Guess("right up to " + index, merchant.appId().text(), differingFrom(key, index)))
                .toList();
    }

    private Guess created(String name, String appName) {
        AppId appId = done(access.credentials()
                        .create()
                        .handle(new CreateAppCredential.Command(merchant.merchant(), appName, Option.none(), OPERATOR)))
                .result()
                .credential()
                .appId();
        String key = done(access.credentials()
                        .reveal()
                        .handle(new RevealAppKey.Command(merchant.merchant(), appId, OPERATOR)))
                .text();
        return new Guess(name, appId.text(), key);
    }

    private static String differingFrom(String key, int index) {
        char other = key.charAt(index) == 'x' ? 'y' : 'x';
        return key.substring(0, index) + other + key.substring(index + 1);
    }

    private static <T> T done(Either<?, T> outcome) {
        return outcome.getOrElseThrow(failure -> new IllegalStateException("refused: " + failure));
    }
}
