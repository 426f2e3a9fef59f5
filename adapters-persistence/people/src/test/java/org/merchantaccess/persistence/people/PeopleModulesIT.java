package org.merchantaccess.persistence.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.ModuleJars;

/** Checks what the two Java modules of the people context resolve to and export. */
class PeopleModulesIT {

    private static final String DOMAIN = "org.merchantaccess.domain.people";
    private static final String APPLICATION = "org.merchantaccess.application.people";

    private final ModuleJars jars = new ModuleJars();

    @TempDir
    private Path folder;

    @Test
    void the_people_modules_resolve_with_the_core() {
        assertThat(jars.resolved(APPLICATION))
                .noneMatch(ModuleDescriptor::isAutomatic)
                .extracting(ModuleDescriptor::name)
                .contains(DOMAIN, APPLICATION, "org.merchantaccess.domain", "org.merchantaccess.application");
    }

    @Test
    void every_package_of_the_domain_of_people_is_exported() {
        assertThat(jars.internalPackages(DOMAIN)).isEmpty();
    }

    @Test
    void shared_packages_of_use_cases_are_internal() {
        assertThat(jars.internalPackages(APPLICATION))
                .filteredOn(name -> !name.startsWith(APPLICATION + ".handler."))
                .containsExactlyInAnyOrder(APPLICATION + ".change", APPLICATION + ".password");
    }

    @Test
    void a_client_uses_people_and_the_core() throws IOException {
        assertThat(errorsOfClient("org.merchantaccess.application.people.PeopleAccess"))
                .isEmpty();
        assertThat(errorsOfClient("org.merchantaccess.domain.people.Person")).isEmpty();
        assertThat(errorsOfClient("org.merchantaccess.application.MerchantAccess"))
                .isEmpty();
    }

    @Test
    void a_client_cannot_use_qualified_exports_of_the_core() throws IOException {
        assertThat(errorsOfClient("org.merchantaccess.application.lifecycle.Lifecycle"))
                .containsExactly("compiler.err.package.not.visible");
    }

    private List<String> errorsOfClient(String className) throws IOException {
        return jars.errorsOfClient(folder, APPLICATION, className);
    }
}
