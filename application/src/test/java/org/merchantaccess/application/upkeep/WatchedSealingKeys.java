package org.merchantaccess.application.upkeep;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.merchantaccess.application.node.SealingKeyVersions;
import org.merchantaccess.application.port.key.SealingKeys;

/** Records the operations on sealing keys, and fails on demand. */
final class WatchedSealingKeys implements SealingKeys {

    private final SealingKeys keys;
    private final List<String> done = new ArrayList<>();
    private final Map<String, String> reasons = new HashMap<>();

    private Option<SealingKeyVersions> supplied = Option.none();

    WatchedSealingKeys(SealingKeys keys) {
        this.keys = keys;
    }

    List<String> done() {
        return List.copyOf(done);
    }

    /** Makes the next call of the operation fail. */
    void failTo(String work, String reason) {
        reasons.put(work, reason);
    }

    /** Behaves like keys of which an operator has supplied those versions. */
    void supply(SealingKeyVersions versions) {
        supplied = Option.some(versions);
    }

    @Override
    public boolean areSupplied() {
        return supplied.isDefined();
    }

    @Override
    public SealingKeyVersions versions() {
        return supplied.getOrElse(keys::versions);
    }

    @Override
    public void reload() {
        done.add("reload");
    }

    @Override
    public Either<NotSaved, Integer> renew() {
        return record("renew", keys::renew);
    }

    @Override
    public Either<NotSaved, Integer> forgetFormer() {
        return record("forget former", keys::forgetFormer);
    }

    private Either<NotSaved, Integer> record(String name, Supplier<Either<NotSaved, Integer>> work) {
        String reason = reasons.remove(name);
        if (reason != null) {
            return Either.left(new NotSaved(reason));
        }
        done.add(name);
        return work.get();
    }
}
