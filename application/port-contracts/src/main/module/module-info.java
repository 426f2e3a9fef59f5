/** Contracts of the ports: tests that an adapter passes. */
module org.merchantaccess.contracts {
    requires transitive org.merchantaccess.application;
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;
    requires org.junit.jupiter.params;
    requires static transitive org.jspecify;

    exports org.merchantaccess.contracts;
    exports org.merchantaccess.contracts.idempotency;
    exports org.merchantaccess.contracts.key;
    exports org.merchantaccess.contracts.node;
    exports org.merchantaccess.contracts.store;
    exports org.merchantaccess.contracts.token;

    // JUnit calls the tests, which are not public.
    opens org.merchantaccess.contracts to
            org.junit.platform.commons;
    opens org.merchantaccess.contracts.idempotency to
            org.junit.platform.commons;
    opens org.merchantaccess.contracts.key to
            org.junit.platform.commons;
    opens org.merchantaccess.contracts.node to
            org.junit.platform.commons;
    opens org.merchantaccess.contracts.store to
            org.junit.platform.commons;
    opens org.merchantaccess.contracts.token to
            org.junit.platform.commons;
}
