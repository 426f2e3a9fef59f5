package org.merchantaccess.bootstrap.settings;

import io.vavr.control.Option;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.certificate.CertificateFiles;

/** Reads the settings of listeners. Rejects address conflicts, and plain HTTP that other machines can reach. */
final class ListenerReader {

    private final SettingValues values;
    private final Set<Environment> served;
    private final boolean isPlainAllowed;
    private final Map<ListenerAddress, Setting> taken = new LinkedHashMap<>();

    /**
     * Creates a reader for all listeners of the process.
     *
     * @param isPlainAllowed whether plain HTTP may be reached from other machines, because of trusted proxies or {@code plain-http}
     */
    ListenerReader(SettingValues values, Set<Environment> served, boolean isPlainAllowed) {
        this.values = values;
        this.served = served;
        this.isPlainAllowed = isPlainAllowed;
    }

    ListenerSettings read(ListenerNames names) {
        ListenerSettings listener = new ListenerSettings(address(names.address()), certificate(names));
        if (isExposed(listener)) {
            values.fault(
                    names.address(),
                    listener.address()
                            + " can be reached from other machines without TLS: name a certificate, name your"
                            + " trusted-proxies that speak TLS, listen on 127.0.0.1, or set plain-http to accepted");
        } else {
            refuseIfTaken(names.address(), listener.address());
        }
        if (isServed(names.address())) {
            taken.putIfAbsent(listener.address(), names.address());
        }
        return listener;
    }

    private ListenerAddress address(Setting setting) {
        return ListenerAddress.parse(values.text(setting)).getOrElse(() -> {
            values.fault(setting, "write an address and a port, such as 127.0.0.1:8080 or [::1]:8080");
            return ListenerAddress.parse(setting.whenUnset())
                    .getOrElseThrow(() -> new IllegalStateException(setting.key()));
        });
    }

    /** Reads the file names only. The server reads the files when it starts; other commands do not need them. */
    private Option<CertificateFiles> certificate(ListenerNames names) {
        Option<String> chain = values.given(names.certificate());
        Option<String> key = values.given(names.certificateKey());
        if (chain.isDefined() != key.isDefined()) {
            Setting missing = chain.isEmpty() ? names.certificate() : names.certificateKey();
            Setting given = chain.isEmpty() ? names.certificateKey() : names.certificate();
            values.fault(missing, "name this file too: " + given.key() + " is of no use without it");
        }
        return chain.flatMap(file -> key.map(keyFile -> new CertificateFiles(
                values.path(names.certificate(), file), values.path(names.certificateKey(), keyFile))));
    }

    /** Two listeners on one address would share its connections, and so mix test and production. */
    private void refuseIfTaken(Setting setting, ListenerAddress address) {
        Option.ofOptional(taken.entrySet().stream()
                        .filter(first -> isServed(setting) && !address.isAnyPort())
                        .filter(first -> first.getKey().conflictsWith(address))
                        .findFirst())
                .forEach(first -> values.fault(
                        setting,
                        first.getValue().key() + " listens on " + first.getKey() + " already: choose another port"));
    }

    private boolean isServed(Setting setting) {
        return setting.environment().forAll(served::contains);
    }

    private boolean isExposed(ListenerSettings listener) {
        return !listener.address().isLoopback() && listener.certificate().isEmpty() && !isPlainAllowed;
    }
}
