package org.merchantaccess.application.directory;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.List;
import org.merchantaccess.application.node.FeedPosition;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.node.SealingKeyVersions;
import org.merchantaccess.application.node.StoreTopology;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.application.port.key.ResourceServers;
import org.merchantaccess.application.port.key.SealingKeys;
import org.merchantaccess.application.port.key.SigningKeyStore;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.resource.ResourceServer;
import org.merchantaccess.domain.resource.ResourceServerKey;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.domain.signing.SigningKeyRing;

/** Production components that follow the change feed on a node, with the directory they keep up to date. */
record FollowerComponents(
        NodeId self,
        Replay replay,
        SimulatedStore store,
        AccessDirectory directory,
        Freshness freshness,
        Follower follower) {

    private static final Field APPLIED = Fields.named("applied", Follower.class);

    static final SimulatedThread.Task<FollowerComponents> FOLLOW = new SimulatedThread.Task<>("follow", components -> {
        components.follower.follow();
        return true;
    });

    static final SimulatedThread.Task<FollowerComponents> CATCH_UP =
            new SimulatedThread.Task<>("catch up", components -> {
                components.follower.catchUp();
                return true;
            });

    static final SimulatedThread.Task<FollowerComponents> CLOSE = new SimulatedThread.Task<>("close", components -> {
        components.follower.leave();
        return true;
    });

    /** Planted fault: the former implementation of closing, in which this model found the error. */
    static final SimulatedThread.Task<FollowerComponents> CLOSE_WITHOUT_EXPIRING = new SimulatedThread.Task<>(
            "close",
            components -> components.replay.<Boolean, Boolean>inTransaction(() -> false, () -> {
                components.store.leave(components.self);
                return Either.right(true);
            }));

    static FollowerComponents of(
            NodeId self, Replay replay, SimulatedStore store, Ticker ticker, Duration maxStaleness) {
        AccessDirectory directory = new AccessDirectory();
        Freshness freshness = new Freshness(ticker, maxStaleness);
        Follower follower = new Follower(
                self,
                maxStaleness,
                StoreTopology.SHARED,
                replay,
                store,
                store,
                new NoSigningKeys(),
                new NoResourceServers(),
                new UnchangedSealingKeys(),
                replay,
                directory,
                freshness);
        return new FollowerComponents(self, replay, store, directory, freshness, follower);
    }

    /** Returns the state of the production code between two tasks. */
    List<Object> memory(List<MerchantProfile> merchants) {
        List<Object> memory = Fields.variablesOf(follower);
        memory.addAll(Fields.variablesOf(Fields.value("watch", follower)));
        memory.add(self);
        memory.addAll(endOf(freshness.lease()));
        for (MerchantProfile merchant : merchants) {
            merchant.credentials().all().forEach(credential -> memory.add(directory.holderOf(credential.appId())));
        }
        return memory;
    }

    /** Returns the values that determine until when a lease is valid. */
    static List<Object> endOf(Freshness.Lease lease) {
        return Fields.valuesOf(lease, field -> field.getType().isPrimitive());
    }

    FeedPosition position() {
        return (FeedPosition) Fields.value(APPLIED, follower);
    }

    /** Sealing keys do not change in this model. */
    private static final class UnchangedSealingKeys implements SealingKeys {

        @Override
        public SealingKeyVersions versions() {
            return SealingKeyVersions.none();
        }

        @Override
        public Either<NotSaved, Integer> renew() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Either<NotSaved, Integer> forgetFormer() {
            throw new UnsupportedOperationException();
        }
    }

    /** There are no resource servers in this model. */
    private static final class NoResourceServers implements ResourceServers {

        @Override
        public void refresh() {}

        @Override
        public Option<ResourceServer> holderOf(ResourceServerKey presented) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<ResourceServer> all() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void add(ResourceServer server) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Option<ResourceServer> remove(String id) {
            throw new UnsupportedOperationException();
        }
    }

    /** Signing keys do not change in this model. */
    private static final class NoSigningKeys implements SigningKeyStore {

        @Override
        public void refresh() {}

        @Override
        public SigningKeyRing findForChange() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void announce(SigningKey key, java.time.Instant signsFrom) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void forget(SigningKey key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void reseal() {
            throw new UnsupportedOperationException();
        }

        @Override
        public SigningKey current() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<SigningKey> trusted() {
            throw new UnsupportedOperationException();
        }
    }
}
