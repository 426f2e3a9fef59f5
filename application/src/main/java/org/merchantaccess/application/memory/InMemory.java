package org.merchantaccess.application.memory;

import java.time.Clock;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.SigningKeys;

/** Every port in memory: nothing outlives the process. */
public final class InMemory {

    private InMemory() {}

    /** A new world of its own; two of {@code MerchantAccess} on the same ports are two nodes on one store. */
    public static Ports ports(Clock clock) {
        MemoryTransactions transactions = new MemoryTransactions();
        MemoryMerchantProfiles profiles = new MemoryMerchantProfiles(transactions);
        Identifiers identifiers = new RandomIdentifiers();
        MemoryTokens tokens = new MemoryTokens(identifiers, clock);
        return new Ports(
                transactions,
                profiles,
                new MemoryAppKeys(transactions),
                tokens,
                tokens,
                new MemoryChangeFeed(transactions, profiles, clock),
                new MemoryNodes(transactions),
                new MemoryAuditTrail(transactions),
                new MemoryRefusals(transactions, clock),
                new MemoryUsage(transactions, clock),
                new MemoryManagementKeys(transactions),
                identifiers,
                clock,
                System::nanoTime);
    }

    /** A signing key drawn anew at each call. */
    public static SigningKeys signingKeys() {
        return new MemorySigningKeys(new RandomIdentifiers());
    }
}
