package org.merchantaccess.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
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
                handlersAreHidden(),
                handlersAreNamedHandler(),
                useCasePackagesHideClasses(),
                portsAreInterfaces(),
                facadePackagesExposeOnlyFacades(),
                handlersHoldNoOtherUseCases());
    }

    private ArchRule handlersAreHidden() {
        return classes()
                .that(are(kinds.handlers()))
                .should()
                .bePackagePrivate()
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .as("N9 handlers are package-private and final")
                .because("callers use the interface, and the behavior of a use case cannot be overridden");
    }

    private ArchRule handlersAreNamedHandler() {
        return classes()
                .that(are(kinds.handlers()))
                .should()
                .haveSimpleNameEndingWith("Handler")
                .as("N9 implementations of use cases have names ending with Handler")
                .because("the files of a package then form pairs of use case and handler");
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
                .should(condition("be an interface, a record or an enum", INTERFACES_RECORDS_AND_ENUMS.or(generated())))
                .as("N9 public types of use case packages are interfaces, records and enums")
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
        return describe(
                "facades",
                type -> packages.project().names(ModelPart.FACADE).stream()
                        .anyMatch(facade -> type.getName().equals(packages.applicationType(facade))));
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
