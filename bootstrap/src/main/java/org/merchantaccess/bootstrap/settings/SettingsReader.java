package org.merchantaccess.bootstrap.settings;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.merchantaccess.application.node.StoreTopology;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.settings.FailureLimits;
import org.merchantaccess.bootstrap.log.LogFormat;
import org.merchantaccess.bootstrap.log.LogSettings;
import org.merchantaccess.bootstrap.settings.signing.IssuerText;
import org.merchantaccess.bootstrap.settings.signing.SigningSettings;
import org.merchantaccess.command.installation.SettingFault;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.WidestRanges;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.http.address.ForwardingHeader;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.address.WebOrigin;
import org.merchantaccess.persistence.folder.SeparateFolders;
import org.merchantaccess.persistence.sql.postgresql.PoolSettings;
import org.slf4j.event.Level;

/** Reads and checks settings. Reports all faults at once. */
public final class SettingsReader {

    private final SettingValues values;
    private final Set<Environment> served;

    private SettingsReader(SettingSources sources, Set<Environment> served) {
        this.values = new SettingValues(sources.onlyFor(served));
        this.served = served;
    }

    /** Reads the settings of both environments; otherwise returns all faults. */
    public static Either<List<SettingFault>, Settings> read(SettingSources sources) {
        return read(sources, EnumSet.allOf(Environment.class));
    }

    /** Reads the settings of the served environments; those of others are ignored. */
    public static Either<List<SettingFault>, Settings> read(SettingSources sources, Set<Environment> served) {
        SettingsReader reader = new SettingsReader(sources, served);
        Settings settings = reader.settings();
        List<SettingFault> faults = reader.values.faults();
        return faults.isEmpty() ? Either.right(settings) : Either.left(faults);
    }

    private Settings settings() {
        values.refuseUnknownNames();
        SharedSettings shared = sharedSettings();
        ServingSettings serving = serving();
        ListenerReader listeners = new ListenerReader(
                values,
                served,
                serving.isPlainHttpAccepted() || shared.proxies().isConfigured());
        rejectNestedFolders(shared);
        return new Settings(
                instance(Environment.TEST, listeners, shared),
                instance(Environment.PRODUCTION, listeners, shared),
                listeners.read(ListenerNames.OPERATIONS),
                serving,
                shared.dataFolder(),
                shared.keyFolder(),
                log());
    }

    /** Rejects nested folders: a copy of the data must not contain the keys, nor the reverse. */
    private void rejectNestedFolders(SharedSettings shared) {
        if (!SeparateFolders.areSeparate(shared.dataFolder(), shared.keyFolder())) {
            values.fault(
                    Setting.KEY_FOLDER,
                    "name a folder that is neither the data-folder nor inside it, and does not have it inside: a copy of the"
                            + " data must not hold the keys");
        }
    }

    private LogSettings log() {
        String format = values.word(Setting.LOG_FORMAT, "text", "json");
        String level = values.word(Setting.LOG_LEVEL, "error", "warn", "info", "debug", "trace");
        return new LogSettings(
                LogFormat.valueOf(format.toUpperCase(Locale.ROOT)), Level.valueOf(level.toUpperCase(Locale.ROOT)));
    }

    private SharedSettings sharedSettings() {
        return new SharedSettings(
                values.word(Setting.INTERNAL_ADDRESSES, "true", "false").equals("true"),
                new WidestRanges(
                        prefixLength(Setting.ALLOWLIST_WIDEST_IPV4, WidestRanges.LEAST_IPV4, 32),
                        prefixLength(Setting.ALLOWLIST_WIDEST_IPV6, WidestRanges.LEAST_IPV6, 128)),
                values.seconds(
                        Setting.MAX_STALENESS,
                        (int) topology().shortestMaxStaleness().toSeconds(),
                        60),
                new FailureLimits(
                        failures(Setting.FAILURES_PER_SOURCE),
                        failures(Setting.FAILURES_PER_APP_ID),
                        failures(Setting.FAILURES_OF_ALL_SOURCES)),
                proxies(),
                values.ranges(Setting.MANAGEMENT_ADDRESSES),
                values.path(Setting.DATA_FOLDER),
                values.path(Setting.KEY_FOLDER),
                pool());
    }

    /** Returns the topology that the served environments have in common: shared if one of them has a database. */
    private StoreTopology topology() {
        return served.stream()
                        .map(environment -> InstanceNames.of(environment).database())
                        .anyMatch(address -> values.given(address).isDefined())
                ? StoreTopology.SHARED
                : StoreTopology.SINGLE_NODE;
    }

    private PoolSettings pool() {
        return new PoolSettings(
                values.number(Setting.DATABASE_CONNECTIONS, "connections", 2, 200),
                Duration.ofMillis(values.number(Setting.DATABASE_WAIT, "milliseconds", 250, 2000)));
    }

    private int prefixLength(Setting setting, int min, int max) {
        return values.number(setting, "bits", min, max);
    }

    private int failures(Setting setting) {
        return values.number(setting, "failures a minute", 1, FailureLimits.MOST);
    }

    private ServingSettings serving() {
        return new ServingSettings(
                values.number(Setting.MAX_CONNECTIONS, "connections", 10, 1_000_000),
                values.seconds(Setting.STOP_DELAY, 0, 60),
                values.word(Setting.PLAIN_HTTP, "loopback", "accepted").equals("accepted"));
    }

    private InstanceSettings instance(Environment environment, ListenerReader listeners, SharedSettings shared) {
        InstanceNames names = InstanceNames.of(environment);
        ListenerSettings api = listeners.read(names.api());
        ListenerSettings hub = listeners.read(names.hub());
        return new InstanceSettings(
                new AccessSettings(
                        environment,
                        shared.internalAddresses(),
                        shared.widestRanges(),
                        shared.maxStaleness(),
                        shared.failureLimits()),
                api,
                hub,
                new PublicUrls(
                        url(names.apiUrl(), "where merchants' software reaches the API", "https://api.example.com"),
                        url(names.hubUrl(), "where people reach the Hub", "https://hub.example.com")),
                new SigningSettings(issuer(names.issuer()), algorithm(names.signingAlgorithm())),
                shared.proxies(),
                shared.managementAddresses(),
                keyFile(names.managementKeyFile(), shared),
                new DatabaseReader(values, names).read(shared.pool()));
    }

    private Option<WebOrigin> url(Setting setting, String meaning, String example) {
        Option<String> given = values.given(setting);
        Option<WebOrigin> url = given.flatMap(WebOrigin::parse).filter(origin -> origin.equals(origin.reachable()));
        if (given.isDefined() && url.isEmpty()) {
            values.fault(setting, "write " + meaning + ", without a path, such as " + example);
        }
        return url;
    }

    private Option<String> issuer(Setting setting) {
        Option<String> given = values.given(setting);
        Option<String> issuer = given.filter(IssuerText::isValid);
        if (given.isDefined() && issuer.isEmpty()) {
            values.fault(setting, IssuerText.REMEDY);
        }
        return issuer;
    }

    private Option<SignatureAlgorithm> algorithm(Setting setting) {
        Option<String> given = values.given(setting);
        Option<SignatureAlgorithm> algorithm = given.flatMap(SignatureAlgorithm::parse);
        if (given.isDefined() && algorithm.isEmpty()) {
            values.fault(setting, "write ES256, EdDSA or RS256");
        }
        return algorithm;
    }

    private Path keyFile(Setting setting, SharedSettings shared) {
        return values.set(setting)
                .map(text -> values.path(setting, text))
                .peek(file -> rejectInside(shared.dataFolder(), setting, file))
                .getOrElse(() ->
                        shared.keyFolder().resolve(Path.of(setting.whenUnset()).getFileName()));
    }

    private void rejectInside(Path dataFolder, Setting setting, Path file) {
        if (SeparateFolders.isWithin(file, dataFolder)) {
            values.fault(setting, "name a file outside of the data-folder: a copy of the data must not hold a key");
        }
    }

    private TrustedProxies proxies() {
        String name = values.word(
                Setting.ADDRESS_HEADER,
                Stream.of(ForwardingHeader.values())
                        .map(ForwardingHeader::headerName)
                        .toArray(String[]::new));
        ForwardingHeader header = Stream.of(ForwardingHeader.values())
                .filter(known -> known.headerName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name));
        return TrustedProxies.of(values.items(Setting.TRUSTED_PROXIES), header).getOrElseGet(failure -> {
            values.fault(Setting.TRUSTED_PROXIES, failure.match(new ProxyRemedies()));
            return TrustedProxies.none();
        });
    }

    /** The settings that both environments share. */
    private record SharedSettings(
            boolean internalAddresses,
            WidestRanges widestRanges,
            Duration maxStaleness,
            FailureLimits failureLimits,
            TrustedProxies proxies,
            List<AddressRange> managementAddresses,
            Path dataFolder,
            Path keyFolder,
            PoolSettings pool) {}
}
