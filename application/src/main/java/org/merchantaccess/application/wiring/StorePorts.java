package org.merchantaccess.application.wiring;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.immutables.value.Value;
import org.merchantaccess.application.node.StoreTopology;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.Backups;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.application.port.Refusals;
import org.merchantaccess.application.port.Statistics;
import org.merchantaccess.application.port.StoreClock;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.application.port.idempotency.IdempotencyRecords;
import org.merchantaccess.application.port.key.AppKeys;
import org.merchantaccess.application.port.key.ManagementKeys;
import org.merchantaccess.application.port.key.ResourceServers;
import org.merchantaccess.application.port.key.SealedSecrets;
import org.merchantaccess.application.port.key.SealingKeys;
import org.merchantaccess.application.port.key.SigningKeyStore;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.application.port.node.ChangeSignals;
import org.merchantaccess.application.port.node.Nodes;
import org.merchantaccess.application.port.token.AssertionIds;
import org.merchantaccess.application.port.token.RevokedTokens;
import org.merchantaccess.application.port.verification.StoreVerifier;

/**
 * The ports of one store, which share its transactions.
 *
 * <p>Each can be replaced: {@code store.withProfiles(others)}.
 *
 * @param topology how many nodes may use the store at the same time
 * @param followerTransactions transactions in which a node follows the change feed: each reads one snapshot of the store; on a shared store
 *     they have a connection of their own
 * @param otherSecrets sealed secrets of other contexts in this store
 */
@Value.Builder
@PortsStyle
public record StorePorts(
        StoreTopology topology,
        Transactions transactions,
        Transactions followerTransactions,
        StoreClock storeClock,
        MerchantProfiles profiles,
        AppKeys appKeys,
        SigningKeyStore signingKeys,
        ResourceServers resourceServers,
        RevokedTokens revokedTokens,
        AssertionIds assertionIds,
        SealingKeys sealingKeys,
        SealedSecrets otherSecrets,
        ChangeFeed changeFeed,
        Nodes nodes,
        ChangeSignals changeSignals,
        AuditTrail auditTrail,
        Refusals refusals,
        Usage usage,
        Statistics statistics,
        ManagementKeys managementKeys,
        IdempotencyRecords idempotencyRecords,
        Backups backups,
        StoreVerifier storeVerifier)
        implements WithStorePorts {
    public StorePorts {
        requireNonNull(topology, "topology");
        requireNonNull(transactions, "transactions");
        requireNonNull(followerTransactions, "followerTransactions");
        requireNonNull(storeClock, "storeClock");
        requireNonNull(profiles, "profiles");
        requireNonNull(appKeys, "appKeys");
        requireNonNull(signingKeys, "signingKeys");
        requireNonNull(resourceServers, "resourceServers");
        requireNonNull(revokedTokens, "revokedTokens");
        requireNonNull(assertionIds, "assertionIds");
        requireNonNull(sealingKeys, "sealingKeys");
        requireNonNull(otherSecrets, "otherSecrets");
        requireNonNull(changeFeed, "changeFeed");
        requireNonNull(nodes, "nodes");
        requireNonNull(changeSignals, "changeSignals");
        requireNonNull(auditTrail, "auditTrail");
        requireNonNull(refusals, "refusals");
        requireNonNull(usage, "usage");
        requireNonNull(statistics, "statistics");
        requireNonNull(managementKeys, "managementKeys");
        requireNonNull(idempotencyRecords, "idempotencyRecords");
        requireNonNull(backups, "backups");
        requireNonNull(storeVerifier, "storeVerifier");
    }
}
