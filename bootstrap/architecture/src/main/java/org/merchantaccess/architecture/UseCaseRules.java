package org.merchantaccess.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.merchantaccess.architecture.Conditions.condition;
import static org.merchantaccess.architecture.Kinds.DATA_OR_PROMISE;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** What can be done is on show; how it is done is not. */
record UseCaseRules(Rooms rooms, Kinds kinds) implements RuleBook {

    UseCaseRules(Rooms rooms) {
        this(rooms, new Kinds(rooms));
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
                .that(rooms.onShow())
                .and()
                .resideOutsideOfPackage(rooms.entrance())
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and(are(not(kinds.portExceptions())))
                .should(condition("be data or a promise", DATA_OR_PROMISE))
                .as("N9 use-case rooms and ports show interfaces, records and enums")
                .because("public means promised, and an implementation is no promise");
    }

    private ArchRule entranceShowsOneClass() {
        return classes()
                .that()
                .resideInAPackage(rooms.entrance())
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should(condition("be data, a promise or the door", DATA_OR_PROMISE.or(theDoor())))
                .allowEmptyShould(true)
                .as("N9 the root of the application shows no class but the door")
                .because("a library with one door needs no map");
    }

    private DescribedPredicate<JavaClass> theDoor() {
        return describe("the door", type -> rooms.house().names(Part.DOOR).contains(type.getSimpleName()));
    }

    private ArchRule handlersHoldNoOtherUseCase() {
        return noFields()
                .that()
                .areDeclaredInClassesThat(kinds.handlers())
                .should(condition("hold a use case", this::holdsAUseCase))
                .allowEmptyShould(true)
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
