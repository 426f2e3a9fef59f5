package org.merchantaccess.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.merchantaccess.architecture.Conditions.condition;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.Random;

/** Rules that keep the domain deterministic and immutable. */
record DomainRules(PackageGroups packages) implements RuleGroup {

    @Override
    public List<ArchRule> rules() {
        return List.of(
                coreDoesNotReadTheClock(),
                coreDoesNotGenerateRandomValues(),
                domainFieldsAreFinal(),
                generatedValuesAreHidden(),
                modifiableClassesAreAbsent(),
                copyMethodsAreHidden(),
                valuesAreAbstractClasses());
    }

    private ArchRule coreDoesNotReadTheClock() {
        return noClasses()
                .that(residesInCore())
                .should()
                .accessTargetWhere(describe("reads the system clock", DomainRules::readsAClock))
                .as("N1 domain and application do not read the system clock")
                .because("code that reads the clock itself cannot be tested at its time limits");
    }

    private ArchRule coreDoesNotGenerateRandomValues() {
        return noClasses()
                .that(residesInCore())
                .should()
                .accessTargetWhere(describe("generates a random value", DomainRules::generatesRandomValues))
                .as("N1 domain and application do not generate random values")
                .because("randomness comes from a port, so that a security review finds it in one place");
    }

    /** Selects domain and application without the in-memory packages, which provide time and random values. */
    private DescribedPredicate<JavaClass> residesInCore() {
        return packages.inCore().and(resideOutsideOfPackages(packages.inMemoryPackages()));
    }

    private static boolean readsAClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return switch (owner) {
            case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
            case "java.time.Clock" -> name.matches("system.*|tick(Millis|Seconds|Minutes)");
            case "java.time.InstantSource" -> name.equals("system");
            default -> owner.startsWith("java.time.") && name.equals("now") && !isPassed(access, Clock.class);
        };
    }

    private static boolean generatesRandomValues(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return switch (owner) {
            case "java.util.UUID" -> name.equals("randomUUID");
            case "java.lang.Math", "java.lang.StrictMath" -> name.equals("random");
            case "java.util.Collections" -> name.equals("shuffle") && !isPassed(access, Random.class);
            case "java.util.Random",
                    "java.util.SplittableRandom",
                    "java.util.concurrent.ThreadLocalRandom",
                    "java.security.SecureRandom" -> true;
            default -> owner.startsWith("java.util.random.");
        };
    }

    private static boolean isPassed(JavaAccess<?> access, Class<?> type) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(parameter -> parameter.isEquivalentTo(type));
    }

    private ArchRule domainFieldsAreFinal() {
        return fields().that()
                .areDeclaredInClassesThat(packages.inDomain().and(are(not(ClassKinds.generated()))))
                .should()
                .beFinal()
                .as("N6 fields in the domain are final")
                .because("a valid value then stays valid on every thread");
    }

    private ArchRule generatedValuesAreHidden() {
        return noClasses()
                .that()
                .arePublic()
                .should()
                .haveSimpleNameStartingWith("Immutable")
                .as("N7 generated Immutable classes are not public")
                .because("only the named factories of a value may create it");
    }

    private ArchRule modifiableClassesAreAbsent() {
        return noClasses()
                .should()
                .haveSimpleNameStartingWith("Modifiable")
                .as("N7 values have no generated Modifiable class")
                .because("a mutable value can violate its invariants");
    }

    private ArchRule copyMethodsAreHidden() {
        return noClasses()
                .that(packages.inDomain())
                .should()
                .beAssignableTo(nameMatching(".*[.$]With[A-Z]\\w*"))
                .as("N7 domain values do not expose generated copy methods")
                .because("copying a value with another name would bypass the rule for names");
    }

    private ArchRule valuesAreAbstractClasses() {
        return classes()
                .that()
                .areAnnotatedWith("org.immutables.value.Value$Immutable")
                .should(condition(
                        "be an abstract class that is extensible only in its package",
                        DomainRules::isAbstractAndExtensibleOnlyInPackage))
                .allowEmptyShould(true)
                .as("N17 values generated by Immutables are abstract classes that are extensible only in their package")
                .because("an interface cannot hide members, and other subclasses would skip validation");
    }

    private static boolean isAbstractAndExtensibleOnlyInPackage(JavaClass value) {
        return !value.isInterface()
                && value.getModifiers().contains(JavaModifier.ABSTRACT)
                && ClassKinds.isExtensibleOnlyInPackage(value);
    }
}
