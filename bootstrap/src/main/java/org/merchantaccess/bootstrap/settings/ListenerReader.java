package org.merchantaccess.bootstrap.settings;

import io.vavr.control.Option;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.certificate.CertificateFiles;

/** Reads where listeners listen, and sees that no two of them meet and that strangers are not answered in the clear. */
final class ListenerReader {

    private final SettingValues values;
    private final Set<Environment> served;
    private final boolean mayBePlain;
    private final Map<ListenerAddress, Setting> taken = new LinkedHashMap<>();

    /**
     * A reader for all listeners of one process.
     *
     * @param mayBePlain whether plain HTTP is accepted where others can reach it, because of proxies or because somebody said so
     */
    ListenerReader(SettingValues values, Set<Environment> served, boolean mayBePlain) {
        this.values = values;
        this.served = served;
        this.mayBePlain = mayBePlain;
    }

    ListenerSettings read(ListenerNames names) {
        ListenerSettings listener = new ListenerSettings(address(names.address()), certificate(names));
        if (isOpen(listener)) {
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

    /** What is in the files is looked at when the server starts, not by commands that only want to find it. */
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

    /** Two listeners at one address would each get some of the connections: test and production would be mixed up. */
    private void refuseIfTaken(Setting setting, ListenerAddress address) {
        Option.ofOptional(taken.entrySet().stream()
                        .filter(first -> isServed(setting) && !address.isAnyPort())
                        .filter(first -> first.getKey().meets(address))
                        .findFirst())
                .forEach(first -> values.fault(
                        setting,
                        first.getValue().key() + " listens on " + first.getKey() + " already: choose another port"));
    }

    private boolean isServed(Setting setting) {
        return setting.environment().forAll(served::contains);
    }

    private boolean isOpen(ListenerSettings listener) {
        return !listener.address().isLoopback() && listener.certificate().isEmpty() && !mayBePlain;
    }
}
