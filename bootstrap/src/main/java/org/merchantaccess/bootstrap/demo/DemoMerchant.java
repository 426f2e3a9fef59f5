package org.merchantaccess.bootstrap.demo;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import java.util.List;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.allowlist.AllowAddress;
import org.merchantaccess.application.credential.ActivateAppCredential;
import org.merchantaccess.application.credential.CreateAppCredential;
import org.merchantaccess.application.credential.RevealAppKey;
import org.merchantaccess.application.management.CreateManagementKey;
import org.merchantaccess.application.merchant.OpenMerchantProfile;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.domain.merchant.MerchantId;

/**
 * The demo merchant: one active App ID, and loopback on the allowlist.
 *
 * @param managementKey a key for the management API of its environment
 */
public record DemoMerchant(ManagementKey managementKey, MerchantId merchant, AppId appId, AppKey appKey) {

    static final Actor DEMO = new Actor("demo", new ClientAddress(0, 1));
    private static final List<String> THIS_MACHINE = List.of("127.0.0.1/32", "::1/128");

    public DemoMerchant {
        requireNonNull(managementKey, "managementKey");
        requireNonNull(merchant, "merchant");
        requireNonNull(appId, "appId");
        requireNonNull(appKey, "appKey");
    }

    /**
     * Opens the demo merchant. When it returns, the App ID can log in on every node.
     *
     * @throws IllegalStateException if a use case refuses, which is a programming error
     */
    public static DemoMerchant openIn(MerchantAccess access) {
        ManagementKey managementKey =
                done(access.management().create().handle(CreateManagementKey.Command.of("demo", DEMO)));
        MerchantId merchant = done(access.merchants()
                        .open()
                        .handle(OpenMerchantProfile.Command.of("Demo Merchant", DEMO)))
                .result()
                .id();
        for (String range : THIS_MACHINE) {
            done(access.allowlist().allow().handle(AllowAddress.Command.of(merchant, range, "this machine", DEMO)));
        }
        AppId appId = done(access.credentials()
                        .create()
                        .handle(CreateAppCredential.Command.of(merchant, "Demo App", DEMO)))
                .result()
                .credential()
                .appId();
        done(access.credentials().activate().handle(ActivateAppCredential.Command.of(merchant, appId, DEMO)))
                .effective()
                .toCompletableFuture()
                .join();
        AppKey appKey = done(access.credentials().reveal().handle(RevealAppKey.Command.of(merchant, appId, DEMO)));
        return new DemoMerchant(managementKey, merchant, appId, appKey);
    }

    static <T> T done(Either<?, T> outcome) {
        return outcome.getOrElseThrow(failure -> new IllegalStateException("the demo was refused: " + failure));
    }
}
