package org.merchantaccess.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;

/** Who lives in a house: the classes that are delivered, and no tests. */
public final class MainClasses {

    /** Rules are no part of a house, even of the one that has its root in common with them. */
    private static final String THESE_RULES =
            "/" + MainClasses.class.getPackageName().replace('.', '/') + "/";

    private MainClasses() {}

    /**
     * All classes below that package on the class path, of all modules that are there. They come from folders as from archives:
     * within one build, other modules are there as the one or as the other.
     */
    public static JavaClasses of(String root) {
        return new ClassFileImporter()
                .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .withImportOption(location -> !location.contains(THESE_RULES))
                .importPackages(root);
    }
}
