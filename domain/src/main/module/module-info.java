/** What is true: the rules of the business. */
module org.merchantaccess.domain {
    requires transitive io.vavr;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;

    exports org.merchantaccess.domain.allowlist;
    exports org.merchantaccess.domain.credential;
    exports org.merchantaccess.domain.kernel;
    exports org.merchantaccess.domain.management;
    exports org.merchantaccess.domain.merchant;
    exports org.merchantaccess.domain.people;
    exports org.merchantaccess.domain.token;
}
