package org.merchantaccess.application.kernel;

import java.util.Objects;
import org.merchantaccess.domain.kernel.Sha256;

/**
 * A call that is made at most once, however often it is repeated under the same idempotency key.
 *
 * @param caller who calls, by a name that no other caller has; no secret
 * @param operation what is called; a key counts for each caller and operation apart
 * @param key the idempotency key the caller chose
 * @param content what is asked for: a repeat has the same
 */
public record IdempotentCall(String caller, String operation, String key, String content) {

    /** A call in which nothing is null. */
    public IdempotentCall {
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(content, "content");
    }

    /** The digest of caller, operation and key, in 64 hexadecimal digits: equal for a call and its repeats. */
    public String id() {
        return Sha256.hex(caller.length() + " " + caller + operation.length() + " " + operation + key);
    }

    /** The digest of the content, in 64 hexadecimal digits. */
    public String fingerprint() {
        return Sha256.hex(content);
    }
}
