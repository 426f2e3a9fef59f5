package org.merchantaccess.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.merchantaccess.architecture.ModelEntry.AbsentLayer;
import org.merchantaccess.architecture.ModelEntry.Concept;
import org.merchantaccess.architecture.ModelEntry.Context;
import org.merchantaccess.architecture.ModelEntry.Diagram;
import org.merchantaccess.architecture.ModelEntry.ExcludedRule;
import org.merchantaccess.architecture.ModelEntry.ExclusiveDependency;
import org.merchantaccess.architecture.ModelEntry.Names;
import org.merchantaccess.architecture.ModelEntry.RestrictedConstruction;

/**
 * Describes the architecture of a hexagonal project, as the model that the rules check.
 *
 * <p>By default a project has the packages {@code domain}, {@code application} with {@code application.port}, {@code adapters} with one
 * package for each adapter, and {@code bootstrap}. Some rules apply only if the model has an entry for their subject: without a secret
 * annotation there are no rules about secrets.
 *
 * <p>Packages and types are named relative to the root package: {@code persistence.sql} means that package and its subpackages. In the
 * names of layers and of packages of the application, {@code *} stands for any one package: {@code *.domain} means the domain of each
 * feature. If a package is in two layers, it belongs to the one with the longer name.
 *
 * <p>Packages of the application are named relative to the application, or to the root package if the name begins with a package of the
 * application: by default, {@code port} and {@code application.port} mean the same.
 *
 * <p>Instances are immutable; each method returns a project with one more entry.
 */
public final class Project {

    private final String root;
    private final List<ModelEntry> entries;

    private Project(String root, List<ModelEntry> entries) {
        this.root = root;
        this.entries = entries;
    }

    /** Creates a project with the default packages, below a root package such as {@code com.example.lending}. */
    public static Project at(String root) {
        return new Project(Names.checked(root), List.of());
    }

    /** Sets the packages of the domain, by default {@code domain}. */
    public Project withDomain(String... packages) {
        return with(Names.ofPackages(ModelPart.DOMAIN, packages));
    }

    /** Sets the packages of the application, by default {@code application}. They include the ports. */
    public Project withApplication(String... packages) {
        return with(Names.ofPackages(ModelPart.APPLICATION, packages));
    }

    /**
     * Sets the adapters: {@code withAdapters("http", "persistence")}. With {@code *} in a name, each package that matches is an adapter,
     * so the default {@code adapters.*} means each package of {@code adapters}.
     */
    public Project withAdapters(String... packages) {
        return with(Names.ofPackages(ModelPart.ADAPTERS, packages));
    }

    /** Says that no class that is checked belongs to an adapter, such as in the tests of a core in a module of its own. */
    public Project withoutAdapters() {
        return with(new AbsentLayer(ModelPart.ADAPTERS));
    }

    /** Sets the packages that create and connect all objects, by default {@code bootstrap}. */
    public Project withBootstrap(String... packages) {
        return with(Names.ofPackages(ModelPart.BOOTSTRAP, packages));
    }

    /** Adds the classes of the root package itself, such as a main class, to those that create and connect all objects. */
    public Project withBootstrapInRoot() {
        return with(new Names(ModelPart.BOOTSTRAP, List.of("")));
    }

    /** Says that no package creates and connects all objects, such as in a project whose framework does. */
    public Project withoutBootstrap() {
        return with(new AbsentLayer(ModelPart.BOOTSTRAP));
    }

    /** Adds packages that every layer may use. They must not depend on a layer. */
    public Project withCommonPackages(String... packages) {
        return with(Names.ofPackages(ModelPart.COMMON, packages));
    }

    /**
     * Adds a concept of the domain and the other concepts that it may depend on. If a model names any concept, every domain class must
     * belong to a named one.
     */
    public Project withConcept(String concept, String... allowedDependencies) {
        return with(new Concept(Names.checked(concept), Set.copyOf(Names.allChecked(allowedDependencies))));
    }

    /**
     * Adds packages of the application that contain use cases. By default these are all packages of the application that the model does
     * not name for another purpose.
     */
    public Project withUseCases(String... packages) {
        return with(Names.ofPackages(ModelPart.USE_CASES, packages));
    }

    /** Sets the name of the method that every use case declares, by default {@code handle}. */
    public Project withUseCaseMethod(String name) {
        return with(Names.of(ModelPart.USE_CASE_METHOD, name));
    }

    /** Makes every interface in a package with use cases a use case, whatever the names of its methods. */
    public Project withAnyUseCaseMethod() {
        return with(new Names(ModelPart.USE_CASE_METHOD, List.of(ModelPart.ANY)));
    }

    /**
     * Sets the packages of the application that contain the implementations of use cases, for bootstrap to create. By default each is in
     * the package of its use case and hidden there.
     */
    public Project withHandlers(String... packages) {
        return with(Names.ofPackages(ModelPart.HANDLERS, packages));
    }

    /** Sets the end of the names of implementations of use cases, by default {@code Handler}. */
    public Project withHandlerSuffix(String suffix) {
        return with(Names.of(ModelPart.HANDLER_SUFFIX, suffix));
    }

    /** Adds a facade of the application, such as {@code Lending}: the only public class of its package. */
    public Project withFacade(String type) {
        return with(Names.of(ModelPart.FACADE, type));
    }

    /** Sets the packages of the application that contain driven ports, by default {@code port}. */
    public Project withPorts(String... packages) {
        return with(Names.ofPackages(ModelPart.PORTS, packages));
    }

    /** Adds packages of the application with types that use cases share, such as pages, actors and failures. Adapters may use them. */
    public Project withSharedTypes(String... packages) {
        return with(Names.ofPackages(ModelPart.SHARED_TYPES, packages));
    }

    /** Adds packages of the application that only the application may use. */
    public Project withInternalPackages(String... packages) {
        return with(Names.ofPackages(ModelPart.INTERNAL_PACKAGES, packages));
    }

    /**
     * Adds a package of the application that implements ports in memory. Classes in it may read the clock and generate random values.
     */
    public Project withInMemoryPackage(String name) {
        return with(Names.ofPackages(ModelPart.IN_MEMORY_PACKAGES, name));
    }

    /** Adds aggregate roots of the domain, such as {@code domain.book.Book}. */
    public Project withAggregates(String... types) {
        return with(Names.of(ModelPart.AGGREGATES, types));
    }

    /** Sets the annotation that marks secrets. Its retention must be {@code CLASS} or {@code RUNTIME}. */
    public Project withSecretAnnotation(String annotation) {
        return with(Names.of(ModelPart.SECRET_ANNOTATION, annotation));
    }

    /**
     * Sets the port exception, such as {@code application.port.PortUnavailable}. Adapters throw it, and the application turns it into a
     * refusal.
     */
    public Project withPortException(String type) {
        return with(Names.of(ModelPart.PORT_EXCEPTION, type));
    }

    /** Adds libraries that domain and application may use, such as {@code org.slf4j..}. */
    public Project withLibraries(String... packages) {
        return with(new Names(ModelPart.LIBRARIES, List.of(packages)));
    }

    /** Adds packages that are also used by code that the rules do not see, such as templates. Any type in them may be public. */
    public Project withExternallyUsedPackages(String... packages) {
        return with(Names.ofPackages(ModelPart.EXTERNALLY_USED, packages));
    }

    /**
     * Allows dependencies on certain packages in one package only, such as on {@code java.sql..} in {@code persistence.sql}.
     *
     * @param owner the only package that may depend on them
     * @param because the reason, worded to follow the word "because"
     * @param packages package patterns, fully qualified
     */
    public Project withExclusiveDependencies(String owner, String because, String... packages) {
        return with(new ExclusiveDependency(Names.checked(owner), because, List.of(packages)));
    }

    /**
     * Allows, within one area of the project, the construction of a type in certain packages only.
     *
     * @param area the package to which the restriction applies
     * @param because the reason, worded to follow the word "because"
     * @param type the restricted type, such as {@code http.exchange.Route}
     * @param creators the packages of the area that may construct the type
     */
    public Project withRestrictedConstruction(String area, String because, String type, String... creators) {
        return with(new RestrictedConstruction(
                Names.checked(area), because, Names.checked(type), Names.allChecked(creators)));
    }

    /**
     * Adds a context of its own within domain, application and adapters, such as {@code people} for {@code domain.people},
     * {@code application.people} and {@code persistence.people}. The rest of domain and application must not depend on it.
     *
     * @param because the reason for the allowed dependencies, worded to follow the word "because"
     * @param allowedDependencies the only packages and types of the rest of domain and application that the context may use, such as
     *     {@code domain.kernel} and {@code application.port.Transactions}. Each must be used.
     */
    public Project withContext(String name, String because, String... allowedDependencies) {
        return with(new Context(Names.checked(name), because, Names.allChecked(allowedDependencies)));
    }

    /**
     * Adds a component diagram that the code must match. It is written in the subset of PlantUML that
     * {@link com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition ArchUnit supports}.
     */
    public Project withDiagram(Path diagram) {
        return with(new Diagram(diagram));
    }

    /**
     * Excludes a rule, or all rules with a number.
     *
     * @param rule a number such as {@code N2}, or the number and sentence of one rule
     * @param reason why the project does not follow the rule; it must not be blank
     */
    public Project withoutRule(String rule, String reason) {
        return with(new ExcludedRule(rule, reason));
    }

    String root() {
        return root;
    }

    <L extends ModelEntry> List<L> entries(Class<L> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Returns the names given for a part of the model, or its default. They are empty for a layer that the project does not have. */
    List<String> names(ModelPart part) {
        if (entries(AbsentLayer.class).stream().anyMatch(entry -> entry.layer() == part)) {
            return List.of();
        }
        List<String> named = entries(Names.class).stream()
                .filter(entry -> entry.part() == part)
                .flatMap(entry -> entry.names().stream())
                .toList();
        return named.isEmpty() ? part.defaults() : named;
    }

    private Project with(ModelEntry entry) {
        return new Project(
                root, Stream.concat(entries.stream(), Stream.of(entry)).toList());
    }
}
