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

/** Rules about failures and exceptions: refusals are values, exceptions indicate programming errors. */
record FailureRules(PackageGroups packages) implements RuleGroup {

    private static final String EITHER = "io.vavr.control.Either";
    private static final String OPTION = "io.vavr.control.Option";

    private static final Set<String> VIOLATED_PRECONDITIONS =
            Set.of("java.lang.IllegalArgumentException", "java.lang.NullPointerException");

    private static final Set<String> PRECONDITIONS_AND_ILLEGAL_STATES = Set.of(
            "java.lang.IllegalArgumentException", "java.lang.NullPointerException", "java.lang.IllegalStateException");

    /** Errors that javac adds to a switch over an enum, for constants added after compilation. */
    private static final Set<String> GENERATED_BY_JAVAC =
            Set.of("java.lang.IncompatibleClassChangeError", "java.lang.MatchException");

    @Override
    public List<ArchRule> rules() {
        return List.of(
                useCasesReturnEither(),
                signaturesUseOnlyEitherAndOption(),
                getIsNotCalled(),
                methodsDeclareNoExceptions(),
                coreDefinesNoExceptions(),
                domainThrowsForPreconditionsOnly(),
                applicationThrowsForPreconditionsAndStatesOnly(),
                inMemoryPortsThrowThePortException(),
                failuresAreSealed(),
                failuresAreRecords());
    }

    private ArchRule useCasesReturnEither() {
        return methods()
                .that()
                .areDeclaredInClassesThat(new ClassKinds(packages).useCases())
                .and(are(new ClassKinds(packages).useCaseMethods()))
                .should(condition(
                        "return a sealed interface of records, or an Either whose left type is a sealed interface or a record",
                        method -> returnsClosedOutcome(method) || returnsEitherWithClosedFailure(method)))
                .as(
                        "N2 use cases return a sealed interface of records, or an Either whose left type is a sealed interface or a record")
                .because("callers and the compiler then know every failure of a use case");
    }

    private static boolean returnsClosedOutcome(JavaMethod method) {
        return isSealedInterfaceOfRecords(method.getRawReturnType());
    }

    /** Returns true if all cases of an interface are records. Cases may be grouped by further sealed interfaces. */
    private static boolean isSealedInterfaceOfRecords(JavaClass type) {
        return type.isInterface()
                && type.isSealed()
                && type.getPermittedSubclasses().orElse(Set.of()).stream()
                        .allMatch(outcome -> outcome.isRecord() || isSealedInterfaceOfRecords(outcome));
    }

    private static boolean returnsEitherWithClosedFailure(JavaMethod method) {
        return method.getReturnType() instanceof JavaParameterizedType either
                && either.toErasure().getName().equals(EITHER)
                && isClosed(either.getActualTypeArguments().get(0).toErasure());
    }

    /** Returns true for sealed interfaces and records. A failure with a single case can be a record. */
    private static boolean isClosed(JavaClass type) {
        return type.isRecord() || (type.isInterface() && type.isSealed());
    }

    private ArchRule signaturesUseOnlyEitherAndOption() {
        return noMembers()
                .that()
                .areDeclaredInClassesThat(packages.inCore())
                .and(are(modifier(PUBLIC).or(modifier(PROTECTED))))
                .should(condition("use other Vavr types", FailureRules::usesOtherVavrTypes))
                .as("N3 signatures in domain and application use no Vavr types except Either and Option")
                .because("a dependency on two types can be replaced");
    }

    private static boolean usesOtherVavrTypes(JavaMember member) {
        return member.getAllInvolvedRawTypes().stream()
                .anyMatch(type -> type.getPackageName().startsWith("io.vavr")
                        && !type.getName().equals(EITHER)
                        && !type.getName().equals(OPTION));
    }

    private ArchRule getIsNotCalled() {
        return noClasses()
                .should()
                .accessTargetWhere(describe("calls get", FailureRules::callsGet))
                .as("N4 classes do not call get on Either, Option or Optional")
                .because("get turns an unhandled refusal into an exception");
    }

    private static boolean callsGet(JavaAccess<?> access) {
        JavaClass container = access.getTargetOwner();
        String name = access.getTarget().getName();
        return (name.equals("get") || name.equals("getLeft"))
                && (container.isAssignableTo("io.vavr.Value")
                        || container.isAssignableTo(Optional.class)
                        || container.getName().startsWith(EITHER + "$"));
    }

    private ArchRule methodsDeclareNoExceptions() {
        return noCodeUnits()
                .that()
                .areDeclaredInClassesThat(packages.inCore())
                .should(condition(
                        "declare throwables",
                        (JavaCodeUnit unit) -> !unit.getThrowsClause().isEmpty()))
                .as("N5 methods in domain and application declare no exceptions")
                .because("refusals have one channel, the return value");
    }

    private ArchRule coreDefinesNoExceptions() {
        return noClasses()
                .that(packages.inCore())
                .and(are(not(new ClassKinds(packages).portExceptions())))
                .should()
                .beAssignableTo(Throwable.class)
                .as("N5 domain and application define no exceptions except the port exception")
                .because("a custom exception is a refusal that the signature does not show");
    }

    private ArchRule domainThrowsForPreconditionsOnly() {
        return noClasses()
                .that(packages.inDomain().and(are(not(ClassKinds.generated()))))
                .should()
                .accessTargetWhere(createsExceptionOtherThan(VIOLATED_PRECONDITIONS))
                .as("N5 the domain throws exceptions only for violated preconditions")
                .because("refusals that a caller must expect are values");
    }

    private ArchRule applicationThrowsForPreconditionsAndStatesOnly() {
        return noClasses()
                .that(packages.inApplication()
                        .and(are(not(ClassKinds.generated())))
                        .and(are(not(new ClassKinds(packages).portExceptions())))
                        .and(not(resideInAnyPackage(packages.inMemoryPackages()))))
                .should()
                .accessTargetWhere(createsExceptionOtherThan(PRECONDITIONS_AND_ILLEGAL_STATES))
                .as("N5 the application throws exceptions only for violated preconditions and illegal states")
                .because("refusals that a caller must expect are values");
    }

    private ArchRule inMemoryPortsThrowThePortException() {
        return noClasses()
                .that(resideInAnyPackage(packages.inMemoryPackages()).and(are(not(ClassKinds.generated()))))
                .should()
                .accessTargetWhere(createsExceptionOtherThan(allowedInMemory()))
                .allowEmptyShould(true)
                .as(
                        "N5 in-memory ports throw only the port exception, or for violated preconditions and illegal states")
                .because("they replace adapters, of which the application handles no other exception");
    }

    private Set<String> allowedInMemory() {
        return Stream.concat(
                        PRECONDITIONS_AND_ILLEGAL_STATES.stream(),
                        packages.project().names(ModelPart.PORT_EXCEPTION).stream()
                                .map(packages::qualifiedName))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static DescribedPredicate<JavaAccess<?>> createsExceptionOtherThan(Set<String> allowed) {
        return describe("creates another exception", access -> {
            JavaClass created = access.getTargetOwner();
            return access.getTarget().getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                    && created.isAssignableTo(Throwable.class)
                    && !allowed.contains(created.getName())
                    && !GENERATED_BY_JAVAC.contains(created.getName());
        });
    }

    private ArchRule failuresAreSealed() {
        return classes()
                .that(areFailures())
                .should(condition("be sealed", JavaClass::isSealed))
                .allowEmptyShould(true)
                .as("N18 failure interfaces are sealed")
                .because("the compiler then reports every mapping that misses a new case");
    }

    private ArchRule failuresAreRecords() {
        return classes()
                .that(areFailures())
                .should(condition("permit records only", FailureRules::permitsRecordsOnly))
                .allowEmptyShould(true)
                .as("N18 cases of a failure are records")
                .because("failures carry data, and adapters turn it into text");
    }

    private DescribedPredicate<JavaClass> areFailures() {
        return packages.inCore()
                .and(describe(
                        "are failures",
                        type -> type.isInterface() && type.getSimpleName().endsWith("Failure")));
    }

    private static boolean permitsRecordsOnly(JavaClass failure) {
        return failure.getPermittedSubclasses().orElse(Set.of()).stream().allMatch(JavaClass::isRecord);
    }
}
