package org.merchantaccess.application.port;

/** Ports that are the same as others but for what is set. */
final class OtherPorts {

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
                decisions,
                ports.identifiers(),
                ports.clock(),
                ticker);
    }
}
