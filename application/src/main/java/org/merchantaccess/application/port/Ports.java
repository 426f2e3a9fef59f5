package org.merchantaccess.application.port;

import java.time.Clock;

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
        PeoplePorts people,
        Backups backups,
        Decisions decisions,
        Identifiers identifiers,
        Clock clock,
        Ticker ticker) {

    /** The same ports, keeping keys in another way. */
    public Ports with(AppKeys keys) {
        return with(transactions, keys, tokenSigner, tokenReader, auditTrail, decisions);
    }

    /** The same ports, writing and reading tokens in another way. */
    public Ports with(TokenSigner signer, TokenReader reader) {
        return with(transactions, appKeys, signer, reader, auditTrail, decisions);
    }

    /** The same ports, told how everything is decided. */
    public Ports with(Decisions listener) {
        return with(transactions, appKeys, tokenSigner, tokenReader, auditTrail, listener);
    }

    /** The same ports, with transactions and the trail written in them going through others. */
    public Ports with(Transactions others, AuditTrail trail) {
        return with(others, appKeys, tokenSigner, tokenReader, trail, decisions);
    }

    private Ports with(
            Transactions others,
            AppKeys keys,
            TokenSigner signer,
            TokenReader reader,
            AuditTrail trail,
            Decisions listener) {
        return new Ports(
                others,
                profiles,
                keys,
                signingKeys,
                sealingKeys,
                signer,
                reader,
                changeFeed,
                nodes,
                trail,
                refusals,
                usage,
                managementKeys,
                people,
                backups,
                listener,
                identifiers,
                clock,
                ticker);
    }
}
