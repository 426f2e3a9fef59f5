package org.merchantaccess.application.idempotency;

import java.util.Objects;
import org.merchantaccess.domain.kernel.Sha256;

/**
 * A call that is made at most once, regardless of how often it is repeated with the same idempotency key.
 *
 * @param caller a unique name of the caller; not a secret
 * @param operation the called operation; keys are separate per caller and operation
 * @param key the idempotency key chosen by the caller
 * @param content the content of the request, the same in every repeat
 */
public record IdempotentCall(String caller, String operation, String key, String content) {

    /** Requires that no component is null. */
    public IdempotentCall {
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(content, "content");
    }

    /** Returns the digest of caller, operation and key as 64 hexadecimal digits, equal for a call and its repeats. */
    public String id() {
        return Sha256.hex(caller.length() + " " + caller + operation.length() + " " + operation + key);
    }

    /** Returns the digest of the content as 64 hexadecimal digits. */
    public String fingerprint() {
        return Sha256.hex(content);
    }
}
