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

/** A secret is never printed, logged or sent by accident. */
record SecretRules(Rooms rooms, DescribedPredicate<JavaClass> secrets) implements RuleBook {

    private static final Set<Class<?>> TEXT_AND_BYTES =
            Set.of(String.class, CharSequence.class, char[].class, byte[].class);

    private static final Set<String> LOGGERS = Set.of(
            "java.lang.System$Logger",
            "java.util.logging.Logger",
            "org.slf4j.Logger",
            "org.slf4j.spi.LoggingEventBuilder");

    SecretRules(Rooms rooms) {
        this(rooms, new Kinds(rooms).secrets());
    }

    @Override
    public List<ArchRule> rules() {
        if (rooms.house().names(Part.SECRET_MARK).isEmpty()) {
            return List.of();
        }
        return List.of(
                secretsAreNoRecords(),
                secretsDoNotTravel(),
                secretsKnowNoJson(),
                secretsKeepTheirToStringShut(),
                noJsonHoldsASecret(),
                nobodyLogsASecret());
    }

    private ArchRule secretsAreNoRecords() {
        return classes()
                .that(are(secrets))
                .should()
                .notBeRecords()
                .as("N8 a secret is no record")
                .because("a record prints its components");
    }

    private ArchRule secretsDoNotTravel() {
        return classes()
                .that(are(secrets))
                .should()
                .notBeAssignableTo(Serializable.class)
                .as("N8 a secret is not Serializable")
                .because("serialising writes what no accessor shows");
    }

    private ArchRule secretsKnowNoJson() {
        return noClasses()
                .that(are(secrets))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson..", "tools.jackson..")
                .as("N8 a secret knows no Jackson")
                .because("a secret that can write itself as JSON will one day be part of an answer");
    }

    private ArchRule secretsKeepTheirToStringShut() {
        return classes()
                .that(are(secrets))
                .should(condition("have a toString that keeps it", this::isSilent))
                .as("N8 the toString of a secret keeps it")
                .because("every log line, debugger and assertion message calls toString");
    }

    private boolean isSilent(JavaClass secret) {
        Optional<JavaMethod> toString = secret.getClassHierarchy().stream()
                .filter(secrets)
                .flatMap(type -> type.tryGetMethod("toString").stream())
                .findFirst();
        return toString.map(SecretRules::keepsIt).orElse(secret.getModifiers().contains(JavaModifier.ABSTRACT));
    }

    /** What is redacted is not read; where nothing is, neither text nor bytes are. */
    private static boolean keepsIt(JavaMethod toString) {
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

    private ArchRule noJsonHoldsASecret() {
        return noClasses()
                .should(condition("hold a secret as Json", this::holdsASecretAsJson))
                .as("N8 no Json type holds a secret")
                .because("what a Json type holds goes over the wire");
    }

    private boolean holdsASecretAsJson(JavaClass type) {
        return type.getSimpleName().endsWith("Json")
                && type.getFields().stream()
                        .flatMap(field -> field.getAllInvolvedRawTypes().stream())
                        .anyMatch(secrets);
    }

    private ArchRule nobodyLogsASecret() {
        return noCodeUnits()
                .should(condition("log beside a secret", this::logsBesideASecret))
                .as("N8 no method that logs touches a secret")
                .because("byte code does not show what is logged, so the two are kept apart");
    }

    private boolean logsBesideASecret(JavaCodeUnit unit) {
        return unit.getAccessesFromSelf().stream()
                        .anyMatch(access ->
                                LOGGERS.contains(access.getTargetOwner().getName()))
                && touched(unit).anyMatch(secrets);
    }

    private static Stream<JavaClass> touched(JavaCodeUnit unit) {
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
        throw new IllegalArgumentException("neither field nor code unit: " + target.getFullName());
    }
}
