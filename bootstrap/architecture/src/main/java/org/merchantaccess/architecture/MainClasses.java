package org.merchantaccess.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;

/** Imports the main classes of a project, without its tests. */
public final class MainClasses {

    /** Path of the rules themselves, which are excluded even if they are below the root package. */
    private static final String RULES = "/" + MainClasses.class.getPackageName().replace('.', '/') + "/";

    private MainClasses() {}

    /**
     * Returns all main classes below a package on the class path, from all modules. They are read from folders and archives, because
     * a reactor build provides other modules as either.
     */
    public static JavaClasses of(String root) {
        return new ClassFileImporter()
                .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .withImportOption(location -> !location.contains(RULES))
                .importPackages(root);
    }
}
