package org.merchantaccess.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static org.merchantaccess.architecture.Conditions.condition;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Each room speaks of what it is about. */
record VocabularyRules(Rooms rooms) implements RuleBook {

    /** Few, so that none of them is a word of anybody's business as well, as row, page or request may be. */
    private static final Pattern OF_WIRE_OR_TABLE =
            Pattern.compile("_(https?|servlet|cookie|json|html|status_code|sql|jdbc|result_set)(?=_)");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private static final Pattern FORM = Pattern.compile("\\w+(Row|Json|Mapper)");

    @Override
    public List<ArchRule> rules() {
        return List.of(typesSpeakOfTheBusiness(), membersSpeakOfTheBusiness(), formsStayInTheirRoom());
    }

    private ArchRule typesSpeakOfTheBusiness() {
        return noClasses()
                .that()
                .resideInAnyPackage(rooms.core())
                .should(condition(
                        "be named after the wire or the table", type -> isOfWireOrTable(type.getSimpleName())))
                .as("N12 no type of domain and application is named after HTTP or SQL")
                .because("who names a thing after its way in or its place of rest has let both in");
    }

    private ArchRule membersSpeakOfTheBusiness() {
        return noMembers()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(rooms.core())
                .should(condition(
                        "be named after the wire or the table", (HasName member) -> isOfWireOrTable(member.getName())))
                .as("N12 no member of domain and application is named after HTTP or SQL")
                .because("a status code in the core is an answer that nobody has asked for yet");
    }

    private static boolean isOfWireOrTable(String name) {
        String words = BETWEEN_WORDS.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
        return OF_WIRE_OR_TABLE.matcher("_" + words + "_").find();
    }

    private ArchRule formsStayInTheirRoom() {
        return noClasses()
                .that()
                .resideInAnyPackage(rooms.adapters())
                .and()
                .arePublic()
                .should(condition("be a form that others can hold", VocabularyRules::isFormThatHoldsSomething))
                .as("N16 no Row, Json or Mapper that holds anything is public")
                .because("a form that others can hold is a second model, which no rule of the domain watches");
    }

    private static boolean isFormThatHoldsSomething(JavaClass type) {
        return FORM.matcher(type.getSimpleName()).matches()
                && type.getFields().stream()
                        .anyMatch(field -> !field.getModifiers().contains(JavaModifier.STATIC));
    }
}
