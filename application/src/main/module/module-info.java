/**
 * What can be done. On show are the entrance, the use cases, the ports and every port in memory; how they are done (directory, change,
 * report, lifecycle, limit, account) is internal and may change at any time.
 */
module org.merchantaccess.application {
    requires transitive io.vavr;
    requires transitive org.merchantaccess.domain;
    requires static transitive org.jspecify;

    exports org.merchantaccess.application;
    exports org.merchantaccess.application.allowlist;
    exports org.merchantaccess.application.audit;
    exports org.merchantaccess.application.credential;
    exports org.merchantaccess.application.kernel;
    exports org.merchantaccess.application.management;
    exports org.merchantaccess.application.memory;
    exports org.merchantaccess.application.merchant;
    exports org.merchantaccess.application.people;
    exports org.merchantaccess.application.port;
    exports org.merchantaccess.application.port.idempotency;
    exports org.merchantaccess.application.port.verification;
    exports org.merchantaccess.application.refusal;
    exports org.merchantaccess.application.session;
    exports org.merchantaccess.application.token;
    exports org.merchantaccess.application.upkeep;
}
