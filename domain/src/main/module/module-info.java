/** The domain model: the business rules of Merchant Access, without input or output. */
module org.merchantaccess.domain {
    requires transitive io.vavr;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;

    exports org.merchantaccess.domain.allowlist;
    exports org.merchantaccess.domain.audit;
    exports org.merchantaccess.domain.credential;
    exports org.merchantaccess.domain.event;
    exports org.merchantaccess.domain.kernel;
    exports org.merchantaccess.domain.key;
    exports org.merchantaccess.domain.management;
    exports org.merchantaccess.domain.merchant;
    exports org.merchantaccess.domain.refusal;
    exports org.merchantaccess.domain.resource;
    exports org.merchantaccess.domain.signing;
    exports org.merchantaccess.domain.statistics;
    exports org.merchantaccess.domain.switching;
    exports org.merchantaccess.domain.token;
    exports org.merchantaccess.domain.usage;
}
