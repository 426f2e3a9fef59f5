package org.merchantaccess.application.port;

import java.time.Clock;

/** Everything the application needs from outside. */
public record Ports(
        Transactions transactions,
        MerchantProfiles profiles,
        AppKeys appKeys,
        TokenSigner tokenSigner,
        TokenReader tokenReader,
        ChangeFeed changeFeed,
        Nodes nodes,
        AuditTrail auditTrail,
        Refusals refusals,
        Usage usage,
        ManagementKeys managementKeys,
        Identifiers identifiers,
        Clock clock,
        Ticker ticker) {

    /** The same ports, keeping keys in another way. */
    public Ports with(AppKeys keys) {
        return new Ports(
                transactions,
                profiles,
                keys,
                tokenSigner,
                tokenReader,
                changeFeed,
                nodes,
                auditTrail,
                refusals,
                usage,
                managementKeys,
                identifiers,
                clock,
                ticker);
    }

    /** The same ports, writing and reading tokens in another way. */
    public Ports with(TokenSigner signer, TokenReader reader) {
        return new Ports(
                transactions,
                profiles,
                appKeys,
                signer,
                reader,
                changeFeed,
                nodes,
                auditTrail,
                refusals,
                usage,
                managementKeys,
                identifiers,
                clock,
                ticker);
    }
}
