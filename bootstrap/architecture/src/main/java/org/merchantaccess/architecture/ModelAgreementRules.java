package org.merchantaccess.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.merchantaccess.architecture.Conditions.condition;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.architecture.ModelEntry.Context;
import org.merchantaccess.architecture.ModelEntry.ExclusiveDependency;

/** Rules that the model and the code agree, which all other rules depend on. */
record ModelAgreementRules(PackageGroups packages) implements RuleGroup {

    @Override
    public List<ArchRule> rules() {
        return Stream.of(
                        Stream.of(packagesContainClasses()),
                        RuleGroup.when(!packages.referencedTypes().isEmpty(), typesExist()),
                        RuleGroup.when(!exclusiveDependencies().isEmpty(), exclusiveDependenciesAreUsed()),
                        RuleGroup.when(!contexts().isEmpty(), contextsUseTheirAllowedDependencies()),
                        Stream.of(classesResideInTheModel(), packagesAreNotSplit()))
                .flatMap(rules -> rules)
                .toList();
    }

    private List<ExclusiveDependency> exclusiveDependencies() {
        return packages.project().entries(ExclusiveDependency.class);
    }

    private List<Context> contexts() {
        return packages.project().entries(Context.class);
    }

    private ArchRule packagesContainClasses() {
        MatchAnyClass rule = new MatchAnyClass();
        packages.referencedPackages()
                .forEach(name -> rule.require("There is no class in " + name, type -> residesIn(name, type)));
        return classes()
                .should(rule)
                .as("E7 packages named by rules contain classes")
                .because("a rule about an empty package can never fail (N14)");
    }

    private static boolean residesIn(String packagePattern, JavaClass type) {
        return PackageMatcher.of(packagePattern).matches(type.getPackageName())
                && !type.getSimpleName().equals("package-info");
    }

    private ArchRule typesExist() {
        MatchAnyClass rule = new MatchAnyClass();
        packages.referencedTypes()
                .forEach(name -> rule.require(
                        "There is no " + name, type -> type.getName().equals(name)));
        return classes()
                .should(rule)
                .as("E7 types named by rules exist")
                .because("a rule about a renamed type can never fail (N14)");
    }

    private ArchRule exclusiveDependenciesAreUsed() {
        MatchAnyClass rule = new MatchAnyClass();
        exclusiveDependencies()
                .forEach(entry -> rule.require(
                        "No class in " + packages.qualifiedName(entry.owner()) + " depends on "
                                + String.join(", ", entry.packages()),
                        type -> residesIn(packages.withSubpackages(entry.owner()), type)
                                && dependsOnAnyOf(entry.packages(), type)));
        return classes()
                .should(rule)
                .as("E7 packages use their exclusive dependencies")
                .because("a rule about a misspelled package can never fail (N14)");
    }

    private ArchRule contextsUseTheirAllowedDependencies() {
        MatchAnyClass rule = new MatchAnyClass();
        for (Context context : contexts()) {
            DescribedPredicate<JavaClass> inContext = resideInAnyPackage(packages.context(context.name()));
            context.allowedDependencies()
                    .forEach(name -> rule.require(
                            "No class of context " + context.name() + " uses " + packages.qualifiedName(name),
                            type -> inContext.test(type) && uses(name, type)));
        }
        return classes()
                .should(rule)
                .as("E7 contexts use the dependencies that the model allows")
                .because("an unused permission allows a dependency without need");
    }

    private boolean uses(String name, JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .anyMatch(target -> packages.belongsTo(name, target));
    }

    private static boolean dependsOnAnyOf(List<String> packages, JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .anyMatch(resideInAnyPackage(packages.toArray(String[]::new)));
    }

    private ArchRule classesResideInTheModel() {
        return classes()
                .that()
                .resideInAnyPackage(packages.core())
                .should(condition("reside in a package of the model", packages.inModel()))
                .as("E7 classes in domain and application reside in packages of the model")
                .because("no rule covers a package that the model does not name");
    }

    private static ArchRule packagesAreNotSplit() {
        return classes()
                .should(new NotSplitPackages())
                .as("N15 packages belong to one module only")
                .because("the Java module system forbids split packages");
    }
}
