package org.merchantaccess.application.port;

/** The same ports, one of them another: how a test gets between the application and its store. */
public final class PortsWith {

    private final Ports ports;
    private Transactions transactions;
    private SealingKeys sealingKeys;
    private ChangeFeed changeFeed;
    private Nodes nodes;
    private AuditTrail auditTrail;
    private Backups backups;
    private Ticker ticker;

    private PortsWith(Ports ports) {
        this.ports = ports;
        this.transactions = ports.transactions();
        this.sealingKeys = ports.sealingKeys();
        this.changeFeed = ports.changeFeed();
        this.nodes = ports.nodes();
        this.auditTrail = ports.auditTrail();
        this.backups = ports.backups();
        this.ticker = ports.ticker();
    }

    public static Ports transactions(Ports ports, Transactions transactions) {
        PortsWith others = new PortsWith(ports);
        others.transactions = transactions;
        return others.together();
    }

    public static Ports sealingKeys(Ports ports, SealingKeys sealingKeys) {
        PortsWith others = new PortsWith(ports);
        others.sealingKeys = sealingKeys;
        return others.together();
    }

    public static Ports changeFeed(Ports ports, ChangeFeed changeFeed) {
        PortsWith others = new PortsWith(ports);
        others.changeFeed = changeFeed;
        return others.together();
    }

    public static Ports nodes(Ports ports, Nodes nodes) {
        PortsWith others = new PortsWith(ports);
        others.nodes = nodes;
        return others.together();
    }

    public static Ports auditTrail(Ports ports, AuditTrail auditTrail) {
        PortsWith others = new PortsWith(ports);
        others.auditTrail = auditTrail;
        return others.together();
    }

    public static Ports backups(Ports ports, Backups backups) {
        PortsWith others = new PortsWith(ports);
        others.backups = backups;
        return others.together();
    }

    public static Ports ticker(Ports ports, Ticker ticker) {
        PortsWith others = new PortsWith(ports);
        others.ticker = ticker;
        return others.together();
    }

    private Ports together() {
        return new Ports(
                transactions,
                ports.profiles(),
                ports.appKeys(),
                ports.signingKeys(),
                sealingKeys,
                ports.tokenSigner(),
                ports.tokenReader(),
                changeFeed,
                nodes,
                auditTrail,
                ports.refusals(),
                ports.usage(),
                ports.managementKeys(),
                ports.people(),
                backups,
                ports.decisions(),
                ports.identifiers(),
                ports.clock(),
                ticker);
    }
}
