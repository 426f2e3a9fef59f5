package org.merchantaccess.persistence.postgresql;

import io.vavr.control.Either;
import java.util.stream.Collectors;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.TransactionalUseCases;
import org.merchantaccess.application.allowlist.AllowAddress;
import org.merchantaccess.application.allowlist.DisallowAddress;
import org.merchantaccess.application.credential.ActivateAppCredential;
import org.merchantaccess.application.credential.CreateAppCredential;
import org.merchantaccess.application.credential.DeleteAppCredential;
import org.merchantaccess.application.credential.RenameAppCredential;
import org.merchantaccess.application.credential.RevealAppKey;
import org.merchantaccess.application.merchant.OpenMerchantProfile;
import org.merchantaccess.application.merchant.SuspendMerchant;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** The kinds of changes of a merchant that has an active App ID and another one. */
enum ShopChange {
    CREATE {
        @Override
        Either<? extends ChangeFailure<?>, ? extends Committed<?>> make(MerchantAccess access, Shop shop) {
            return access.credentials()
                    .create()
                    .handle(CreateAppCredential.Command.of(shop.merchant().id(), "Invoices", Scenario.ADA));
        }
    },
    RENAME {
        @Override
        Either<? extends ChangeFailure<?>, ? extends Committed<?>> make(MerchantAccess access, Shop shop) {
            return access.credentials()
                    .rename()
                    .handle(RenameAppCredential.Command.of(
                            shop.merchant().id(), shop.other(), "INVOICES", Scenario.ADA));
        }
    },
    ACTIVATE {
        @Override
        Either<? extends ChangeFailure<?>, ? extends Committed<?>> make(MerchantAccess access, Shop shop) {
            return access.credentials()
                    .activate()
                    .handle(ActivateAppCredential.Command.of(shop.merchant().id(), shop.other(), Scenario.ADA));
        }
    },
    DELETE {
        @Override
        Either<? extends ChangeFailure<?>, ? extends Committed<?>> make(MerchantAccess access, Shop shop) {
            return access.credentials()
                    .delete()
                    .handle(DeleteAppCredential.Command.of(shop.merchant().id(), shop.other(), "DELETE", Scenario.ADA));
        }
    },
    ALLOW {
        @Override
        Either<? extends ChangeFailure<?>, ? extends Committed<?>> make(MerchantAccess access, Shop shop) {
            return access.allowlist()
                    .allow()
                    .handle(AllowAddress.Command.of(shop.merchant().id(), "198.51.100.0/24", "", Scenario.ADA));
        }
    },
    DISALLOW {
        @Override
        Either<? extends ChangeFailure<?>, ? extends Committed<?>> make(MerchantAccess access, Shop shop) {
            return access.allowlist()
                    .disallow()
                    .handle(DisallowAddress.Command.of(shop.merchant().id(), shop.office(), Scenario.ADA));
        }
    },
    SUSPEND {
        @Override
        Either<? extends ChangeFailure<?>, ? extends Committed<?>> make(MerchantAccess access, Shop shop) {
            return access.merchants()
                    .suspend()
                    .handle(SuspendMerchant.Command.of(shop.merchant().id(), Scenario.ADA));
        }
    };

    /** Makes the change, or tries to. */
    abstract Either<? extends ChangeFailure<?>, ? extends Committed<?>> make(MerchantAccess access, Shop shop);

    /** A merchant that is ready to call, with another App ID. */
    record Shop(ReadyMerchant merchant, AppId other, EntryId office) {

        /** Opens a shop in one transaction, without waiting for other nodes. */
        static Shop openedBy(MerchantAccess access) {
            return access.<Object, Shop>atomically(reason -> reason, changes -> Either.right(opened(changes)))
                    .getOrElseThrow(failure -> new AssertionError(failure));
        }

        private static Shop opened(TransactionalUseCases changes) {
            MerchantId merchant = done(changes.merchants()
                            .open()
                            .handle(OpenMerchantProfile.Command.of("Corner Shop", Scenario.ADA)))
                    .id();
            EntryId office = done(changes.allowlist()
                            .allow()
                            .handle(AllowAddress.Command.of(merchant, Allowlists.OFFICE.toString(), "", Scenario.ADA)))
                    .entry()
                    .id();
            AppId active = created(changes, merchant, "Payments");
            done(changes.credentials()
                    .activate()
                    .handle(ActivateAppCredential.Command.of(merchant, active, Scenario.ADA)));
            AppKey key = changes.credentials()
                    .reveal()
                    .handle(RevealAppKey.Command.of(merchant, active, Scenario.ADA))
                    .getOrElseThrow(failure -> new AssertionError(failure));
            return new Shop(
                    new ReadyMerchant(merchant, active, key, Allowlists.OFFICE),
                    created(changes, merchant, "Refunds"),
                    office);
        }

        private static AppId created(TransactionalUseCases changes, MerchantId merchant, String name) {
            return done(changes.credentials()
                            .create()
                            .handle(CreateAppCredential.Command.of(merchant, name, Scenario.ADA)))
                    .credential()
                    .appId();
        }

        private static <T> T done(Either<?, Committed<T>> change) {
            return change.getOrElseThrow(failure -> new AssertionError(failure)).result();
        }

        /** Returns the state as stored, without the values that differ from shop to shop. */
        String state(MerchantAccess access) {
            MerchantProfile profile = Scenario.on(access).profile(merchant.id());
            return profile.status()
                    + profile.credentials().all().stream()
                            .map(credential -> credential.name().text() + " " + credential.status())
                            .sorted()
                            .collect(Collectors.joining(", ", " [", "]"))
                    + profile.allowlist().entries().stream()
                            .map(entry -> entry.range().toString())
                            .sorted()
                            .toList();
        }
    }
}
