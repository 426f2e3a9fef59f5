package org.merchantaccess.application.port;

/** The same ports, one of them another: how a test gets between the application and its store. */
public final class PortsWith {

    private PortsWith() {}

    public static Ports transactions(Ports ports, Transactions transactions) {
        return with(ports, transactions, ports.changeFeed(), ports.nodes(), ports.auditTrail(), ports.ticker());
    }

    public static Ports changeFeed(Ports ports, ChangeFeed changeFeed) {
        return with(ports, ports.transactions(), changeFeed, ports.nodes(), ports.auditTrail(), ports.ticker());
    }

    public static Ports nodes(Ports ports, Nodes nodes) {
        return with(ports, ports.transactions(), ports.changeFeed(), nodes, ports.auditTrail(), ports.ticker());
    }

    public static Ports auditTrail(Ports ports, AuditTrail auditTrail) {
        return with(ports, ports.transactions(), ports.changeFeed(), ports.nodes(), auditTrail, ports.ticker());
    }

    public static Ports ticker(Ports ports, Ticker ticker) {
        return with(ports, ports.transactions(), ports.changeFeed(), ports.nodes(), ports.auditTrail(), ticker);
    }

    private static Ports with(
            Ports ports,
            Transactions transactions,
            ChangeFeed changeFeed,
            Nodes nodes,
            AuditTrail auditTrail,
            Ticker ticker) {
        return new Ports(
                transactions,
                ports.profiles(),
                ports.appKeys(),
                ports.signingKeys(),
                ports.sealingKeys(),
                ports.tokenSigner(),
                ports.tokenReader(),
                changeFeed,
                nodes,
                auditTrail,
                ports.refusals(),
                ports.usage(),
                ports.managementKeys(),
                ports.people(),
                ports.backups(),
                ports.identifiers(),
                ports.clock(),
                ticker);
    }
}
