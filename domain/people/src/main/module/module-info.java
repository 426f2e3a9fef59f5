/** The domain model of the Hub's users: accounts, roles, passwords, second factors, sessions and one-time links. */
module org.merchantaccess.domain.people {
    requires transitive io.vavr;
    requires transitive org.merchantaccess.domain;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;

    exports org.merchantaccess.domain.people;
    exports org.merchantaccess.domain.people.link;
    exports org.merchantaccess.domain.people.password;
    exports org.merchantaccess.domain.people.secondfactor;
    exports org.merchantaccess.domain.people.session;
}
