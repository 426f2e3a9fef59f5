package org.merchantaccess.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static org.merchantaccess.architecture.Conditions.condition;
import static org.merchantaccess.architecture.Kinds.DATA_OR_PROMISE;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Optional;

/** Public means promised. */
record PromiseRules(Rooms rooms) implements RuleBook {

    /** Which types of Vavr, says N3. */
    private static final String[] SPOKEN_BY_ALL = {"java..", "javax.crypto..", "io.vavr.."};

    @Override
    public List<ArchRule> rules() {
        return List.of(
                nobodyElseDerives(),
                nobodyIsPublicForNothing(),
                signaturesSpeakOfNoLibrary(),
                portsAreImplementedForWiring());
    }

    private ArchRule nobodyElseDerives() {
        return classes()
                .that()
                .resideInAnyPackage(rooms.coreAndAdapters())
                .and()
                .arePublic()
                .should(condition("be closed", PromiseRules::isClosed))
                .as("E8 a public class is final, or only its package derives from it")
                .because("a class that strangers derive from can never change again");
    }

    private static boolean isClosed(JavaClass type) {
        return DATA_OR_PROMISE.test(type)
                || type.getModifiers().contains(JavaModifier.FINAL)
                || Kinds.isDerivedFromWithin(type);
    }

    private ArchRule nobodyIsPublicForNothing() {
        return classes()
                .that()
                .resideInAnyPackage(rooms.notOnShow())
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .resideOutsideOfPackages(rooms.usedUnseen())
                .should(condition("be needed in another room", PromiseRules::isNeededElsewhere))
                .allowEmptyShould(true)
                .as("E8 in adapters and inner rooms, public is only what another room needs")
                .because("what is public by habit is used by accident");
    }

    /** Somebody elsewhere names it, or must be able to, since it stands in a public signature of its room. */
    private static boolean isNeededElsewhere(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .map(Dependency::getOriginClass)
                .anyMatch(other -> !other.getPackage().equals(type.getPackage()) || speaksPubliclyOf(type, other));
    }

    private static boolean speaksPubliclyOf(JavaClass type, JavaClass other) {
        return !other.equals(type)
                && other.getModifiers().contains(JavaModifier.PUBLIC)
                && other.getMembers().stream()
                        .filter(PromiseRules::isOnShow)
                        .anyMatch(member -> member.getAllInvolvedRawTypes().contains(type));
    }

    private static boolean isOnShow(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private ArchRule signaturesSpeakOfNoLibrary() {
        return noMembers()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(rooms.core())
                .should(condition("be on show and speak of a library", this::speaksOfALibrary))
                .as("E8 signatures of domain and application speak of no library but Vavr")
                .because("what a signature names, everybody inherits who calls it");
    }

    private boolean speaksOfALibrary(JavaMember member) {
        return isOnShow(member)
                && member.getAllInvolvedRawTypes().stream()
                        .map(JavaClass::getBaseComponentType)
                        .anyMatch(type -> !type.isPrimitive() && !isSpokenByAll(type));
    }

    private boolean isSpokenByAll(JavaClass type) {
        return resideInAnyPackage(rooms.core())
                .or(resideInAnyPackage(SPOKEN_BY_ALL))
                .test(type);
    }

    private ArchRule portsAreImplementedForWiring() {
        return noClasses()
                .should()
                .accessTargetWhere(describe("makes what another adapter is made of", this::makesSomebodyElsesPort))
                .as("N11 who implements a driven port is made by its own room or adapter, in memory, or by bootstrap")
                .because("who makes an implementation has chosen it, and choosing is wiring");
    }

    private boolean makesSomebodyElsesPort(JavaAccess<?> access) {
        JavaClass made = access.getTargetOwner();
        JavaClass maker = access.getOriginOwner();
        return access.getTarget().getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                && made.getAllRawInterfaces().stream().anyMatch(new Kinds(rooms).drivenPorts())
                && !resideInAnyPackage(rooms.whereMemoryIsChosen()).test(maker)
                && !maker.getPackage().equals(made.getPackage())
                && !isOfOneAdapter(made, maker);
    }

    private boolean isOfOneAdapter(JavaClass made, JavaClass maker) {
        Optional<String> adapter = new EachAdapter(rooms).nameOf(made);
        return adapter.isPresent() && adapter.equals(new EachAdapter(rooms).nameOf(maker));
    }
}
