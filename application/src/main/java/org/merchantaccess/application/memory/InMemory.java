package org.merchantaccess.application.memory;

import io.vavr.control.Either;
import java.time.Clock;
import org.merchantaccess.application.port.BackupFailure;
import org.merchantaccess.application.port.Decisions;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.PeoplePorts;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.VerificationFailure;

/** Every port in memory: nothing outlives the process. */
public final class InMemory {

    private InMemory() {}

    /** A new world of its own; two of {@code MerchantAccess} on the same ports are two nodes on one store. */
    public static Ports ports(Clock clock) {
        MemoryTransactions transactions = new MemoryTransactions();
        MemoryMerchantProfiles profiles = new MemoryMerchantProfiles(transactions);
        Identifiers identifiers = identifiers();
        MemoryAppKeys appKeys = new MemoryAppKeys(transactions);
        MemorySigningKeys signingKeys = new MemorySigningKeys(transactions, identifiers, clock);
        MemoryTokens tokens = new MemoryTokens(signingKeys, identifiers, clock);
        return new Ports(
                transactions,
                profiles,
                appKeys,
                signingKeys,
                appKeys,
                tokens,
                tokens,
                new MemoryChangeFeed(transactions, profiles, clock),
                new MemoryNodes(transactions),
                new MemoryAuditTrail(transactions),
                new MemoryRefusals(transactions, clock),
                new MemoryUsage(transactions, clock),
                new MemoryManagementKeys(transactions),
                new MemoryIdempotencyRecords(transactions),
                people(transactions, clock),
                file -> Either.left(new BackupFailure.NothingAtRest()),
                () -> Either.left(new VerificationFailure.NothingStored()),
                Decisions.unheard(),
                identifiers,
                clock,
                System::nanoTime);
    }

    private static PeoplePorts people(MemoryTransactions transactions, Clock clock) {
        MemorySignInAttempts attempts = new MemorySignInAttempts(transactions, clock);
        return new PeoplePorts(
                new MemoryPeople(transactions),
                new MemorySessions(transactions),
                new MemoryOneTimeLinks(transactions),
                attempts,
                attempts,
                new MemorySecondFactors(transactions),
                new MemoryPasswordHashes());
    }

    /** Draws from the {@link java.security.SecureRandom} of the platform; for stores of every kind. */
    public static Identifiers identifiers() {
        return new RandomIdentifiers();
    }
}
