package org.merchantaccess.application.upkeep;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.directory.Propagation;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.key.AppKeys;
import org.merchantaccess.application.port.key.SealedSecrets;
import org.merchantaccess.application.port.key.SealingKeys;
import org.merchantaccess.application.port.key.SigningKeyStore;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.KeyVerifier;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class RotateSealingKeysHandler implements RotateSealingKeys {

    /** Number of merchants locked by one transaction. */
    private static final int PAGE_SIZE = 20;

    private final Transactions transactions;
    private final MerchantProfiles profiles;
    private final AppKeys appKeys;
    private final SigningKeyStore signingKeys;
    private final SealedSecrets otherSecrets;
    private final SealingKeys sealingKeys;
    private final ChangeFeed changeFeed;
    private final Propagation propagation;

    RotateSealingKeysHandler(
            Transactions transactions,
            MerchantProfiles profiles,
            AppKeys appKeys,
            SigningKeyStore signingKeys,
            SealedSecrets otherSecrets,
            SealingKeys sealingKeys,
            ChangeFeed changeFeed,
            Propagation propagation) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.appKeys = appKeys;
        this.signingKeys = signingKeys;
        this.otherSecrets = otherSecrets;
        this.sealingKeys = sealingKeys;
        this.changeFeed = changeFeed;
        this.propagation = propagation;
    }

    @Override
    public synchronized Either<UpkeepFailure, Rotated> handle(Command command) {
        return sealingKeys
                .renew()
                .<UpkeepFailure>mapLeft(unkept -> new UpkeepFailure.KeysNotSaved(unkept.reason()))
                .flatMap(version -> resealOtherKeys().flatMap(done -> resealAppKeys(version)))
                .flatMap(this::forgetFormer);
    }

    /** Signing keys and other secrets are few, so one transaction is enough. */
    private Either<UpkeepFailure, Boolean> resealOtherKeys() {
        return transactions.inTransaction(UpkeepFailure.StoreUnavailable::new, () -> {
            signingKeys.reseal();
            otherSecrets.reseal();
            return Either.right(true);
        });
    }

    private Either<UpkeepFailure, Rotated> resealAppKeys(int version) {
        Either<UpkeepFailure, Progress> progress = Either.right(new Progress());
        do {
            progress = progress.flatMap(before -> transactions.inTransaction(
                    UpkeepFailure.StoreUnavailable::new, () -> Either.right(resealNextPage(before))));
        } while (progress.exists(Progress::isUnfinished));
        return progress.map(done -> new Rotated(version, done.kept, done.unreadable));
    }

    private Progress resealNextPage(Progress before) {
        Page<MerchantProfile> page = profiles.list(new PageRequest(PAGE_SIZE, before.merchants, ""));
        Progress after = before.at(before.merchants + page.items().size(), page.total());
        List<MerchantProfile> changed = new ArrayList<>();
        for (MerchantProfile listed : page.items()) {
            profiles.findForChange(listed.id())
                    .flatMap(merchant -> reseal(merchant, after))
                    .forEach(changed::add);
        }
        // Access directories hold the verifier of an app key. Appended last: an append blocks the changes of other
        // merchants, one of which
        // this transaction may wait for.
        changed.forEach(changeFeed::append);
        return after;
    }

    /** Returns the profile if it has changed. */
    private Option<MerchantProfile> reseal(MerchantProfile merchant, Progress progress) {
        MerchantProfile kept = merchant.withKeyVerifiers(credential -> resealed(merchant.id(), credential, progress));
        return Option.some(kept).filter(resealed -> !resealed.equals(merchant)).peek(profiles::save);
    }

    private KeyVerifier resealed(MerchantId merchant, AppCredential credential, Progress progress) {
        return appKeys.reveal(merchant, credential.appId())
                .map(key -> appKeys.keep(merchant, credential.appId(), key))
                .peek(kept -> progress.kept++)
                .onEmpty(() -> progress.unreadable++)
                .getOrElse(credential.keyVerifier());
    }

    /** Waits for all nodes first, because a node that is behind still uses the former verifiers. */
    private Either<UpkeepFailure, Rotated> forgetFormer(Rotated rotated) {
        return rotated.unreadable() > 0
                ? Either.right(rotated)
                : head().map(propagation::effective)
                        .map(CompletionStage::toCompletableFuture)
                        .map(CompletableFuture::join)
                        .flatMap(everywhere -> sealingKeys
                                .forgetFormer()
                                .<UpkeepFailure>mapLeft(unkept -> new UpkeepFailure.KeysNotSaved(unkept.reason())))
                        .map(version -> rotated);
    }

    private Either<UpkeepFailure, Long> head() {
        return transactions.inTransaction(UpkeepFailure.StoreUnavailable::new, () -> Either.right(changeFeed.head()));
    }

    /** Progress of the rotation. Each transaction creates a new instance, so that a rollback is not counted. */
    private static final class Progress {

        private int merchants;
        private long total = 1;
        private long kept;
        private long unreadable;

        boolean isUnfinished() {
            return merchants < total;
        }

        Progress at(int merchantsDone, long merchantsInAll) {
            Progress further = new Progress();
            further.merchants = merchantsDone;
            further.total = merchantsInAll;
            further.kept = kept;
            further.unreadable = unreadable;
            return further;
        }
    }
}
