package org.merchantaccess.domain.key;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an App ID whose first key was never replaced and has no end date. Most App IDs have such keys, and every node holds all of
 * them in memory, so this form takes a third of the memory of the general one.
 */
final class OnlyKey extends CredentialKeys {

    private final KeyMaterial material;
    private final Instant madeAt;

    OnlyKey(CredentialKey first) {
        this.material = first.material();
        this.madeAt = first.madeAt();
    }

    @Override
    public Option<CredentialKey> current() {
        return Option.some(new CredentialKey(KeyNumber.FIRST, material, madeAt, Option.none()));
    }

    @Override
    public Option<RetiringKey> retiring() {
        return Option.none();
    }

    @Override
    public List<EndedKey> ended() {
        return List.of();
    }

    @Override
    public KeyNumber latest() {
        return KeyNumber.FIRST;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OnlyKey that && material.equals(that.material) && madeAt.equals(that.madeAt);
    }

    @Override
    public int hashCode() {
        return material.hashCode();
    }

    @Override
    public String toString() {
        return "OnlyKey{material=" + material + ", madeAt=" + madeAt + "}";
    }
}
