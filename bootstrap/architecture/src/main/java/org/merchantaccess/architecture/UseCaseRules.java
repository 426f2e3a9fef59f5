package org.merchantaccess.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.merchantaccess.architecture.ClassKinds.EXCEPTIONS;
import static org.merchantaccess.architecture.ClassKinds.INTERFACES_RECORDS_AND_ENUMS;
import static org.merchantaccess.architecture.ClassKinds.generated;
import static org.merchantaccess.architecture.Conditions.condition;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Rules about use cases and their handlers: interfaces are public, implementations are not. */
record UseCaseRules(PackageGroups packages, ClassKinds kinds) implements RuleGroup {

    UseCaseRules(PackageGroups packages) {
        this(packages, new ClassKinds(packages));
    }

    @Override
    public List<ArchRule> rules() {
        return List.of(
                handlersAreFinal(),
                handlersAreHidden(),
                handlersAreNamedHandler(),
                useCasePackagesHideClasses(),
                portsAreInterfaces(),
                facadePackagesExposeOnlyFacades(),
                handlersHoldNoOtherUseCases());
    }

    private ArchRule handlersAreFinal() {
        return classes()
                .that(are(kinds.handlers()))
                .should()
                .haveModifier(JavaModifier.FINAL)
                .as("N9 handlers are final")
                .because("no subclass can change what a use case does");
    }

    private ArchRule handlersAreHidden() {
        return classes()
                .that(are(kinds.handlers()))
                .and()
                .resideOutsideOfPackages(packages.handlers())
                .should()
                .bePackagePrivate()
                .allowEmptyShould(packages.handlers().length > 0)
                .as("N9 handlers are package-private, unless they have a package of their own")
                .because("callers use the interface");
    }

    private ArchRule handlersAreNamedHandler() {
        return classes()
                .that(are(kinds.handlers()))
                .should()
                .haveSimpleNameEndingWith(kinds.handlerSuffix())
                .as("N9 implementations of use cases have names ending with " + kinds.handlerSuffix())
                .because("the name of a use case leads to its implementation");
    }

    private ArchRule useCasePackagesHideClasses() {
        return classes()
                .that(packages.useCasesAndSharedTypes())
                .and()
                .resideOutsideOfPackages(packages.facadePackages())
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should(condition(
                        "be an interface, a record, an enum or an exception",
                        INTERFACES_RECORDS_AND_ENUMS.or(generated()).or(EXCEPTIONS)))
                .as("N9 public types of use case packages are interfaces, records, enums and exceptions")
                .because("public types are a commitment, and implementations must stay changeable");
    }

    private ArchRule portsAreInterfaces() {
        return classes()
                .that()
                .resideInAnyPackage(packages.ports())
                .and()
                .areTopLevelClasses()
                .and(are(not(kinds.portExceptions())))
                .should()
                .beInterfaces()
                .as("N9 port packages contain only interfaces and the port exception")
                .because("the data types of a port belong to the package of their concept");
    }

    private ArchRule facadePackagesExposeOnlyFacades() {
        return classes()
                .that()
                .resideInAnyPackage(packages.facadePackages())
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should(condition(
                        "be an interface, a record, an enum or a facade", INTERFACES_RECORDS_AND_ENUMS.or(facades())))
                .allowEmptyShould(true)
                .as("N9 facade packages expose no class except the facade")
                .because("a single entry point is easy to find");
    }

    private DescribedPredicate<JavaClass> facades() {
        return describe("facades", packages::isFacade);
    }

    private ArchRule handlersHoldNoOtherUseCases() {
        return noFields()
                .that()
                .areDeclaredInClassesThat(kinds.handlers())
                .should(condition("hold a use case", this::holdsUseCase))
                .allowEmptyShould(true)
                .as("N10 handlers do not hold other use cases")
                .because("nested use cases nest their transactions and mix their failures");
    }

    private boolean holdsUseCase(JavaField field) {
        return field.getAllInvolvedRawTypes().stream()
                .anyMatch(kinds.useCases().or(kinds.handlers()).or(listsOfUseCases()));
    }

    private DescribedPredicate<JavaClass> listsOfUseCases() {
        return describe(
                "lists of use cases",
                type -> type.getFields().stream()
                        .anyMatch(field -> kinds.useCases().test(field.getRawType())));
    }
}
