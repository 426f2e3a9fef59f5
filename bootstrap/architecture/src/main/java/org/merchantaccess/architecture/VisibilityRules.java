package org.merchantaccess.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static org.merchantaccess.architecture.ClassKinds.INTERFACES_RECORDS_AND_ENUMS;
import static org.merchantaccess.architecture.Conditions.condition;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Optional;

/** Rules about public types and signatures. */
record VisibilityRules(PackageGroups packages) implements RuleGroup {

    /** Libraries whose types may occur in signatures. N3 restricts the types of Vavr further. */
    private static final String[] ALLOWED_LIBRARIES = {"java..", "javax.crypto..", "io.vavr.."};

    @Override
    public List<ArchRule> rules() {
        return List.of(
                publicClassesAreNotExtensible(),
                publicTypesAreNeeded(),
                signaturesUseNoLibraries(),
                implementationsAreCreatedByWiring());
    }

    private ArchRule publicClassesAreNotExtensible() {
        return classes()
                .that(packages.inCore().or(packages.inAdapters()))
                .and()
                .arePublic()
                // N9 reports them
                .and(are(not(new ClassKinds(packages).handlers())))
                .should(condition("be final or extensible only in its package", VisibilityRules::isClosed))
                .as("E8 public classes are final or extensible only in their package")
                .because("a class that others extend can no longer change");
    }

    private static boolean isClosed(JavaClass type) {
        return INTERFACES_RECORDS_AND_ENUMS.test(type)
                || type.getModifiers().contains(JavaModifier.FINAL)
                || ClassKinds.isExtensibleOnlyInPackage(type);
    }

    private ArchRule publicTypesAreNeeded() {
        return classes()
                .that(packages.inAdaptersAndInternalPackages())
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .resideOutsideOfPackages(packages.externallyUsed())
                .should(condition("be used in another package", VisibilityRules::isUsedInOtherPackage))
                .allowEmptyShould(true)
                .as("E8 public types of adapters and internal packages are used in another package")
                .because("unneeded public types get used by accident");
    }

    /** Returns true if another package uses the type, or a public signature of its own package contains it. */
    private static boolean isUsedInOtherPackage(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .map(Dependency::getOriginClass)
                .anyMatch(other -> !other.getPackage().equals(type.getPackage()) || exposesInSignature(type, other));
    }

    private static boolean exposesInSignature(JavaClass type, JavaClass other) {
        return !other.equals(type)
                && other.getModifiers().contains(JavaModifier.PUBLIC)
                && other.getMembers().stream()
                        .filter(VisibilityRules::isVisible)
                        .anyMatch(member -> member.getAllInvolvedRawTypes().contains(type));
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private ArchRule signaturesUseNoLibraries() {
        return noMembers()
                .that()
                .areDeclaredInClassesThat(packages.inCore())
                .should(condition("be visible and use a library type", this::exposesLibraryType))
                .as("E8 signatures in domain and application use no library types except those of Vavr")
                .because("every caller depends on the libraries that a signature uses");
    }

    private boolean exposesLibraryType(JavaMember member) {
        return isVisible(member)
                && member.getAllInvolvedRawTypes().stream()
                        .map(JavaClass::getBaseComponentType)
                        .anyMatch(type -> !type.isPrimitive() && !isAllowedInSignatures(type));
    }

    private boolean isAllowedInSignatures(JavaClass type) {
        return resideInAPackage(packages.project().root() + "..")
                .or(resideInAnyPackage(ALLOWED_LIBRARIES))
                .test(type);
    }

    private ArchRule implementationsAreCreatedByWiring() {
        return noClasses()
                .should()
                .accessTargetWhere(describe(
                        "creates a port implementation of another package", this::createsForeignPortImplementation))
                .as(
                        "N11 port implementations are created only by their own package or adapter, in-memory packages, facades and bootstrap")
                .because("choosing an implementation is the task of the wiring");
    }

    private boolean createsForeignPortImplementation(JavaAccess<?> access) {
        JavaClass created = access.getTargetOwner();
        JavaClass creator = access.getOriginOwner();
        return access.getTarget().getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                && created.getAllRawInterfaces().stream().anyMatch(new ClassKinds(packages).drivenPorts())
                && !resideInAnyPackage(packages.wiringPackages()).test(creator)
                && !creator.getPackage().equals(created.getPackage())
                && !belongToSameAdapter(created, creator);
    }

    private boolean belongToSameAdapter(JavaClass created, JavaClass creator) {
        Optional<String> adapter = packages.layers().adapterOf(created);
        return adapter.isPresent() && adapter.equals(packages.layers().adapterOf(creator));
    }
}
