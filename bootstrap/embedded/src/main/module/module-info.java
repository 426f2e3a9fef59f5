/** The core on a data folder or a database, to embed in a service. */
module org.merchantaccess.embedded {
    requires transitive io.vavr;
    requires transitive org.merchantaccess.application;
    requires transitive org.merchantaccess.persistence;
    requires transitive org.merchantaccess.persistence.postgresql;
    requires static transitive org.jspecify;
    requires org.merchantaccess.tokens;

    exports org.merchantaccess.bootstrap.embedded;
}
