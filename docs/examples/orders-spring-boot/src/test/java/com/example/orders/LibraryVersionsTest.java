package com.example.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The versions that Spring Boot 4.0.7 manages are in use, not those that Merchant Access is built with. */
class LibraryVersionsTest {

    @ParameterizedTest
    @CsvSource({
        "sqlite-jdbc-3.50.3.0.jar, org.sqlite.SQLiteDataSource",
        "postgresql-42.7.11.jar, org.postgresql.Driver",
        "HikariCP-7.0.2.jar, com.zaxxer.hikari.HikariDataSource",
        "jackson-core-2.21.4.jar, com.fasterxml.jackson.core.JsonFactory",
        "caffeine-3.2.4.jar, com.github.benmanes.caffeine.cache.Caffeine",
        "slf4j-api-2.0.18.jar, org.slf4j.Logger",
        "junit-jupiter-api-6.0.3.jar, org.junit.jupiter.api.Test",
        "assertj-core-3.27.7.jar, org.assertj.core.api.Assertions"
    })
    void the_version_of_spring_boot_is_in_use(String jar, Class<?> type) {
        assertThat(type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .endsWith("/" + jar);
    }

    @ParameterizedTest
    @CsvSource({
        "vavr-1.0.1.jar, io.vavr.control.Either",
        "nimbus-jose-jwt-10.9.1.jar, com.nimbusds.jose.jwk.JWKSet",
        "tink-1.24.0.jar, com.google.crypto.tink.KeysetHandle"
    })
    void what_spring_boot_does_not_manage_has_the_version_of_the_bom(String jar, Class<?> type) {
        the_version_of_spring_boot_is_in_use(jar, type);
    }
}
