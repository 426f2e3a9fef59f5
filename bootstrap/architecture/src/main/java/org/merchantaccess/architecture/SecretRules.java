package org.merchantaccess.architecture;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static org.merchantaccess.architecture.Conditions.condition;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.FieldAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules that prevent the accidental disclosure of secrets. */
record SecretRules(PackageGroups packages, DescribedPredicate<JavaClass> secrets) implements RuleGroup {

    private static final Set<Class<?>> TEXT_AND_BYTES =
            Set.of(String.class, CharSequence.class, char[].class, byte[].class);

    private static final Set<String> LOGGERS = Set.of(
            "java.lang.System$Logger",
            "java.util.logging.Logger",
            "org.slf4j.Logger",
            "org.slf4j.spi.LoggingEventBuilder");

    SecretRules(PackageGroups packages) {
        this(packages, new ClassKinds(packages).secrets());
    }

    @Override
    public List<ArchRule> rules() {
        if (packages.project().names(ModelPart.SECRET_ANNOTATION).isEmpty()) {
            return List.of();
        }
        return List.of(
                secretsAreNotRecords(),
                secretsAreNotSerializable(),
                secretsAreIndependentOfJackson(),
                toStringDoesNotRevealSecrets(),
                jsonTypesContainNoSecrets(),
                loggingMethodsDoNotAccessSecrets());
    }

    private ArchRule secretsAreNotRecords() {
        return classes()
                .that(are(secrets))
                .should()
                .notBeRecords()
                .as("N8 secrets are not records")
                .because("the toString of a record prints its components");
    }

    private ArchRule secretsAreNotSerializable() {
        return classes()
                .that(are(secrets))
                .should()
                .notBeAssignableTo(Serializable.class)
                .as("N8 secrets are not Serializable")
                .because("serialization writes fields that no accessor exposes");
    }

    private ArchRule secretsAreIndependentOfJackson() {
        return noClasses()
                .that(are(secrets))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson..", "tools.jackson..")
                .as("N8 secrets do not depend on Jackson")
                .because("a secret that can be written as JSON can get into a response");
    }

    private ArchRule toStringDoesNotRevealSecrets() {
        return classes()
                .that(are(secrets))
                .should(condition("have a toString that does not reveal it", this::hidesItsContent))
                .as("N8 the toString of a secret does not reveal it")
                .because("loggers, debuggers and assertion messages call toString");
    }

    private boolean hidesItsContent(JavaClass secret) {
        Optional<JavaMethod> toString = secret.getClassHierarchy().stream()
                .filter(secrets)
                .flatMap(type -> type.tryGetMethod("toString").stream())
                .findFirst();
        return toString.map(SecretRules::doesNotReadContent)
                .orElse(secret.getModifiers().contains(JavaModifier.ABSTRACT));
    }

    /** Checks that redacted attributes are not read or, if no attribute is redacted, that no text and no bytes are. */
    private static boolean doesNotReadContent(JavaMethod toString) {
        Set<String> redacted = redactedBy(toString.getOwner());
        return toString.getAccessesFromSelf().stream()
                .map(JavaAccess::getTarget)
                .filter(part ->
                        toString.getOwner().isAssignableTo(part.getOwner().getName()))
                .noneMatch(
                        part -> redacted.isEmpty() ? isTextOrBytes(typeOf(part)) : redacted.contains(part.getName()));
    }

    private static Set<String> redactedBy(JavaClass secret) {
        return secret.getAllMethods().stream()
                .filter(attribute -> attribute.isAnnotatedWith("org.immutables.value.Value$Redacted"))
                .map(JavaMethod::getName)
                .collect(Collectors.toSet());
    }

    private static boolean isTextOrBytes(JavaClass type) {
        return TEXT_AND_BYTES.stream().anyMatch(type::isEquivalentTo);
    }

    private ArchRule jsonTypesContainNoSecrets() {
        return noClasses()
                .should(condition("contain a secret as Json type", this::isJsonTypeWithSecret))
                .as("N8 Json types do not contain secrets")
                .because("the content of a Json type is sent over the network");
    }

    private boolean isJsonTypeWithSecret(JavaClass type) {
        return type.getSimpleName().endsWith("Json")
                && type.getFields().stream()
                        .flatMap(field -> field.getAllInvolvedRawTypes().stream())
                        .anyMatch(secrets);
    }

    private ArchRule loggingMethodsDoNotAccessSecrets() {
        return noCodeUnits()
                .should(condition("log and access a secret", this::logsAndAccessesSecret))
                .as("N8 methods that log do not access secrets")
                .because("bytecode does not show which values are logged");
    }

    private boolean logsAndAccessesSecret(JavaCodeUnit unit) {
        return unit.getAccessesFromSelf().stream()
                        .anyMatch(access ->
                                LOGGERS.contains(access.getTargetOwner().getName()))
                && accessedTypes(unit).anyMatch(secrets);
    }

    private static Stream<JavaClass> accessedTypes(JavaCodeUnit unit) {
        return Stream.concat(
                unit.getAllInvolvedRawTypes().stream(),
                unit.getAccessesFromSelf().stream()
                        .map(JavaAccess::getTarget)
                        .flatMap(target -> Stream.of(target.getOwner(), typeOf(target))));
    }

    private static JavaClass typeOf(AccessTarget target) {
        if (target instanceof FieldAccessTarget field) {
            return field.getRawType();
        }
        if (target instanceof CodeUnitAccessTarget unit) {
            return unit.getRawReturnType();
        }
        throw new IllegalArgumentException("Not a field or code unit: " + target.getFullName());
    }
}
