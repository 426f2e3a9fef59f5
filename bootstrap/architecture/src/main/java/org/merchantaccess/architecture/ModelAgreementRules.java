package org.merchantaccess.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.merchantaccess.architecture.Conditions.condition;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.merchantaccess.architecture.ModelEntry.Context;
import org.merchantaccess.architecture.ModelEntry.ExclusiveDependency;

/** Rules that the model and the code agree, which all other rules depend on. */
record ModelAgreementRules(PackageGroups packages) implements RuleGroup {

    /** The layers of a project and the driven ports, each with the advice for a project that has none. */
    private static final Map<ModelPart, String> NAMING = new EnumMap<>(Map.of(
            ModelPart.DOMAIN, "name its domain with withDomain(…)",
            ModelPart.APPLICATION, "name its application with withApplication(…)",
            ModelPart.PORTS,
                    "name its driven ports with withPorts(…), relative to an application that withApplication(…) names",
            ModelPart.ADAPTERS, "name its adapters with withAdapters(…), or add withoutAdapters()",
            ModelPart.BOOTSTRAP,
                    "name the packages that create and connect all objects with withBootstrap(…) or"
                            + " withBootstrapInRoot(), or add withoutBootstrap()"));

    @Override
    public List<ArchRule> rules() {
        return Stream.of(
                        Stream.of(layersExist(), packagesContainClasses()),
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

    /** Creates the rule that every layer has classes. As long as one has none, no rule about packages is evaluated. */
    ArchRule layersExist() {
        MatchAnyClass rule = new MatchAnyClass();
        layers().forEach((layer, names) -> rule.require(
                "The project has no class in "
                        + names.stream().map(name -> name.replace("..", "")).collect(joining(" or ")) + ": "
                        + NAMING.get(layer),
                type -> residesInAny(names, type)));
        return classes()
                .should(rule)
                .as("E7 every layer of the project contains classes")
                .because("the rules about packages pass until the model names every layer (N14)");
    }

    /** Returns the layers of the project with the names of their packages. */
    private Map<ModelPart, List<String>> layers() {
        return NAMING.keySet().stream()
                .filter(packages::has)
                .collect(toMap(
                        identity(),
                        layer -> List.of(layer == ModelPart.PORTS ? packages.ports() : packages.layer(layer)),
                        (one, other) -> one,
                        () -> new EnumMap<>(ModelPart.class)));
    }

    private ArchRule packagesContainClasses() {
        MatchAnyClass rule = new MatchAnyClass();
        packages.referencedPackages()
                .forEach(names -> rule.require(
                        "There is no class in " + String.join(" or ", names), type -> residesInAny(names, type)));
        return classes()
                .should(rule)
                .as("E7 packages named by rules contain classes")
                .because("a rule about an empty package can never fail (N14)");
    }

    private static boolean residesInAny(List<String> packagePatterns, JavaClass type) {
        return packagePatterns.stream().anyMatch(name -> residesIn(name, type));
    }

    private static boolean residesIn(String packagePattern, JavaClass type) {
        return PackageMatcher.of(packagePattern).matches(type.getPackageName())
                && !type.getSimpleName().equals("package-info");
    }

    private ArchRule typesExist() {
        MatchAnyClass rule = new MatchAnyClass();
        packages.referencedTypes()
                .forEach(names -> rule.require(
                        "There is no " + String.join(" or ", names),
                        type -> names.stream()
                                .anyMatch(name -> PackageMatcher.of(name).matches(type.getName()))));
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
                .that(packages.inCore())
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

    /** Checks that each package is read from one folder or archive only. */
    private static final class NotSplitPackages extends ArchCondition<JavaClass> {

        private final Map<String, Set<String>> modules = new TreeMap<>();

        NotSplitPackages() {
            super("not split packages");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            type.getSource()
                    .ifPresent(source -> modules.computeIfAbsent(type.getPackageName(), name -> new TreeSet<>())
                            .add(moduleOf(source.getUri(), type)));
        }

        /** Returns the folder or archive of a class file: its location without the path of its package. */
        private static String moduleOf(URI classFile, JavaClass type) {
            String path = classFile.toString();
            return path.substring(0, path.lastIndexOf(type.getPackageName().replace('.', '/')));
        }

        @Override
        public void finish(ConditionEvents events) {
            modules.forEach((name, locations) -> {
                if (locations.size() > 1) {
                    events.add(
                            SimpleConditionEvent.violated(name, name + " is in " + String.join(" and in ", locations)));
                }
            });
            modules.clear();
        }
    }
}
