/**
 * The application: facade, use cases, ports, and in-memory ports are exported. The other packages (handler, authentication, directory, change, report,
 * lifecycle, limit) are internal and may change at any time. The people module uses two of the internal packages.
 */
@SuppressWarnings("module") // this module is compiled before the one it exports to, and without it
module org.merchantaccess.application {
    requires transitive io.vavr;
    requires transitive org.merchantaccess.domain;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;

    exports org.merchantaccess.application;
    exports org.merchantaccess.application.allowlist;
    exports org.merchantaccess.application.audit;
    exports org.merchantaccess.application.credential;
    exports org.merchantaccess.application.credential.readiness;
    exports org.merchantaccess.application.credential.detail;
    exports org.merchantaccess.application.idempotency;
    exports org.merchantaccess.application.key;
    exports org.merchantaccess.application.key.leak;
    exports org.merchantaccess.application.key.rotation;
    exports org.merchantaccess.application.management;
    exports org.merchantaccess.application.memory;
    exports org.merchantaccess.application.merchant;
    exports org.merchantaccess.application.node;
    exports org.merchantaccess.application.oauth;
    exports org.merchantaccess.application.outcome;
    exports org.merchantaccess.application.paging;
    exports org.merchantaccess.application.port;
    exports org.merchantaccess.application.port.idempotency;
    exports org.merchantaccess.application.port.key;
    exports org.merchantaccess.application.port.node;
    exports org.merchantaccess.application.port.token;
    exports org.merchantaccess.application.port.verification;
    exports org.merchantaccess.application.random;
    exports org.merchantaccess.application.refusal;
    exports org.merchantaccess.application.resource;
    exports org.merchantaccess.application.settings;
    exports org.merchantaccess.application.statistics;
    exports org.merchantaccess.application.storage;
    exports org.merchantaccess.application.switching;
    exports org.merchantaccess.application.token;
    exports org.merchantaccess.application.upkeep;
    exports org.merchantaccess.application.wiring;

    exports org.merchantaccess.application.lifecycle to
            org.merchantaccess.application.people;
    exports org.merchantaccess.application.limit to
            org.merchantaccess.application.people;
}
