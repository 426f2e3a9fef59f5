package org.merchantaccess.application.handler.upkeep;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import org.merchantaccess.application.directory.Propagation;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.node.SealingKeyVersions;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.key.AppKeys;
import org.merchantaccess.application.port.key.SealedSecrets;
import org.merchantaccess.application.port.key.SealingKeys;
import org.merchantaccess.application.port.key.SigningKeyStore;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.application.port.node.Nodes;
import org.merchantaccess.application.upkeep.RotateSealingKeys;
import org.merchantaccess.application.upkeep.UpkeepFailure;
import org.merchantaccess.application.wiring.StorePorts;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.CredentialKey;
import org.merchantaccess.domain.key.KeyMaterial;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

final class RotateSealingKeysHandler implements RotateSealingKeys {

    /** Number of merchants locked by one transaction. */
    private static final int PAGE_SIZE = 5;

    private final Transactions transactions;
    private final MerchantProfiles profiles;
    private final AppKeys appKeys;
    private final SigningKeyStore signingKeys;
    private final SealedSecrets otherSecrets;
    private final SealingKeys sealingKeys;
    private final ChangeFeed changeFeed;
    private final Nodes nodes;
    private final Propagation propagation;
    private final NodeId self;

    RotateSealingKeysHandler(StorePorts store, Propagation propagation, NodeId self) {
        this.transactions = store.transactions();
        this.profiles = store.profiles();
        this.appKeys = store.appKeys();
        this.signingKeys = store.signingKeys();
        this.otherSecrets = store.otherSecrets();
        this.sealingKeys = store.sealingKeys();
        this.changeFeed = store.changeFeed();
        this.nodes = store.nodes();
        this.propagation = propagation;
        this.self = self;
    }

    @Override
    public synchronized Either<UpkeepFailure, Rotated> handle(Command command) {
        Either<UpkeepFailure, Integer> started = sealingKeys.areSupplied() ? startOnAllNodes() : renew();
        return started.flatMap(version -> resealOtherKeys().flatMap(done -> resealAppKeys(version)))
                .flatMap(this::forgetFormer);
    }

    private Either<UpkeepFailure, Integer> renew() {
        return sealingKeys.renew().mapLeft(unkept -> new UpkeepFailure.KeysNotSaved(unkept.reason()));
    }

    /**
     * Makes the newest version the one in use, if every node holds it, and waits until every node seals with it. A node that joins without
     * it after the check does not become ready.
     */
    private Either<UpkeepFailure, Integer> startOnAllNodes() {
        sealingKeys.reload();
        return transactions
                .<UpkeepFailure, Started>inTransaction(
                        UpkeepFailure.StoreUnavailable::new,
                        () -> heldByAllNodes().flatMap(held -> renew()).map(version -> {
                            signingKeys.reseal();
                            return new Started(version, changeFeed.appendWithoutMerchant());
                        }))
                .map(started -> {
                    awaitOnAllNodes(started.change);
                    return started.version;
                });
    }

    private Either<UpkeepFailure, SealingKeyVersions> heldByAllNodes() {
        SealingKeyVersions held = sealingKeys.versions();
        long lacking = nodes.all().stream()
                .filter(row -> !row.id().equals(self))
                .filter(row -> !row.sealingKeys().newest().equals(held.newest()))
                .count();
        if (lacking > 0) {
            return Either.left(new UpkeepFailure.KeysNotOnAllNodes(lacking));
        }
        return held.hasFormer() ? Either.right(held) : Either.left(new UpkeepFailure.NoNewKeys());
    }

    private void awaitOnAllNodes(long change) {
        propagation.effective(change).toCompletableFuture().join();
    }

    /**
     * Signing keys and other secrets are few, so one transaction for each of both is enough. Not one for both: the first locks the version in use,
     * and a change that has locked another secret may wait for that.
     */
    private Either<UpkeepFailure, Boolean> resealOtherKeys() {
        return inBulk(signingKeys::reseal).flatMap(done -> inBulk(otherSecrets::reseal));
    }

    private Either<UpkeepFailure, Boolean> inBulk(Runnable work) {
        return transactions.inBulkTransaction(UpkeepFailure.StoreUnavailable::new, () -> {
            work.run();
            return Either.right(true);
        });
    }

    private Either<UpkeepFailure, Rotated> resealAppKeys(int version) {
        Either<UpkeepFailure, Progress> progress = Either.right(new Progress());
        do {
            progress = progress.flatMap(before -> transactions.inBulkTransaction(
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
        // merchants, one of which this transaction may wait for.
        changed.forEach(changeFeed::append);
        return after;
    }

    /** Returns the profile if it has changed. */
    private Option<MerchantProfile> reseal(MerchantProfile merchant, Progress progress) {
        MerchantProfile kept = merchant.withKeyVerifiers((appId, key) -> resealed(merchant.id(), appId, key, progress));
        return Option.some(kept).filter(resealed -> !resealed.equals(merchant)).peek(profiles::save);
    }

    private KeyMaterial resealed(MerchantId merchant, AppId appId, CredentialKey key, Progress progress) {
        return appKeys.reveal(merchant, appId, key.number())
                .map(plain -> appKeys.keep(merchant, appId, key.number(), plain))
                .peek(kept -> progress.kept++)
                .<KeyMaterial>map(verifier -> verifier)
                .onEmpty(() -> progress.unreadable++)
                .getOrElse(key.material());
    }

    /** Waits for all nodes first, because a node that is behind still uses the former verifiers. */
    private Either<UpkeepFailure, Rotated> forgetFormer(Rotated rotated) {
        return rotated.unreadable() > 0
                ? Either.right(rotated)
                : head().peek(this::awaitOnAllNodes)
                        .flatMap(everywhere -> sealingKeys
                                .forgetFormer()
                                .<UpkeepFailure>mapLeft(unkept -> new UpkeepFailure.KeysNotSaved(unkept.reason())))
                        .map(version -> rotated);
    }

    private Either<UpkeepFailure, Long> head() {
        return transactions.inReadOnlyTransaction(
                UpkeepFailure.StoreUnavailable::new, () -> Either.right(changeFeed.head()));
    }

    /** The version in use, and the number of the change that announced it. */
    private record Started(int version, long change) {}

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
