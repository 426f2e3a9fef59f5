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
import java.util.stream.Stream;

/** Rules about names: technology names stay out of the core, transport and table types stay in their adapter. */
record VocabularyRules(PackageGroups packages) implements RuleGroup {

    /** Contains no words that can belong to a business domain, such as row, page or request. */
    private static final Pattern HTTP_OR_SQL =
            Pattern.compile("_(https?|servlet|cookie|json|html|status_code|sql|jdbc|result_set)(?=_)");

    private static final Pattern WORD_BOUNDARY = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private static final Pattern TRANSPORT_OR_TABLE_TYPE = Pattern.compile("\\w+(Row|Json|Mapper)");

    @Override
    public List<ArchRule> rules() {
        return Stream.concat(
                        Stream.of(typeNamesAreTechnologyFree(), memberNamesAreTechnologyFree()),
                        RuleGroup.when(packages.has(ModelPart.ADAPTERS), transportAndTableTypesAreHidden()))
                .toList();
    }

    private ArchRule typeNamesAreTechnologyFree() {
        return noClasses()
                .that(packages.inCore())
                .should(condition("be named after HTTP or SQL", type -> mentionsHttpOrSql(type.getSimpleName())))
                .as("N12 types in domain and application are not named after HTTP or SQL")
                .because("the core does not depend on a transport or a store");
    }

    private ArchRule memberNamesAreTechnologyFree() {
        return noMembers()
                .that()
                .areDeclaredInClassesThat(packages.inCore())
                .should(condition(
                        "be named after HTTP or SQL", (HasName member) -> mentionsHttpOrSql(member.getName())))
                .as("N12 members in domain and application are not named after HTTP or SQL")
                .because("choosing a status code is the task of an adapter");
    }

    private static boolean mentionsHttpOrSql(String name) {
        String words = WORD_BOUNDARY.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
        return HTTP_OR_SQL.matcher("_" + words + "_").find();
    }

    private ArchRule transportAndTableTypesAreHidden() {
        return noClasses()
                .that(packages.inAdapters())
                .and()
                .arePublic()
                .should(condition(
                        "be a transport or table type with fields", VocabularyRules::isTransportOrTableTypeWithFields))
                .allowEmptyShould(true)
                .as("N16 Row, Json and Mapper types with fields are not public")
                .because("a public transport or table type becomes a second model without invariants");
    }

    private static boolean isTransportOrTableTypeWithFields(JavaClass type) {
        return TRANSPORT_OR_TABLE_TYPE.matcher(type.getSimpleName()).matches()
                && type.getFields().stream()
                        .anyMatch(field -> !field.getModifiers().contains(JavaModifier.STATIC));
    }
}
