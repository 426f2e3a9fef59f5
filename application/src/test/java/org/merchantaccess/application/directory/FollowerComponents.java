package org.merchantaccess.application.directory;

import io.vavr.control.Either;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.application.port.key.SigningKeyStore;
import org.merchantaccess.application.port.node.StoreTopology;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.token.SigningKey;
import org.merchantaccess.domain.token.SigningKeyRing;

/** Production components that follow the change feed on a node, with the directory they keep up to date. */
record FollowerComponents(
        NodeId self,
        Replay replay,
        SimulatedStore store,
        AccessDirectory directory,
        Freshness freshness,
        Follower follower) {

    static final SimulatedThread.Task<FollowerComponents> FOLLOW = new SimulatedThread.Task<>("follow", components -> {
        components.follower.follow();
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
                replay,
                directory,
                freshness);
        return new FollowerComponents(self, replay, store, directory, freshness, follower);
    }

    /** Returns the state of the production code between two tasks. */
    List<Object> memory(List<MerchantProfile> merchants, int horizon) {
        List<Object> memory = variablesOf(follower);
        memory.add(self);
        memory.add(leaseEnd(freshness.lease(), horizon));
        for (MerchantProfile merchant : merchants) {
            merchant.credentials().all().forEach(credential -> memory.add(directory.holderOf(credential.appId())));
        }
        return memory;
    }

    /** Returns the first moment, up to the horizon, at which the lease is not valid. */
    int leaseEnd(Freshness.Lease lease, int horizon) {
        int now = store.now();
        int leaseEnd = 0;
        for (int moment = 0; moment <= horizon; moment++) {
            store.setNow(moment);
            leaseEnd = lease.isValid() ? moment + 1 : leaseEnd;
        }
        store.setNow(now);
        return leaseEnd;
    }

    /** Returns the values of all non-final fields, so that no field added later is missed. */
    static List<Object> variablesOf(Object object) {
        List<Object> values = new ArrayList<>();
        for (Field field : object.getClass().getDeclaredFields()) {
            if (!Modifier.isFinal(field.getModifiers()) && !field.isSynthetic()) {
                values.add(valueOf(field, object));
            }
        }
        return values;
    }

    private static Object valueOf(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
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
