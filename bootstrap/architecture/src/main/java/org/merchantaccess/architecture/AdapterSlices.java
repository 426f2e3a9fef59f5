package org.merchantaccess.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Optional;

/** Assigns each class to its adapter: one that the model names, or by default a package of {@code adapters}. */
record AdapterSlices(PackageGroups packages) implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        return nameOf(type).map(SliceIdentifier::of).orElseGet(SliceIdentifier::ignore);
    }

    /** Returns the name of the adapter that a class belongs to, if any. */
    Optional<String> nameOf(JavaClass type) {
        List<String> named = packages.project().names(ModelPart.ADAPTERS);
        boolean byPackage = packages.eachAdapterIsASubpackage();
        return named.stream()
                .map(packages::qualifiedName)
                .filter(name -> (type.getPackageName() + ".").startsWith(name + "."))
                .map(name -> byPackage ? firstSubpackage(name, type.getPackageName()) : name)
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private static String firstSubpackage(String adapters, String packageName) {
        String subpackage = packageName.substring(Math.min(packageName.length(), adapters.length() + 1));
        return subpackage.replaceFirst("\\..*", "");
    }

    @Override
    public String getDescription() {
        return "each adapter";
    }
}
