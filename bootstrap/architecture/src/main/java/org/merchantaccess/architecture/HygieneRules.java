package org.merchantaccess.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.DEPRECATED_API_SHOULD_NOT_BE_USED;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.OLD_DATE_AND_TIME_CLASSES_SHOULD_NOT_BE_USED;
import static org.merchantaccess.architecture.Conditions.condition;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** What holds in every house, whatever it is for. */
record HygieneRules() implements RuleBook {

    @Override
    public List<ArchRule> rules() {
        return List.of(
                nobodyPrints(),
                nobodyThrowsAnything(),
                nobodyLogsPastTheFacade(),
                nobodyInjectsIntoFields(),
                nobodyUsesOldDates(),
                nobodyUsesDeprecatedCode(),
                everyPackageIsNullMarked());
    }

    private ArchRule nobodyPrints() {
        return NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
                .as("E11 nobody writes to the standard streams")
                .because("a library that prints speaks into somebody else's conversation");
    }

    private ArchRule nobodyThrowsAnything() {
        return NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS
                .as("E11 nobody throws a generic exception")
                .because("who catches it catches everything else too");
    }

    private ArchRule nobodyLogsPastTheFacade() {
        // The rule that ArchUnit brings sees loggers in fields only.
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .as("E11 nobody uses java.util.logging")
                .because("the embedding service chooses where log lines go");
    }

    private ArchRule nobodyInjectsIntoFields() {
        return NO_CLASSES_SHOULD_USE_FIELD_INJECTION
                .as("E11 nobody is injected by field")
                .because("wiring is a page of new, and a constructor says what it needs");
    }

    private ArchRule nobodyUsesOldDates() {
        return OLD_DATE_AND_TIME_CLASSES_SHOULD_NOT_BE_USED
                .as("E11 nobody uses the old date classes")
                .because("they change under the reader and guess the time zone");
    }

    private ArchRule nobodyUsesDeprecatedCode() {
        return DEPRECATED_API_SHOULD_NOT_BE_USED
                .as("E11 nobody uses deprecated code")
                .because("its authors have told us to leave");
    }

    private ArchRule everyPackageIsNullMarked() {
        return classes()
                .should(condition("live in a null-marked package", HygieneRules::isNullMarked))
                .as("N13 every package says what it is for and is null-marked")
                .because("where null may appear is part of a signature");
    }

    private static boolean isNullMarked(JavaClass type) {
        return type.getPackage()
                .tryGetPackageInfo()
                .filter(info -> info.isAnnotatedWith(NullMarked.class))
                .isPresent();
    }
}
