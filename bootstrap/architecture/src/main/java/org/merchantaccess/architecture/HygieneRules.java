package org.merchantaccess.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.DEPRECATED_API_SHOULD_NOT_BE_USED;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.OLD_DATE_AND_TIME_CLASSES_SHOULD_NOT_BE_USED;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;

/** General coding rules. */
record HygieneRules() implements RuleGroup {

    @Override
    public List<ArchRule> rules() {
        return List.of(
                standardStreamsAreNotUsed(),
                genericExceptionsAreNotThrown(),
                javaUtilLoggingIsNotUsed(),
                fieldsAreNotInjected(),
                legacyDatesAreNotUsed(),
                deprecatedApiIsNotUsed(),
                packagesAreNullMarked());
    }

    private ArchRule standardStreamsAreNotUsed() {
        return NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
                .as("E11 classes do not use the standard streams")
                .because("the embedding service decides where output goes");
    }

    private ArchRule genericExceptionsAreNotThrown() {
        return NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS
                .as("E11 classes do not throw generic exceptions")
                .because("code that catches one also catches all others");
    }

    private ArchRule javaUtilLoggingIsNotUsed() {
        // The predefined rule of ArchUnit covers loggers in fields only.
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .as("E11 classes do not use java.util.logging")
                .because("the embedding service chooses the logging backend");
    }

    private ArchRule fieldsAreNotInjected() {
        return NO_CLASSES_SHOULD_USE_FIELD_INJECTION
                .as("E11 classes do not use field injection")
                .because("constructors show the dependencies of a class");
    }

    private ArchRule legacyDatesAreNotUsed() {
        return OLD_DATE_AND_TIME_CLASSES_SHOULD_NOT_BE_USED
                .as("E11 classes do not use the legacy date classes")
                .because("legacy dates are mutable and assume the default time zone");
    }

    private ArchRule deprecatedApiIsNotUsed() {
        return DEPRECATED_API_SHOULD_NOT_BE_USED
                .as("E11 classes do not use deprecated APIs")
                .because("deprecated APIs may be removed");
    }

    private ArchRule packagesAreNullMarked() {
        return classes()
                .should(new ResideInNullMarkedPackages())
                .as("N13 packages have a package-info that is null-marked")
                .because("nullness is part of a signature");
    }

    /** Reports each package once, not each of its classes. */
    private static final class ResideInNullMarkedPackages extends ArchCondition<JavaClass> {

        private final Set<String> unmarked = new TreeSet<>();

        ResideInNullMarkedPackages() {
            super("reside in null-marked packages");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (!isNullMarked(type)) {
                unmarked.add(type.getPackageName());
            }
        }

        private static boolean isNullMarked(JavaClass type) {
            return type.getPackage()
                    .tryGetPackageInfo()
                    .filter(info -> info.isAnnotatedWith(NullMarked.class))
                    .isPresent();
        }

        @Override
        public void finish(ConditionEvents events) {
            unmarked.forEach(name -> events.add(SimpleConditionEvent.violated(
                    name, "Package " + name + " has no package-info with org.jspecify.annotations.NullMarked")));
            unmarked.clear();
        }
    }
}
