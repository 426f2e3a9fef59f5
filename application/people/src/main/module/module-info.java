/**
 * Use cases of the Hub's users. Exports the facade, the use cases, the ports and the in-memory adapters. The packages {@code change},
 * {@code handler} and {@code password} are internal and may change at any time.
 */
module org.merchantaccess.application.people {
    requires transitive io.vavr;
    requires transitive org.merchantaccess.application;
    requires transitive org.merchantaccess.domain.people;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;

    exports org.merchantaccess.application.people;
    exports org.merchantaccess.application.people.account;
    exports org.merchantaccess.application.people.audit;
    exports org.merchantaccess.application.people.authorization;
    exports org.merchantaccess.application.people.link;
    exports org.merchantaccess.application.people.member;
    exports org.merchantaccess.application.people.memory;
    exports org.merchantaccess.application.people.outcome;
    exports org.merchantaccess.application.people.port;
    exports org.merchantaccess.application.people.random;
    exports org.merchantaccess.application.people.report;
    exports org.merchantaccess.application.people.secondfactor;
    exports org.merchantaccess.application.people.session;
    exports org.merchantaccess.application.people.signin;
    exports org.merchantaccess.application.people.wiring;
}
