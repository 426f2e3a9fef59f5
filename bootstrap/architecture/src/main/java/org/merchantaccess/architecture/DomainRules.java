package org.merchantaccess.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
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

/** What is true stays true: no clock, no chance, no change. */
record DomainRules(Rooms rooms) implements RuleBook {

    @Override
    public List<ArchRule> rules() {
        return List.of(
                nobodyReadsAClock(),
                nobodyRollsDice(),
                fieldsAreFinal(),
                generatedValuesAreHidden(),
                nothingIsModifiable(),
                copyingStaysInside(),
                writtenValuesAreDerivedFromWithin());
    }

    private ArchRule nobodyReadsAClock() {
        return noClasses()
                .that(liveInTheCore())
                .should()
                .accessTargetWhere(describe("reads a clock", DomainRules::readsAClock))
                .as("N1 domain and application are told the time")
                .because("a rule that reads the clock by itself cannot be tested at its edges");
    }

    private ArchRule nobodyRollsDice() {
        return noClasses()
                .that(liveInTheCore())
                .should()
                .accessTargetWhere(describe("rolls dice", DomainRules::rollsDice))
                .as("N1 domain and application are handed what is random")
                .because("chance is a port, and whoever reviews it must look in one place only");
    }

    /** Without the ports in memory: there, time and chance come from somewhere at last. */
    private DescribedPredicate<JavaClass> liveInTheCore() {
        return resideInAnyPackage(rooms.core()).and(resideOutsideOfPackages(rooms.memory()));
    }

    private static boolean readsAClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return switch (owner) {
            case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
            case "java.time.Clock" -> name.matches("system.*|tick(Millis|Seconds|Minutes)");
            case "java.time.InstantSource" -> name.equals("system");
            default -> owner.startsWith("java.time.") && name.equals("now") && !isHanded(access, Clock.class);
        };
    }

    private static boolean rollsDice(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return switch (owner) {
            case "java.util.UUID" -> name.equals("randomUUID");
            case "java.lang.Math", "java.lang.StrictMath" -> name.equals("random");
            case "java.util.Collections" -> name.equals("shuffle") && !isHanded(access, Random.class);
            case "java.util.Random",
                    "java.util.SplittableRandom",
                    "java.util.concurrent.ThreadLocalRandom",
                    "java.security.SecureRandom" -> true;
            default -> owner.startsWith("java.util.random.");
        };
    }

    private static boolean isHanded(JavaAccess<?> access, Class<?> type) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(parameter -> parameter.isEquivalentTo(type));
    }

    private ArchRule fieldsAreFinal() {
        return fields().that()
                .areDeclaredInClassesThat(resideInAnyPackage(rooms.domain()).and(are(not(Kinds.generated()))))
                .should()
                .beFinal()
                .as("N6 nothing in the domain changes")
                .because("a value in hand is valid, and stays so on every thread");
    }

    private ArchRule generatedValuesAreHidden() {
        return noClasses()
                .that()
                .arePublic()
                .should()
                .haveSimpleNameStartingWith("Immutable")
                .as("N7 Immutable classes are hidden")
                .because("only the named factories of a value may build it");
    }

    private ArchRule nothingIsModifiable() {
        return noClasses()
                .should()
                .haveSimpleNameStartingWith("Modifiable")
                .as("N7 there is no Modifiable twin of a value")
                .because("a value that can change needs no rules, for none would hold");
    }

    private ArchRule copyingStaysInside() {
        return noClasses()
                .that()
                .resideInAPackage(rooms.domain())
                .should()
                .beAssignableTo(nameMatching(".*[.$]With[A-Z]\\w*"))
                .as("N7 no value of the domain shows its copy methods")
                .because("who can copy a value with another name walks past the rule about names");
    }

    private ArchRule writtenValuesAreDerivedFromWithin() {
        return classes()
                .that()
                .areAnnotatedWith("org.immutables.value.Value$Immutable")
                .should(condition(
                        "be an abstract class that only its package derives from", DomainRules::isDerivedFromWithin))
                .allowEmptyShould(true)
                .as("N17 a value that Immutables writes is an abstract class that only its package derives from")
                .because("an interface can hide nothing, and another subclass would skip the checks at birth");
    }

    private static boolean isDerivedFromWithin(JavaClass value) {
        return !value.isInterface()
                && value.getModifiers().contains(JavaModifier.ABSTRACT)
                && Kinds.isDerivedFromWithin(value);
    }
}
