package org.merchantaccess.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Optional;
import java.util.function.Function;

/** Assigns each class to a slice with a name, such as its adapter. Classes without such a name are ignored. */
record PackageSlices(String description, Function<JavaClass, Optional<String>> nameOf) implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        return nameOf.apply(type).map(SliceIdentifier::of).orElseGet(SliceIdentifier::ignore);
    }

    @Override
    public String getDescription() {
        return description;
    }
}
