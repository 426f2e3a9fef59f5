package org.merchantaccess.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.ModuleJars;

/** The jars of domain and application are Java modules that export exactly their API packages. */
class ModulesIT {

    private static final String DOMAIN = "org.merchantaccess.domain";
    private static final String APPLICATION = "org.merchantaccess.application";

    private final ModuleJars jars = new ModuleJars();

    @TempDir
    private Path folder;

    @Test
    void the_modules_are_resolved() {
        assertThat(jars.resolved(APPLICATION))
                .noneMatch(ModuleDescriptor::isAutomatic)
                .extracting(ModuleDescriptor::name)
                .contains(DOMAIN, APPLICATION);
    }

    @Test
    void every_package_of_the_domain_is_exported() {
        assertThat(jars.internalPackages(DOMAIN)).isEmpty();
    }

    @Test
    void the_internal_packages_of_the_application_are_not_exported() {
        assertThat(jars.internalPackages(APPLICATION))
                .extracting(name -> name.substring(APPLICATION.length() + 1))
                .filteredOn(name -> !name.startsWith("handler."))
                .containsExactlyInAnyOrder(
                        "authentication", "change", "directory", "lifecycle", "limit", "memory.statistics", "report");
    }

    @Test
    void a_client_can_use_exported_packages() throws IOException {
        assertThat(errorsOfClient("org.merchantaccess.application.wiring.Ports"))
                .isEmpty();
        assertThat(errorsOfClient("org.merchantaccess.domain.merchant.MerchantProfile"))
                .isEmpty();
    }

    @Test
    void a_client_cannot_use_internal_packages() throws IOException {
        assertThat(errorsOfClient("org.merchantaccess.application.directory.AccessDirectory"))
                .containsExactly("compiler.err.package.not.visible");
    }

    private List<String> errorsOfClient(String className) throws IOException {
        return jars.errorsOfClient(folder, APPLICATION, className);
    }
}
