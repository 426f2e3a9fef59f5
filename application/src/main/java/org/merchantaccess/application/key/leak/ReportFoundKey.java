package org.merchantaccess.application.key.leak;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Either;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.key.PresentedKey;

/**
 * Ends a key that was found in public, for example by a secret scanner, with its tokens (R15). The App ID stays as it is, without that key.
 * The result is the same for every text, so nothing is learned about keys.
 */
public interface ReportFoundKey {

    Either<FoundKeyFailure, Received> handle(Command command);

    /**
     * Report of a found key.
     *
     * @param key the text that was found, possibly no key
     * @param from the client address of the report
     */
    record Command(PresentedKey key, ClientAddress from) {
        public Command {
            requireNonNull(key, "key");
            requireNonNull(from, "from");
        }
    }

    /** The report was received: if the text was a key, that key has ended. */
    record Received() {}
}
