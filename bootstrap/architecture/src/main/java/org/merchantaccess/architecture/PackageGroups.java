package org.merchantaccess.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.architecture.ModelEntry.Concept;
import org.merchantaccess.architecture.ModelEntry.ExclusiveDependency;
import org.merchantaccess.architecture.ModelEntry.RestrictedConstruction;

/**
 * Derives the package names used by the rules from the model of a project.
 *
 * <p>A name that ends in {@code ..} means the package and its subpackages.
 */
record PackageGroups(Project project, Layers layers) {

    PackageGroups(Project project) {
        this(project, new Layers(project));
    }

    DescribedPredicate<JavaClass> inDomain() {
        return layers.in(ModelPart.DOMAIN);
    }

    DescribedPredicate<JavaClass> inApplication() {
        return layers.in(ModelPart.APPLICATION);
    }

    /** Selects the classes of domain and application. */
    DescribedPredicate<JavaClass> inCore() {
        return inDomain().or(inApplication());
    }

    DescribedPredicate<JavaClass> inAdapters() {
        return layers.in(ModelPart.ADAPTERS);
    }

    /** Selects the classes that every layer may use. */
    DescribedPredicate<JavaClass> inCommon() {
        return layers.in(ModelPart.COMMON);
    }

    /** Returns true if the project has a layer, or leaves it unnamed. */
    boolean has(ModelPart layer) {
        return !project.names(layer).isEmpty();
    }

    /** Returns the packages of a context in domain, application and adapters. */
    String[] context(String name) {
        return Stream.of(ModelPart.DOMAIN, ModelPart.APPLICATION, ModelPart.ADAPTERS)
                .flatMap(layer -> project.names(layer).stream())
                .map(layer -> withSubpackages(layer + "." + name))
                .toArray(String[]::new);
    }

    /** Returns the packages of a layer. */
    String[] layer(ModelPart layer) {
        return project.names(layer).stream()
                .map(Layers::withoutLastWildcard)
                .map(this::withSubpackages)
                .toArray(String[]::new);
    }

    /**
     * Returns the packages of the application that hold a facade: the package of each facade, and {@code application} if the model does
     * not name the application.
     */
    String[] facadePackages() {
        Stream<String> unnamed = project.names(ModelPart.APPLICATION).equals(ModelPart.APPLICATION.defaults())
                ? ModelPart.APPLICATION.defaults().stream()
                : Stream.empty();
        return Stream.concat(
                        unnamed,
                        facades().stream()
                                .filter(facade -> facade.contains("."))
                                .map(facade -> facade.substring(0, facade.lastIndexOf('.'))))
                .map(this::qualifiedName)
                .distinct()
                .toArray(String[]::new);
    }

    /** Returns the facades, named relative to the root package. */
    private List<String> facades() {
        return project.names(ModelPart.FACADE).stream()
                .flatMap(this::relativeToRoot)
                .toList();
    }

    /** Returns true for a type that the model names as a facade. */
    boolean isFacade(JavaClass type) {
        return facades().stream()
                .map(this::qualifiedName)
                .anyMatch(facade -> PackageMatcher.of(facade).matches(type.getName()));
    }

    String[] ports() {
        return ofApplication(ModelPart.PORTS);
    }

    /** Returns the packages that the model names for implementations of use cases. */
    String[] handlers() {
        return ofApplication(ModelPart.HANDLERS);
    }

    String[] internalPackages() {
        return ofApplication(ModelPart.INTERNAL_PACKAGES);
    }

    String[] inMemoryPackages() {
        return ofApplication(ModelPart.IN_MEMORY_PACKAGES);
    }

    /** Selects the classes whose public types are no commitment to other projects. */
    DescribedPredicate<JavaClass> inAdaptersAndInternalPackages() {
        return inAdapters().or(resideInAnyPackage(internalPackages()));
    }

    /** Returns the packages that are also used by code that the rules do not see. */
    String[] externallyUsed() {
        return project.names(ModelPart.EXTERNALLY_USED).stream()
                .map(this::withSubpackages)
                .toArray(String[]::new);
    }

    /** Returns the packages that may create any implementation of a port. */
    String[] wiringPackages() {
        return concat(inMemoryPackages(), facadePackages(), layer(ModelPart.BOOTSTRAP));
    }

    /** Returns the additional libraries that domain and application may use. */
    List<String> libraries() {
        return project.names(ModelPart.LIBRARIES);
    }

    DescribedPredicate<JavaClass> useCases() {
        String[] named = ofApplication(ModelPart.USE_CASES);
        return named.length > 0
                ? resideInAnyPackage(named)
                : inApplication()
                        .and(resideOutsideOfPackages(concat(
                                ports(),
                                handlers(),
                                ofApplication(ModelPart.SHARED_TYPES),
                                internalPackages(),
                                inMemoryPackages())));
    }

    /** Selects the packages of the application that adapters may use: use cases, shared types and ports. */
    DescribedPredicate<JavaClass> apiOfApplication() {
        return useCasesAndSharedTypes().or(resideInAnyPackage(ports()));
    }

    /** Selects the packages with use cases and the types that they share. */
    DescribedPredicate<JavaClass> useCasesAndSharedTypes() {
        return useCases().or(resideInAnyPackage(ofApplication(ModelPart.SHARED_TYPES)));
    }

    /** Selects the packages of domain and application that the model names. */
    DescribedPredicate<JavaClass> inModel() {
        DescribedPredicate<JavaClass> domain = hasConcepts() ? resideInAnyPackage(concepts()) : inDomain();
        return domain.or(apiOfApplication())
                .or(resideInAnyPackage(concat(facadePackages(), handlers(), internalPackages(), inMemoryPackages())));
    }

    boolean hasConcepts() {
        return !project.entries(Concept.class).isEmpty();
    }

    private String[] concepts() {
        return project.entries(Concept.class).stream()
                .flatMap(concept -> concept(concept.name()).stream())
                .toArray(String[]::new);
    }

    private List<String> concept(String name) {
        return project.names(ModelPart.DOMAIN).stream()
                .map(domain -> withSubpackages(domain + "." + name))
                .toList();
    }

    boolean mayDependOn(String concept, String other) {
        return project.entries(Concept.class).stream()
                .anyMatch(entry -> entry.name().equals(concept)
                        && entry.allowedDependencies().contains(other));
    }

    /** Returns, for each package that a rule refers to, its names. It has several names if its layer has. */
    List<List<String>> referencedPackages() {
        return Stream.of(
                        project.entries(Concept.class).stream()
                                .flatMap(concept -> Stream.concat(
                                        Stream.of(concept.name()), concept.allowedDependencies().stream()))
                                .map(this::concept),
                        Stream.of(
                                        ModelPart.USE_CASES,
                                        ModelPart.HANDLERS,
                                        ModelPart.PORTS,
                                        ModelPart.SHARED_TYPES,
                                        ModelPart.INTERNAL_PACKAGES,
                                        ModelPart.IN_MEMORY_PACKAGES)
                                .flatMap(part -> project.names(part).stream())
                                .map(name -> relativeToRoot(name)
                                        .map(this::withSubpackages)
                                        .toList()),
                        Stream.of(
                                        ModelPart.DOMAIN,
                                        ModelPart.APPLICATION,
                                        ModelPart.ADAPTERS,
                                        ModelPart.BOOTSTRAP,
                                        ModelPart.COMMON)
                                .flatMap(layer -> Stream.of(layer(layer)))
                                .map(List::of),
                        Stream.of(externallyUsed()).map(List::of),
                        project.entries(ExclusiveDependency.class).stream()
                                .map(entry -> List.of(withSubpackages(entry.owner()))),
                        project.entries(RestrictedConstruction.class).stream()
                                .flatMap(entry -> Stream.concat(Stream.of(entry.area()), entry.creators().stream()))
                                .map(name -> List.of(withSubpackages(name))))
                .flatMap(packages -> packages)
                .distinct()
                .toList();
    }

    /** Returns, for each type that a rule refers to, its names. It has several names if its layer has several packages. */
    List<List<String>> referencedTypes() {
        return Stream.concat(
                        project.names(ModelPart.FACADE).stream()
                                .map(facade -> relativeToRoot(facade)
                                        .map(this::qualifiedName)
                                        .toList()),
                        Stream.of(
                                        project.names(ModelPart.AGGREGATES),
                                        project.names(ModelPart.SECRET_ANNOTATION),
                                        project.names(ModelPart.PORT_EXCEPTION),
                                        project.entries(RestrictedConstruction.class).stream()
                                                .map(RestrictedConstruction::type)
                                                .toList())
                                .flatMap(Collection::stream)
                                .map(this::qualifiedName)
                                .map(List::of))
                .distinct()
                .toList();
    }

    /** Returns the pattern of a package and its subpackages, given the name relative to the root. An empty name is the root alone. */
    String withSubpackages(String name) {
        return name.isEmpty() ? project.root() : qualifiedName(name) + "..";
    }

    String[] withSubpackages(List<String> names) {
        return names.stream().map(this::withSubpackages).toArray(String[]::new);
    }

    /** Returns true if a class is a named type, nested in it, or in a named package or its subpackages. */
    boolean belongsTo(String name, JavaClass type) {
        String typeName = type.getName();
        return typeName.equals(qualifiedName(name))
                || typeName.startsWith(qualifiedName(name) + ".")
                || typeName.startsWith(qualifiedName(name) + "$");
    }

    /** Returns the fully qualified name of a package or type, given the name relative to the root. */
    String qualifiedName(String name) {
        return project.root() + "." + name;
    }

    private String[] ofApplication(ModelPart part) {
        return project.names(part).stream()
                .flatMap(this::relativeToRoot)
                .map(this::withSubpackages)
                .toArray(String[]::new);
    }

    /** Returns what a name in the application can mean. A name that does not begin with a package of the application is below one of them. */
    private Stream<String> relativeToRoot(String name) {
        List<String> application = project.names(ModelPart.APPLICATION);
        return application.stream().anyMatch(layer -> (name + ".").startsWith(layer + "."))
                ? Stream.of(name)
                : application.stream().map(layer -> layer + "." + name);
    }

    private static String[] concat(String[]... packages) {
        return Stream.of(packages).flatMap(Stream::of).toArray(String[]::new);
    }
}
