package org.merchantaccess.application.upkeep;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.merchantaccess.application.port.SealingKeys;

/** Sealing keys that tell what was done with them, and cannot be written down when a test wants it so. */
final class WatchedSealingKeys implements SealingKeys {

    private final SealingKeys keys;
    private final List<String> done = new ArrayList<>();
    private final Map<String, String> reasons = new HashMap<>();

    WatchedSealingKeys(SealingKeys keys) {
        this.keys = keys;
    }

    List<String> done() {
        return List.copyOf(done);
    }

    /** Once. */
    void failTo(String work, String reason) {
        reasons.put(work, reason);
    }

    @Override
    public Either<Unkept, Integer> renew() {
        return told("renew", keys::renew);
    }

    @Override
    public Either<Unkept, Integer> forgetFormer() {
        return told("forget former", keys::forgetFormer);
    }

    private Either<Unkept, Integer> told(String name, Supplier<Either<Unkept, Integer>> work) {
        String reason = reasons.remove(name);
        if (reason != null) {
            return Either.left(new Unkept(reason));
        }
        done.add(name);
        return work.get();
    }
}
