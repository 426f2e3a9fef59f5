package org.merchantaccess.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import com.tngtech.archunit.core.importer.Location;
import java.util.function.Predicate;

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
        return without(root, location -> false);
    }

    /** Returns all main classes below a package, without those below another one, such as the package of a test library. */
    public static JavaClasses of(String root, String excluded) {
        String folder = "/" + excluded.replace('.', '/') + "/";
        return without(root, location -> location.contains(folder));
    }

    private static JavaClasses without(String root, Predicate<Location> excluded) {
        return new ClassFileImporter()
                .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .withImportOption(location -> !location.contains(RULES))
                .withImportOption(location -> !excluded.test(location))
                .importPackages(root);
    }
}
