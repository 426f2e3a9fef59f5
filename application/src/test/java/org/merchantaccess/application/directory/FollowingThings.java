package org.merchantaccess.application.directory;

import io.vavr.control.Either;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.merchantaccess.application.port.KeptSigningKeys;
import org.merchantaccess.application.port.NodeId;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.token.SigningKey;
import org.merchantaccess.domain.token.SigningKeyRing;

/** What follows on a node, and what it keeps true. */
record FollowingThings(
        NodeId self,
        Script script,
        StoreInHand store,
        AccessDirectory directory,
        Freshness freshness,
        Follower follower) {

    static final Course.Task<FollowingThings> FOLLOW = new Course.Task<>("follow", things -> {
        things.follower.follow();
        return true;
    });

    static final Course.Task<FollowingThings> CLOSE = new Course.Task<>("close", things -> {
        things.follower.leave();
        return true;
    });

    /** Planted: as the real one was before this exploration found what it lacked. */
    static final Course.Task<FollowingThings> CLOSE_AND_STAY_FRESH = new Course.Task<>(
            "close",
            things -> things.script.<Boolean, Boolean>inTransaction(() -> false, () -> {
                things.store.leave(things.self);
                return Either.right(true);
            }));

    static final String FOLLOW_UP_TO = "follow up to ";

    static Course.Task<FollowingThings> followUpTo(long number) {
        return new Course.Task<>(FOLLOW_UP_TO + number, things -> things.follower.followsUpTo(number));
    }

    static FollowingThings of(NodeId self, Script script, StoreInHand store, Ticker watch, Duration maxStaleness) {
        AccessDirectory directory = new AccessDirectory();
        Freshness freshness = new Freshness(watch, maxStaleness);
        Follower follower = new Follower(self, script, store, store, new NoSigningKeys(), script, directory, freshness);
        return new FollowingThings(self, script, store, directory, freshness, follower);
    }

    /** Whether it goes by that change without asking anybody: who would have to ask has to wait for whoever follows just now. */
    boolean goesBy(long number) {
        try {
            return follower.followsUpTo(number);
        } catch (Throwable stopped) {
            Stopped.questionOf(stopped);
            return false;
        }
    }

    /** All that the real code remembers when it has nothing to do. */
    List<Object> memory(List<MerchantProfile> merchants, int horizon) {
        List<Object> memory = variablesOf(follower);
        memory.add(self);
        memory.add(end(freshness.term(), horizon));
        for (MerchantProfile merchant : merchants) {
            merchant.credentials().all().forEach(credential -> memory.add(directory.holderOf(credential.appId())));
        }
        return memory;
    }

    /** The first moment up to that one at which the term does not run. */
    int end(Freshness.Term term, int horizon) {
        int today = store.now();
        int end = 0;
        for (int moment = 0; moment <= horizon; moment++) {
            store.setNow(moment);
            end = term.isRunning() ? moment + 1 : end;
        }
        store.setNow(today);
        return end;
    }

    /** The values of all variables of an object, so that none that is added later is overlooked. */
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

    /** Keys do not change here. */
    private static final class NoSigningKeys implements KeptSigningKeys {

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
