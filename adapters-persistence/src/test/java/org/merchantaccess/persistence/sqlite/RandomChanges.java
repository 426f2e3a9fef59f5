package org.merchantaccess.persistence.sqlite;

import io.vavr.control.Either;
import java.util.List;
import java.util.Random;
import org.merchantaccess.application.credential.ActivateAppCredential;
import org.merchantaccess.application.credential.CreateAppCredential;
import org.merchantaccess.application.credential.CredentialUseCases;
import org.merchantaccess.application.credential.DeleteAppCredential;
import org.merchantaccess.application.credential.ListAppCredentials;
import org.merchantaccess.application.credential.RenameAppCredential;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.merchant.MerchantId;

/** Changes App IDs of some merchants at random; often the same ones as other threads, often to a name that is taken. */
final class RandomChanges {

    private static final int NAMES = 12;

    private final CredentialUseCases credentials;
    private final List<MerchantId> merchants;
    private final Random random;

    RandomChanges(AccessOnStore node, List<MerchantId> merchants, long seed) {
        this.credentials = node.access().credentials();
        this.merchants = List.copyOf(merchants);
        this.random = new Random(seed);
    }

    /** Makes a random change, and returns its result. */
    Either<ChangeFailure<CredentialFailure>, ?> next() {
        MerchantId merchant = merchants.get(random.nextInt(merchants.size()));
        String name = "App " + random.nextInt(NAMES);
        List<AppId> known = appIdsOf(merchant);
        if (known.isEmpty() || random.nextInt(4) == 0) {
            return creates(merchant, name);
        }
        AppId appId = known.get(random.nextInt(known.size()));
        return switch (random.nextInt(4)) {
            case 0 -> renames(merchant, appId, name);
            case 1 -> deletes(merchant, appId);
            default -> activates(merchant, appId);
        };
    }

    Either<ChangeFailure<CredentialFailure>, ?> creates(MerchantId merchant, String name) {
        return credentials.create().handle(CreateAppCredential.Command.of(merchant, name, Scenario.ADA));
    }

    Either<ChangeFailure<CredentialFailure>, ?> renames(MerchantId merchant, AppId appId, String name) {
        return credentials.rename().handle(RenameAppCredential.Command.of(merchant, appId, name, Scenario.ADA));
    }

    Either<ChangeFailure<CredentialFailure>, ?> deletes(MerchantId merchant, AppId appId) {
        return credentials.delete().handle(DeleteAppCredential.Command.of(merchant, appId, "DELETE", Scenario.ADA));
    }

    Either<ChangeFailure<CredentialFailure>, ?> activates(MerchantId merchant, AppId appId) {
        return credentials.activate().handle(ActivateAppCredential.Command.of(merchant, appId, Scenario.ADA));
    }

    private List<AppId> appIdsOf(MerchantId merchant) {
        return credentials
                .list()
                .handle(ListAppCredentials.Query.of(merchant, PageRequest.first()))
                .getOrElseThrow(failure -> new AssertionError(failure))
                .page()
                .items()
                .stream()
                .map(listed -> listed.credential().appId())
                .toList();
    }
}
