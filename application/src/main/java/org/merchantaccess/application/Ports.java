package org.merchantaccess.application;

import java.time.Clock;
import org.merchantaccess.application.port.AppKeys;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.ChangeFeed;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.application.port.ManagementKeys;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.application.port.Nodes;
import org.merchantaccess.application.port.Refusals;
import org.merchantaccess.application.port.Ticker;
import org.merchantaccess.application.port.TokenReader;
import org.merchantaccess.application.port.TokenSigner;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.Usage;

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
