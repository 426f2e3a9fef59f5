package org.merchantaccess.application.key.leak;

import io.vavr.control.Either;
import org.immutables.value.Value;
import org.merchantaccess.application.wiring.RequestStyle;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.key.PresentedKey;

/**
 * Ends a key that was found in public, for example by a secret scanner, with its tokens (R15). The App ID stays as it is, without that key.
 * The result is the same for every text, so nothing is learned about keys.
 */
@Value.Enclosing
@RequestStyle
public interface ReportFoundKey {

    Either<FoundKeyFailure, Received> handle(Command command);

    /** Report of a found key. */
    @Value.Immutable
    abstract class Command {
        Command() {}

        /** Creates a request. */
        public static Command of(PresentedKey key, ClientAddress from) {
            return ImmutableReportFoundKey.Command.of(key, from);
        }

        /** Returns the text that was found, possibly no key. */
        public abstract PresentedKey key();

        /** Returns the client address of the report. */
        public abstract ClientAddress from();
    }

    /** The report was received: if the text was a key, that key has ended. */
    record Received() {}
}
