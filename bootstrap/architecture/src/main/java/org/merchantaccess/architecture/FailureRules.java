package org.merchantaccess.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static org.merchantaccess.architecture.Conditions.condition;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A refusal is a value that says why; an exception is a bug. */
record FailureRules(Rooms rooms) implements RuleBook {

    private static final String EITHER = "io.vavr.control.Either";
    private static final String OPTION = "io.vavr.control.Option";

    private static final Set<String> BROKEN_CONTRACTS =
            Set.of("java.lang.IllegalArgumentException", "java.lang.NullPointerException");

    private static final Set<String> BROKEN_CONTRACTS_AND_STATES = Set.of(
            "java.lang.IllegalArgumentException", "java.lang.NullPointerException", "java.lang.IllegalStateException");

    /** What javac itself throws from a switch over an enum that grew after it was compiled. */
    private static final Set<String> WRITTEN_BY_JAVAC =
            Set.of("java.lang.IncompatibleClassChangeError", "java.lang.MatchException");

    @Override
    public List<ArchRule> rules() {
        return List.of(
                useCasesAnswerWithEither(),
                signaturesSpeakEitherAndOption(),
                nobodyReachesIntoABox(),
                nothingIsDeclaredToBeThrown(),
                noExceptionIsOurs(),
                domainThrowsOnlyAtBrokenContracts(),
                applicationThrowsOnlyAtBrokenContracts(),
                memoryThrowsWhatPortsThrow(),
                failuresAreSealed(),
                failuresAreRecords());
    }

    private ArchRule useCasesAnswerWithEither() {
        return methods()
                .that()
                .areDeclaredInClassesThat(new Kinds(rooms).useCases())
                .and()
                .haveName(new Kinds(rooms).useCaseMethod())
                .should(condition("answer with an Either whose left is sealed", FailureRules::answersWithSealedEither))
                .as("N2 a use case answers with Either, and its refusals are sealed")
                .because("who calls a use case shall see every way it can refuse, and the compiler shall too");
    }

    private static boolean answersWithSealedEither(JavaMethod method) {
        return method.getReturnType() instanceof JavaParameterizedType answer
                && answer.toErasure().getName().equals(EITHER)
                && isSealedInterface(answer.getActualTypeArguments().get(0).toErasure());
    }

    private static boolean isSealedInterface(JavaClass type) {
        return type.isInterface() && type.isSealed();
    }

    private ArchRule signaturesSpeakEitherAndOption() {
        return noMembers()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(rooms.core())
                .and(are(modifier(PUBLIC).or(modifier(PROTECTED))))
                .should(condition("speak of other types of Vavr", FailureRules::speaksOfOtherVavr))
                .as("N3 signatures of domain and application speak no Vavr but Either and Option")
                .because("so small a surface can be left behind, should Vavr ever be");
    }

    private static boolean speaksOfOtherVavr(JavaMember member) {
        return member.getAllInvolvedRawTypes().stream()
                .anyMatch(type -> type.getPackageName().startsWith("io.vavr")
                        && !type.getName().equals(EITHER)
                        && !type.getName().equals(OPTION));
    }

    private ArchRule nobodyReachesIntoABox() {
        return noClasses()
                .should()
                .accessTargetWhere(describe("reaches into a box", FailureRules::reachesIntoABox))
                .as("N4 nobody takes a value out of Either, Option or Optional by get")
                .because("get is where a refusal that nobody thought of becomes a crash");
    }

    private static boolean reachesIntoABox(JavaAccess<?> access) {
        JavaClass box = access.getTargetOwner();
        String name = access.getTarget().getName();
        return (name.equals("get") || name.equals("getLeft"))
                && (box.isAssignableTo("io.vavr.Value")
                        || box.isAssignableTo(Optional.class)
                        || box.getName().startsWith(EITHER + "$"));
    }

    private ArchRule nothingIsDeclaredToBeThrown() {
        return noCodeUnits()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(rooms.core())
                .should(condition(
                        "declare throwables",
                        (JavaCodeUnit unit) -> !unit.getThrowsClause().isEmpty()))
                .as("N5 domain and application declare nothing to be thrown")
                .because("a refusal has one channel, the left of an Either");
    }

    private ArchRule noExceptionIsOurs() {
        return noClasses()
                .that()
                .resideInAnyPackage(rooms.core())
                .and(are(not(new Kinds(rooms).portExceptions())))
                .should()
                .beAssignableTo(Throwable.class)
                .as("N5 domain and application define no exception but the one of the driven ports")
                .because("an exception of our own is a refusal that hides from the signature");
    }

    private ArchRule domainThrowsOnlyAtBrokenContracts() {
        return noClasses()
                .that(resideInAnyPackage(rooms.domain()).and(are(not(Kinds.generated()))))
                .should()
                .accessTargetWhere(makesAnExceptionOtherThan(BROKEN_CONTRACTS))
                .as("N5 the domain throws at broken contracts only")
                .because("what a caller may do wrong by right is a value, not a stack trace");
    }

    private ArchRule applicationThrowsOnlyAtBrokenContracts() {
        return noClasses()
                .that(resideInAnyPackage(rooms.application())
                        .and(are(not(Kinds.generated())))
                        .and(are(not(new Kinds(rooms).portExceptions())))
                        .and(not(resideInAnyPackage(rooms.memory()))))
                .should()
                .accessTargetWhere(makesAnExceptionOtherThan(BROKEN_CONTRACTS_AND_STATES))
                .as("N5 the application throws at broken contracts and broken states only")
                .because("what a caller may do wrong by right is a value, not a stack trace");
    }

    private ArchRule memoryThrowsWhatPortsThrow() {
        return noClasses()
                .that(resideInAnyPackage(rooms.memory()).and(are(not(Kinds.generated()))))
                .should()
                .accessTargetWhere(makesAnExceptionOtherThan(ofMemory()))
                .allowEmptyShould(true)
                .as(
                        "N5 ports in memory throw at broken contracts and states, and the one exception of the driven ports")
                .because("they stand in for adapters, and the application knows no other exception of these");
    }

    private Set<String> ofMemory() {
        return Stream.concat(
                        BROKEN_CONTRACTS_AND_STATES.stream(),
                        rooms.house().names(Part.PORT_EXCEPTION).stream().map(rooms::below))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static DescribedPredicate<JavaAccess<?>> makesAnExceptionOtherThan(Set<String> allowed) {
        return describe("makes another exception", access -> {
            JavaClass made = access.getTargetOwner();
            return access.getTarget().getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                    && made.isAssignableTo(Throwable.class)
                    && !allowed.contains(made.getName())
                    && !WRITTEN_BY_JAVAC.contains(made.getName());
        });
    }

    private ArchRule failuresAreSealed() {
        return classes()
                .that(areFailures())
                .should(condition("be sealed", JavaClass::isSealed))
                .allowEmptyShould(true)
                .as("N18 a failure is sealed")
                .because("whoever maps it to the wire must hear from the compiler about a new case");
    }

    private ArchRule failuresAreRecords() {
        return classes()
                .that(areFailures())
                .should(condition("permit records only", FailureRules::permitsRecordsOnly))
                .allowEmptyShould(true)
                .as("N18 the cases of a failure are records")
                .because("a refusal carries data, and text is made where it is shown");
    }

    private DescribedPredicate<JavaClass> areFailures() {
        return resideInAnyPackage(rooms.core())
                .and(describe(
                        "are failures",
                        type -> type.isInterface() && type.getSimpleName().endsWith("Failure")));
    }

    private static boolean permitsRecordsOnly(JavaClass failure) {
        return failure.getPermittedSubclasses().orElse(Set.of()).stream().allMatch(JavaClass::isRecord);
    }
}
