package org.merchantaccess.application.port;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.time.Clock;
import org.merchantaccess.application.port.idempotency.IdempotencyRecords;
import org.merchantaccess.application.port.verification.StoreVerifier;

/** Everything the application needs from outside. */
public record Ports(
        Transactions transactions,
        MerchantProfiles profiles,
        AppKeys appKeys,
        KeptSigningKeys signingKeys,
        SealingKeys sealingKeys,
        TokenSigner tokenSigner,
        TokenReader tokenReader,
        ChangeFeed changeFeed,
        Nodes nodes,
        AuditTrail auditTrail,
        Refusals refusals,
        Usage usage,
        ManagementKeys managementKeys,
        IdempotencyRecords idempotencyRecords,
        PeoplePorts people,
        Backups backups,
        StoreVerifier storeVerifier,
        Decisions decisions,
        Identifiers identifiers,
        Clock clock,
        Ticker ticker) {
    public Ports {
        requireNonNull(transactions, "transactions");
        requireNonNull(profiles, "profiles");
        requireNonNull(appKeys, "appKeys");
        requireNonNull(signingKeys, "signingKeys");
        requireNonNull(sealingKeys, "sealingKeys");
        requireNonNull(tokenSigner, "tokenSigner");
        requireNonNull(tokenReader, "tokenReader");
        requireNonNull(changeFeed, "changeFeed");
        requireNonNull(nodes, "nodes");
        requireNonNull(auditTrail, "auditTrail");
        requireNonNull(refusals, "refusals");
        requireNonNull(usage, "usage");
        requireNonNull(managementKeys, "managementKeys");
        requireNonNull(idempotencyRecords, "idempotencyRecords");
        requireNonNull(people, "people");
        requireNonNull(backups, "backups");
        requireNonNull(storeVerifier, "storeVerifier");
        requireNonNull(decisions, "decisions");
        requireNonNull(identifiers, "identifiers");
        requireNonNull(clock, "clock");
        requireNonNull(ticker, "ticker");
    }

    /** The same ports, with another way to do all or nothing. */
    public Ports with(Transactions transactions) {
        OtherPorts ports = new OtherPorts(this);
        ports.transactions = transactions;
        return ports.together();
    }

    /** The same ports, keeping merchants in another way. */
    public Ports with(MerchantProfiles profiles) {
        OtherPorts ports = new OtherPorts(this);
        ports.profiles = profiles;
        return ports.together();
    }

    /** The same ports, keeping keys in another way. */
    public Ports with(AppKeys keys) {
        OtherPorts ports = new OtherPorts(this);
        ports.appKeys = keys;
        return ports.together();
    }

    /** The same ports, keeping signing keys in another way. */
    public Ports with(KeptSigningKeys keys) {
        OtherPorts ports = new OtherPorts(this);
        ports.signingKeys = keys;
        return ports.together();
    }

    /** The same ports, sealing in another way. */
    public Ports with(SealingKeys keys) {
        OtherPorts ports = new OtherPorts(this);
        ports.sealingKeys = keys;
        return ports.together();
    }

    /** The same ports, telling of changes in another way. */
    public Ports with(ChangeFeed feed) {
        OtherPorts ports = new OtherPorts(this);
        ports.changeFeed = feed;
        return ports.together();
    }

    /** The same ports, knowing nodes in another way. */
    public Ports with(Nodes others) {
        OtherPorts ports = new OtherPorts(this);
        ports.nodes = others;
        return ports.together();
    }

    /** The same ports, keeping the trail in another way. */
    public Ports with(AuditTrail trail) {
        OtherPorts ports = new OtherPorts(this);
        ports.auditTrail = trail;
        return ports.together();
    }

    /** The same ports, keeping refusals in another way. */
    public Ports with(Refusals others) {
        OtherPorts ports = new OtherPorts(this);
        ports.refusals = others;
        return ports.together();
    }

    /** The same ports, keeping in another way what was used. */
    public Ports with(Usage others) {
        OtherPorts ports = new OtherPorts(this);
        ports.usage = others;
        return ports.together();
    }

    /** The same ports, keeping management keys in another way. */
    public Ports with(ManagementKeys keys) {
        OtherPorts ports = new OtherPorts(this);
        ports.managementKeys = keys;
        return ports.together();
    }

    /** The same ports, keeping records of calls in another way. */
    public Ports with(IdempotencyRecords records) {
        OtherPorts ports = new OtherPorts(this);
        ports.idempotencyRecords = records;
        return ports.together();
    }

    /** The same ports, with others for the people who sign in: {@code ports.with(ports.people().with(sessions))}. */
    public Ports with(PeoplePorts others) {
        OtherPorts ports = new OtherPorts(this);
        ports.people = others;
        return ports.together();
    }

    /** The same ports, backed up in another way. */
    public Ports with(Backups others) {
        OtherPorts ports = new OtherPorts(this);
        ports.backups = others;
        return ports.together();
    }

    /** The same ports, with a store that is verified in another way. */
    public Ports with(StoreVerifier other) {
        OtherPorts ports = new OtherPorts(this);
        ports.storeVerifier = other;
        return ports.together();
    }

    /** The same ports, told how everything is decided. */
    public Ports with(Decisions listener) {
        OtherPorts ports = new OtherPorts(this);
        ports.decisions = listener;
        return ports.together();
    }

    /** The same ports, measuring time in another way. */
    public Ports with(Ticker other) {
        OtherPorts ports = new OtherPorts(this);
        ports.ticker = other;
        return ports.together();
    }

    /** The same ports, writing and reading tokens in another way. */
    public Ports with(TokenSigner signer, TokenReader reader) {
        OtherPorts ports = new OtherPorts(this);
        ports.tokenSigner = signer;
        ports.tokenReader = reader;
        return ports.together();
    }

    /** The same ports, with transactions and the trail written in them going through others. */
    public Ports with(Transactions others, AuditTrail trail) {
        return with(others).with(trail);
    }

    /** Ports that are the same as others but for what is set. */
    private static final class OtherPorts {

        private final Ports ports;
        Transactions transactions;
        MerchantProfiles profiles;
        AppKeys appKeys;
        KeptSigningKeys signingKeys;
        SealingKeys sealingKeys;
        TokenSigner tokenSigner;
        TokenReader tokenReader;
        ChangeFeed changeFeed;
        Nodes nodes;
        AuditTrail auditTrail;
        Refusals refusals;
        Usage usage;
        ManagementKeys managementKeys;
        IdempotencyRecords idempotencyRecords;
        PeoplePorts people;
        Backups backups;
        StoreVerifier storeVerifier;
        Decisions decisions;
        Ticker ticker;

        OtherPorts(Ports ports) {
            this.ports = ports;
            transactions = ports.transactions();
            profiles = ports.profiles();
            appKeys = ports.appKeys();
            signingKeys = ports.signingKeys();
            sealingKeys = ports.sealingKeys();
            tokenSigner = ports.tokenSigner();
            tokenReader = ports.tokenReader();
            changeFeed = ports.changeFeed();
            nodes = ports.nodes();
            auditTrail = ports.auditTrail();
            refusals = ports.refusals();
            usage = ports.usage();
            managementKeys = ports.managementKeys();
            idempotencyRecords = ports.idempotencyRecords();
            people = ports.people();
            backups = ports.backups();
            storeVerifier = ports.storeVerifier();
            decisions = ports.decisions();
            ticker = ports.ticker();
        }

        Ports together() {
            return new Ports(
                    transactions,
                    profiles,
                    appKeys,
                    signingKeys,
                    sealingKeys,
                    tokenSigner,
                    tokenReader,
                    changeFeed,
                    nodes,
                    auditTrail,
                    refusals,
                    usage,
                    managementKeys,
                    idempotencyRecords,
                    people,
                    backups,
                    storeVerifier,
                    decisions,
                    ports.identifiers(),
                    ports.clock(),
                    ticker);
        }
    }
}
