package org.merchantaccess.application.wiring;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Clock;
import org.immutables.value.Value;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.Ticker;

/**
 * Time and randomness.
 *
 * <p>Each can be replaced: {@code system.withTicker(other)}.
 */
@Value.Builder
@PortsStyle
public record SystemPorts(Clock clock, Ticker ticker, Identifiers identifiers) implements WithSystemPorts {
    public SystemPorts {
        requireNonNull(clock, "clock");
        requireNonNull(ticker, "ticker");
        requireNonNull(identifiers, "identifiers");
    }
}
