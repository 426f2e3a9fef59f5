package org.merchantaccess.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.ENUMS;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.RECORDS;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.merchantaccess.architecture.Conditions.condition;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** What can be done is on show; how it is done is not. */
record UseCaseRules(House house, Kinds kinds) implements RuleBook {

    UseCaseRules(House house) {
        this(house, new Kinds(house));
    }

    @Override
    public List<ArchRule> rules() {
        return List.of(
                handlersAreHidden(),
                handlersAreNamedSo(),
                roomsShowNoClasses(),
                entranceShowsOneClass(),
                handlersHoldNoOtherUseCase());
    }

    private ArchRule handlersAreHidden() {
        return classes()
                .that(are(kinds.handlers()))
                .should()
                .bePackagePrivate()
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .as("N9 a handler is package-private and final")
                .because("who calls a use case names the interface, and nobody derives another way to do it");
    }

    private ArchRule handlersAreNamedSo() {
        return classes()
                .that(are(kinds.handlers()))
                .should()
                .haveSimpleNameEndingWith("Handler")
                .as("N9 who answers for a use case is named Handler")
                .because("the files of a room then read as pairs: what can be done, and who does it");
    }

    private ArchRule roomsShowNoClasses() {
        return classes()
                .that()
                .resideInAnyPackage(house.roomsOnShow())
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should(condition("be data or a promise", INTERFACES.or(RECORDS).or(ENUMS)))
                .as("N9 use-case rooms and ports show interfaces, records and enums")
                .because("public means promised, and an implementation is no promise");
    }

    private ArchRule entranceShowsOneClass() {
        return classes()
                .that()
                .resideInAPackage(house.entrance())
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should(condition(
                        "be data or the host", INTERFACES.or(RECORDS).or(ENUMS).or(name(house.host()))))
                .as("N9 the root of the application shows one class")
                .because("a library with one door needs no map");
    }

    private ArchRule handlersHoldNoOtherUseCase() {
        return noFields()
                .that()
                .areDeclaredInClassesThat(kinds.handlers())
                .should(condition("hold a use case", this::holdsAUseCase))
                .as("N10 a handler holds no other use case")
                .because("use cases that call each other nest their transactions and mix their refusals");
    }

    private boolean holdsAUseCase(JavaField field) {
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
