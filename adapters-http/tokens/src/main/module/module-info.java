/** Signs and reads access tokens and assertions. The package {@code signature} is internal and may change at any time. */
module org.merchantaccess.tokens {
    requires transitive io.vavr;
    requires transitive org.merchantaccess.application;
    requires static transitive org.jspecify;
    requires com.github.benmanes.caffeine;
    requires com.google.crypto.tink;
    requires com.nimbusds.jose.jwt;

    exports org.merchantaccess.tokens;
}
