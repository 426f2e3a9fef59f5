package org.merchantaccess.application.upkeep;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.directory.Propagation;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.port.AppKeys;
import org.merchantaccess.application.port.ChangeFeed;
import org.merchantaccess.application.port.KeptSigningKeys;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.application.port.SealingKeys;
import org.merchantaccess.application.port.SecondFactors;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.KeyVerifier;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class RotateSealingKeysHandler implements RotateSealingKeys {

    /** How many merchants one transaction may hold up. */
    private static final int MERCHANTS_AT_A_TIME = 20;

    private final Transactions transactions;
    private final MerchantProfiles profiles;
    private final AppKeys appKeys;
    private final KeptSigningKeys signingKeys;
    private final SecondFactors secondFactors;
    private final SealingKeys sealingKeys;
    private final ChangeFeed changeFeed;
    private final Propagation propagation;

    RotateSealingKeysHandler(
            Transactions transactions,
            MerchantProfiles profiles,
            AppKeys appKeys,
            KeptSigningKeys signingKeys,
            SecondFactors secondFactors,
            SealingKeys sealingKeys,
            ChangeFeed changeFeed,
            Propagation propagation) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.appKeys = appKeys;
        this.signingKeys = signingKeys;
        this.secondFactors = secondFactors;
        this.sealingKeys = sealingKeys;
        this.changeFeed = changeFeed;
        this.propagation = propagation;
    }

    @Override
    public synchronized Either<UpkeepFailure, Rotated> handle(Command command) {
        return sealingKeys
                .renew()
                .<UpkeepFailure>mapLeft(unkept -> new UpkeepFailure.KeysUnkept(unkept.reason()))
                .flatMap(version -> keepFewAnew().flatMap(done -> keepAppKeysAnew(version)))
                .flatMap(this::forgetFormer);
    }

    /** What is so little that one transaction does for all of it. */
    private Either<UpkeepFailure, Boolean> keepFewAnew() {
        return transactions.inTransaction(UpkeepFailure.StoreUnavailable::new, () -> {
            signingKeys.reseal();
            secondFactors.reseal();
            return Either.right(true);
        });
    }

    private Either<UpkeepFailure, Rotated> keepAppKeysAnew(int version) {
        Either<UpkeepFailure, Progress> progress = Either.right(new Progress());
        do {
            progress = progress.flatMap(before -> transactions.inTransaction(
                    UpkeepFailure.StoreUnavailable::new, () -> Either.right(keepNextAnew(before))));
        } while (progress.exists(Progress::isUnfinished));
        return progress.map(done -> new Rotated(version, done.kept, done.unreadable));
    }

    private Progress keepNextAnew(Progress before) {
        Page<MerchantProfile> page = profiles.list(new PageRequest(MERCHANTS_AT_A_TIME, before.merchants, ""));
        Progress after = before.at(before.merchants + page.items().size(), page.total());
        for (MerchantProfile listed : page.items()) {
            profiles.findForChange(listed.id()).forEach(merchant -> keepAnew(merchant, after));
        }
        return after;
    }

    /** The directories know an app key by its verifier, so the feed must tell them of the new one. */
    private void keepAnew(MerchantProfile merchant, Progress progress) {
        MerchantProfile kept = merchant.recognisedBy(credential -> keptAnew(merchant.id(), credential, progress));
        if (!kept.equals(merchant)) {
            profiles.save(kept);
            changeFeed.append(kept);
        }
    }

    private KeyVerifier keptAnew(MerchantId merchant, AppCredential credential, Progress progress) {
        return appKeys.reveal(merchant, credential.appId())
                .map(key -> appKeys.keep(merchant, credential.appId(), key))
                .peek(kept -> progress.kept++)
                .onEmpty(() -> progress.unreadable++)
                .getOrElse(credential.keyVerifier());
    }

    /** A node that has not followed yet still recognises app keys in the former way. */
    private Either<UpkeepFailure, Rotated> forgetFormer(Rotated rotated) {
        return rotated.unreadable() > 0
                ? Either.right(rotated)
                : head().map(propagation::inForce)
                        .map(CompletionStage::toCompletableFuture)
                        .map(CompletableFuture::join)
                        .flatMap(everywhere -> sealingKeys
                                .forgetFormer()
                                .<UpkeepFailure>mapLeft(unkept -> new UpkeepFailure.KeysUnkept(unkept.reason())))
                        .map(version -> rotated);
    }

    private Either<UpkeepFailure, Long> head() {
        return transactions.inTransaction(UpkeepFailure.StoreUnavailable::new, () -> Either.right(changeFeed.head()));
    }

    /** How far it has come. Each transaction has one of its own, so that nothing is counted that was rolled back. */
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
