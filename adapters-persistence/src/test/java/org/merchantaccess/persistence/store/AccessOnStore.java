package org.merchantaccess.persistence.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.Scenario;
import org.merchantaccess.application.audit.VerifyAudit;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.merchant.ListMerchants;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.Store;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.persistence.sql.SqlTransactions;
import org.merchantaccess.persistence.sql.SqliteFile;

/** Merchant access on a store of the test environment, as a node has it. */
final class AccessOnStore implements AutoCloseable {

    private static final AccessSettings SETTINGS = AccessSettings.of(Environment.TEST);

    private final SqliteStore store;
    private final Store atRest;
    private final MerchantAccess access;
    private final Scenario scenario;

    private AccessOnStore(SqliteStore store, Ports ports) {
        this.store = store;
        this.atRest = Store.of(ports);
        this.access = MerchantAccess.on(ports, SETTINGS);
        this.scenario = Scenario.on(access);
    }

    static StoreFiles filesIn(Path folder) {
        return StoreFiles.in(folder.resolve("data"), folder.resolve("keys"), Environment.TEST);
    }

    static AccessOnStore in(StoreFiles files) {
        return in(files, new SqliteFile(files.database()), UnaryOperator.identity());
    }

    /** On files that were put back from a copy, which is meant. */
    static AccessOnStore restoredIn(StoreFiles files) {
        return in(files, new SqliteFile(files.database()), UnaryOperator.identity(), true);
    }

    /** On those files, by those connections, and with ports as they come out of the last. */
    static AccessOnStore in(
            StoreFiles files, SqlTransactions.Connections connections, UnaryOperator<Ports> otherPorts) {
        return in(files, connections, otherPorts, false);
    }

    private static AccessOnStore in(
            StoreFiles files,
            SqlTransactions.Connections connections,
            UnaryOperator<Ports> otherPorts,
            boolean acceptsRestore) {
        Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
        return new StoreOpening(files, Environment.TEST, acceptsRestore, InMemory.identifiers(), clock)
                .openBy(connections)
                .map(store -> new AccessOnStore(store, otherPorts.apply(OpenStores.ports(store, clock))))
                .getOrElseThrow(failure -> new AssertionError(failure));
    }

    /** What comes of opening a store while there are such faults. */
    static Either<StoreFailure, SqliteStore> opened(StoreFiles files, Faults faults) {
        return new StoreOpening(files, Environment.TEST, false, InMemory.identifiers(), Clock.systemUTC())
                .openBy(new WatchedConnections(files.database(), faults));
    }

    MerchantAccess access() {
        return access;
    }

    Scenario scenario() {
        return scenario;
    }

    /** A merchant as the store has it. */
    MerchantProfile profile(MerchantId merchant) {
        return atRest.commit(() -> atRest.profiles().find(merchant)).getOrElseThrow(AssertionError::new);
    }

    /** All merchants as the store has them. */
    List<MerchantProfile> profiles() {
        return access.merchants()
                .list()
                .handle(new ListMerchants.Query(new PageRequest(PageRequest.MAX_LIMIT, 0, "")))
                .getOrElseThrow(failure -> new AssertionError(failure))
                .items();
    }

    /** The version of every merchant. */
    Map<MerchantId, Long> versions() {
        return profiles().stream()
                .collect(Collectors.toMap(
                        MerchantProfile::id, profile -> profile.version().number()));
    }

    /** How long the audit trail of a merchant is, which must be unbroken. */
    long auditEntries(MerchantId merchant) {
        AuditTrail.ChainReport report = audit(merchant);
        assertThat(report.firstBad()).isEmpty();
        return report.end().length();
    }

    boolean hasUnbrokenAudit(MerchantId merchant) {
        return audit(merchant).firstBad().isEmpty();
    }

    private AuditTrail.ChainReport audit(MerchantId merchant) {
        return access.audit()
                .verify()
                .handle(new VerifyAudit.Query(merchant, Option.none()))
                .getOrElseThrow(failure -> new AssertionError(failure));
    }

    @Override
    public void close() {
        access.close();
        store.close();
    }
}
