package org.merchantaccess.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.audit.VerifyAudit;
import org.merchantaccess.application.merchant.ListMerchants;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.domain.audit.ChainReport;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.persistence.sql.Connections;
import org.merchantaccess.persistence.sql.sqlite.SqliteFile;
import org.merchantaccess.persistence.store.StoreExtensions;

/** Merchant access on a store of the test environment. */
final class AccessOnStore implements AutoCloseable {

    private static final AccessSettings SETTINGS = AccessSettings.of(Environment.TEST);

    private static final StoreExtensions NO_EXTENSIONS = new StoreExtensions(List.of());

    private final SqliteStore store;
    private final Store stored;
    private final MerchantAccess access;
    private final Scenario scenario;

    private AccessOnStore(SqliteStore store, Ports ports) {
        this.store = store;
        this.stored = Store.of(ports);
        this.access = MerchantAccess.on(ports, SETTINGS);
        this.scenario = Scenario.on(access);
    }

    static StoreFiles filesIn(Path folder) {
        return StoreFiles.in(folder.resolve("data"), folder.resolve("keys"), Environment.TEST);
    }

    static AccessOnStore in(StoreFiles files) {
        return in(files, new SqliteFile(files.database()), UnaryOperator.identity());
    }

    /** Opens files that were restored from a copy, and accepts that. */
    static AccessOnStore restoredIn(StoreFiles files) {
        return in(files, new SqliteFile(files.database()), UnaryOperator.identity(), true);
    }

    /** Opens those files with those connections and changed ports. */
    static AccessOnStore in(StoreFiles files, Connections connections, UnaryOperator<Ports> otherPorts) {
        return in(files, connections, otherPorts, false);
    }

    private static AccessOnStore in(
            StoreFiles files, Connections connections, UnaryOperator<Ports> otherPorts, boolean acceptsRestore) {
        Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
        return new SqliteOpening(files, Environment.TEST, acceptsRestore, new RandomIdentifiers(), NO_EXTENSIONS, clock)
                .openBy(connections)
                .map(store -> new AccessOnStore(store, otherPorts.apply(OpenStores.ports(store, clock))))
                .getOrElseThrow(failure -> new AssertionError(failure));
    }

    /** Opens a store while such faults occur. */
    static Either<SqliteFailure, SqliteStore> opened(StoreFiles files, Faults faults) {
        return new SqliteOpening(
                        files, Environment.TEST, false, new RandomIdentifiers(), NO_EXTENSIONS, Clock.systemUTC())
                .openBy(new WatchedConnections(files.database(), faults));
    }

    MerchantAccess access() {
        return access;
    }

    Scenario scenario() {
        return scenario;
    }

    /** Returns the stored profile of a merchant. */
    MerchantProfile profile(MerchantId merchant) {
        return stored.commit(() -> stored.profiles().find(merchant)).getOrElseThrow(AssertionError::new);
    }

    /** Returns all stored profiles. */
    List<MerchantProfile> profiles() {
        return access.merchants()
                .list()
                .handle(ListMerchants.Query.of(new PageRequest(PageRequest.MAX_LIMIT, 0, "")))
                .getOrElseThrow(failure -> new AssertionError(failure))
                .items();
    }

    /** Returns the version of every merchant. */
    Map<MerchantId, Long> versions() {
        return profiles().stream()
                .collect(Collectors.toMap(
                        MerchantProfile::id, profile -> profile.version().number()));
    }

    /** Returns the length of the audit trail of a merchant, which must be intact. */
    long auditEntries(MerchantId merchant) {
        ChainReport report = audit(merchant);
        assertThat(report.firstBad()).isEmpty();
        return report.end().length();
    }

    boolean hasIntactAuditTrail(MerchantId merchant) {
        return audit(merchant).firstBad().isEmpty();
    }

    private ChainReport audit(MerchantId merchant) {
        return access.audit()
                .verify()
                .handle(VerifyAudit.Query.of(merchant))
                .getOrElseThrow(failure -> new AssertionError(failure));
    }

    @Override
    public void close() {
        access.close();
        store.close();
    }
}
