/** Ready merchants, a frozen clock and simulated failures, for the tests of a service. */
module org.merchantaccess.testkit {
    requires transitive io.vavr;
    requires transitive org.merchantaccess.application;
    requires static transitive org.jspecify;

    exports org.merchantaccess.testkit;
}
