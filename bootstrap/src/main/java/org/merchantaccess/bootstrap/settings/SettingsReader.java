package org.merchantaccess.bootstrap.settings;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.kernel.FailureLimits;
import org.merchantaccess.bootstrap.log.LogFormat;
import org.merchantaccess.bootstrap.log.LogSettings;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.address.ForwardingHeader;
import org.merchantaccess.http.address.TrustedProxies;
import org.slf4j.event.Level;

/** Reads settings, and tells everything that is wrong with them at once. */
public final class SettingsReader {

    private final SettingSources sources;
    private final List<SettingFault> faults = new ArrayList<>();
    private final Map<ListenerAddress, Setting> listeners = new HashMap<>();
    private final boolean isPlainHttpAccepted;

    private SettingsReader(SettingSources sources) {
        this.sources = sources;
        this.isPlainHttpAccepted =
                word(Setting.PLAIN_HTTP, "loopback", "accepted").equals("accepted");
    }

    /** The settings, or every fault there is in them. */
    public static Either<List<SettingFault>, Settings> read(SettingSources sources) {
        SettingsReader reader = new SettingsReader(sources);
        Settings settings = reader.settings();
        return reader.faults.isEmpty() ? Either.right(settings) : Either.left(List.copyOf(reader.faults));
    }

    private Settings settings() {
        refuseUnknownKeys();
        ForBoth both = new ForBoth(
                word(Setting.INTERNAL_ADDRESSES, "true", "false").equals("true"),
                maxStaleness(),
                failureLimits(),
                proxies(),
                ranges(Setting.MANAGEMENT_ADDRESSES),
                path(Setting.KEY_FOLDER, sources.textOf(Setting.KEY_FOLDER)));
        return new Settings(
                instance(
                        both,
                        Environment.TEST,
                        Setting.TEST_API,
                        Setting.TEST_HUB,
                        Setting.TEST_ISSUER,
                        Setting.TEST_MANAGEMENT_KEY_FILE),
                instance(
                        both,
                        Environment.PRODUCTION,
                        Setting.PRODUCTION_API,
                        Setting.PRODUCTION_HUB,
                        Setting.PRODUCTION_ISSUER,
                        Setting.PRODUCTION_MANAGEMENT_KEY_FILE),
                listener(Setting.OPERATIONS),
                path(Setting.DATA_FOLDER, sources.textOf(Setting.DATA_FOLDER)),
                both.keyFolder(),
                log());
    }

    private LogSettings log() {
        String format = word(Setting.LOG_FORMAT, "text", "json");
        String level = word(Setting.LOG_LEVEL, "error", "warn", "info", "debug", "trace");
        return faults.isEmpty()
                ? new LogSettings(
                        LogFormat.valueOf(format.toUpperCase(Locale.ROOT)),
                        Level.valueOf(level.toUpperCase(Locale.ROOT)))
                : LogSettings.standard();
    }

    private InstanceSettings instance(
            ForBoth both, Environment environment, Setting api, Setting hub, Setting issuer, Setting keyFile) {
        return new InstanceSettings(
                new AccessSettings(environment, both.internalAddresses(), both.maxStaleness(), both.failureLimits()),
                listener(api),
                listener(hub),
                issuer(issuer),
                both.proxies(),
                both.managementAddresses(),
                keyFile(keyFile, both.keyFolder()));
    }

    private Path keyFile(Setting setting, Path keyFolder) {
        return sources.givenFor(setting)
                .map(text -> path(setting, text))
                .getOrElse(() -> keyFolder.resolve(Path.of(setting.whenUnset()).getFileName()));
    }

    private Path path(Setting setting, String text) {
        try {
            if (!text.isEmpty()) {
                return Path.of(text);
            }
        } catch (InvalidPathException noPath) {
            // Told below, like no path at all.
        }
        fault(setting.key(), "write a path, such as " + setting.whenUnset());
        return Path.of(setting.whenUnset());
    }

    private void refuseUnknownKeys() {
        Stream.of(sources.file().keySet().stream(), sources.flags().keySet().stream(), sources.unknownVariables())
                .flatMap(keys -> keys)
                .filter(key -> Setting.byKey(key).isEmpty())
                .sorted()
                .forEach(key -> fault(key, "there is no such setting; see serve --help for all of them"));
    }

    private ListenerAddress listener(Setting setting) {
        ListenerAddress address = ListenerAddress.parse(sources.textOf(setting)).getOrElse(() -> {
            fault(setting.key(), "write an address and a port, such as 127.0.0.1:8080 or [::1]:8080");
            return ListenerAddress.parse(setting.whenUnset())
                    .getOrElseThrow(() -> new IllegalStateException(setting.key()));
        });
        refuseIfTaken(setting, address);
        if (!address.isLoopback() && !isPlainHttpAccepted) {
            fault(
                    setting.key(),
                    address + " can be reached from other machines without TLS: listen on 127.0.0.1 behind a proxy"
                            + " that speaks TLS, or set plain-http to accepted");
        }
        return address;
    }

    /** Two listeners at one address would each get some of the connections: test and production would be mixed up. */
    private void refuseIfTaken(Setting setting, ListenerAddress address) {
        Option.of(listeners.putIfAbsent(address, setting))
                .filter(first -> !address.isAnyPort())
                .forEach(first ->
                        fault(setting.key(), first.key() + " listens on " + address + " already: choose another port"));
    }

    private Duration maxStaleness() {
        return Duration.ofSeconds(number(Setting.MAX_STALENESS, "seconds", 2, 60));
    }

    private FailureLimits failureLimits() {
        return new FailureLimits(
                failures(Setting.FAILURES_PER_SOURCE),
                failures(Setting.FAILURES_PER_APP_ID),
                failures(Setting.FAILURES_OF_STRANGERS));
    }

    private int failures(Setting setting) {
        return number(setting, "failures a minute", 1, FailureLimits.MOST);
    }

    /** What holds where it is not set, if it is set to anything else than such a number. */
    private int number(Setting setting, String what, int least, int most) {
        String text = sources.textOf(setting);
        int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            fault(setting.key(), "write a number of " + what + " from " + least + " to " + most);
            return Integer.parseInt(setting.whenUnset());
        }
        return number;
    }

    private String issuer(Setting setting) {
        String text = sources.textOf(setting);
        if (!text.matches("[!-~]{1,200}") || text.matches(".*[\"\\\\].*")) {
            fault(setting.key(), "write a URI of up to 200 characters, such as https://api.example.com");
        }
        return text;
    }

    private TrustedProxies proxies() {
        ForwardingHeader header = Stream.of(ForwardingHeader.values())
                .filter(known -> known.headerName().equals(sources.textOf(Setting.ADDRESS_HEADER)))
                .findFirst()
                .orElseGet(() -> {
                    fault(Setting.ADDRESS_HEADER.key(), "write X-Forwarded-For or Forwarded");
                    return ForwardingHeader.X_FORWARDED_FOR;
                });
        return TrustedProxies.of(items(Setting.TRUSTED_PROXIES), header).getOrElseGet(failure -> {
            fault(Setting.TRUSTED_PROXIES.key(), failure.match(new ProxyMends()));
            return TrustedProxies.none();
        });
    }

    private List<AddressRange> ranges(Setting setting) {
        return items(setting).stream()
                .map(text -> AddressRange.parse(text)
                        .peekLeft(failure ->
                                fault(setting.key(), "write addresses or CIDR ranges such as 10.1.2.0/24, not " + text))
                        .toOption())
                .flatMap(Option::toJavaStream)
                .toList();
    }

    private List<String> items(Setting setting) {
        return Stream.of(sources.textOf(setting).split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private String word(Setting setting, String... allowed) {
        String word = sources.textOf(setting);
        if (Stream.of(allowed).noneMatch(word::equals)) {
            fault(setting.key(), "write " + String.join(" or ", allowed));
        }
        return word;
    }

    private void fault(String key, String mend) {
        faults.add(new SettingFault(key, mend));
    }

    /** What is set for both environments alike. */
    private record ForBoth(
            boolean internalAddresses,
            Duration maxStaleness,
            FailureLimits failureLimits,
            TrustedProxies proxies,
            List<AddressRange> managementAddresses,
            Path keyFolder) {}
}
