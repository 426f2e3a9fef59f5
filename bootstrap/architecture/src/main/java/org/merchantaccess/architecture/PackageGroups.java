package org.merchantaccess.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
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
record PackageGroups(Project project) {

    private static final String APPLICATION = "application";
    private static final String DOMAIN = "domain";

    String domain() {
        return withSubpackages(DOMAIN);
    }

    String application() {
        return withSubpackages(APPLICATION);
    }

    String[] core() {
        return new String[] {domain(), application()};
    }

    String[] adapters() {
        return withSubpackages(project.names(ModelPart.ADAPTERS));
    }

    /** Returns true if each package of {@code adapters} is an adapter, because the model names no adapters. */
    boolean eachAdapterIsASubpackage() {
        return project.names(ModelPart.ADAPTERS).equals(ModelPart.ADAPTERS.defaults());
    }

    /** Returns the packages of a context in domain, application and adapters. */
    String[] context(String name) {
        String between = eachAdapterIsASubpackage() ? ".*." : ".";
        return Stream.concat(
                        Stream.of(DOMAIN + "." + name, APPLICATION + "." + name),
                        project.names(ModelPart.ADAPTERS).stream().map(adapter -> adapter + between + name))
                .map(this::withSubpackages)
                .toArray(String[]::new);
    }

    String[] bootstrap() {
        return withSubpackages(project.names(ModelPart.BOOTSTRAP));
    }

    /** Returns the packages of the application that hold a facade: its root and the package of each other facade. */
    String[] facadePackages() {
        return Stream.concat(
                        Stream.of(qualifiedName(APPLICATION)),
                        project.names(ModelPart.FACADE).stream()
                                .filter(facade -> facade.contains("."))
                                .map(facade -> qualifiedName(
                                        APPLICATION + "." + facade.substring(0, facade.lastIndexOf('.')))))
                .toArray(String[]::new);
    }

    String[] ports() {
        return inApplication(ModelPart.PORTS);
    }

    String[] sharedTypes() {
        return inApplication(ModelPart.SHARED_TYPES);
    }

    String[] internalPackages() {
        return inApplication(ModelPart.INTERNAL_PACKAGES);
    }

    String[] inMemoryPackages() {
        return inApplication(ModelPart.IN_MEMORY_PACKAGES);
    }

    String[] coreAndAdapters() {
        return concat(core(), adapters());
    }

    /** Returns the packages whose public types are no commitment to other projects. */
    String[] adaptersAndInternalPackages() {
        return concat(adapters(), internalPackages());
    }

    /** Returns the packages that are also used by code that the rules do not see. */
    String[] externallyUsed() {
        return withSubpackages(project.names(ModelPart.EXTERNALLY_USED));
    }

    /** Returns the packages that may create any implementation of a port. */
    String[] wiringPackages() {
        return concat(inMemoryPackages(), facadePackages(), bootstrap());
    }

    /** Returns the additional libraries that domain and application may use. */
    List<String> libraries() {
        return project.names(ModelPart.LIBRARIES);
    }

    DescribedPredicate<JavaClass> useCases() {
        String[] named = inApplication(ModelPart.USE_CASES);
        return named.length > 0
                ? resideInAnyPackage(named)
                : resideInAPackage(application())
                        .and(resideOutsideOfPackages(
                                concat(ports(), sharedTypes(), internalPackages(), inMemoryPackages())));
    }

    /** Selects the packages of the application that adapters may use: use cases, shared types and ports. */
    DescribedPredicate<JavaClass> apiOfApplication() {
        return useCasesAndSharedTypes().or(resideInAnyPackage(ports()));
    }

    /** Selects the packages with use cases and the types that they share. */
    DescribedPredicate<JavaClass> useCasesAndSharedTypes() {
        return useCases().or(resideInAnyPackage(sharedTypes()));
    }

    /** Selects the packages of domain and application that the model names. */
    DescribedPredicate<JavaClass> inModel() {
        DescribedPredicate<JavaClass> domain = resideInAnyPackage(hasConcepts() ? concepts() : new String[] {domain()});
        return domain.or(apiOfApplication())
                .or(resideInAnyPackage(concat(facadePackages(), internalPackages(), inMemoryPackages())));
    }

    boolean hasConcepts() {
        return !project.entries(Concept.class).isEmpty();
    }

    private String[] concepts() {
        return withSubpackages(project.entries(Concept.class).stream()
                .map(concept -> DOMAIN + "." + concept.name())
                .toList());
    }

    /** Returns a package pattern with one group, the name of a concept. */
    String conceptPattern() {
        return project.root() + "." + DOMAIN + ".(*)..";
    }

    boolean mayDependOn(String concept, String other) {
        return project.entries(Concept.class).stream()
                .anyMatch(entry -> entry.name().equals(concept)
                        && entry.allowedDependencies().contains(other));
    }

    /** Returns a package pattern with two groups, a layer and a package in it. */
    String slicePattern() {
        return project.root() + ".(*).(*)..";
    }

    /** Returns every package that a rule refers to. */
    List<String> referencedPackages() {
        return Stream.of(
                        Stream.of(concepts()),
                        project.entries(Concept.class).stream()
                                .flatMap(concept -> concept.allowedDependencies().stream())
                                .map(concept -> withSubpackages(DOMAIN + "." + concept)),
                        Stream.of(inApplication(ModelPart.USE_CASES)),
                        Stream.of(core()),
                        Stream.of(concat(
                                ports(),
                                sharedTypes(),
                                internalPackages(),
                                inMemoryPackages(),
                                adapters(),
                                bootstrap(),
                                externallyUsed())),
                        project.entries(ExclusiveDependency.class).stream()
                                .map(entry -> withSubpackages(entry.owner())),
                        project.entries(RestrictedConstruction.class).stream()
                                .flatMap(entry -> Stream.concat(Stream.of(entry.area()), entry.creators().stream())
                                        .map(this::withSubpackages)))
                .flatMap(packages -> packages)
                .distinct()
                .toList();
    }

    /** Returns every type that a rule refers to. */
    List<String> referencedTypes() {
        return Stream.of(
                        project.names(ModelPart.AGGREGATES).stream(),
                        project.names(ModelPart.SECRET_ANNOTATION).stream(),
                        project.names(ModelPart.PORT_EXCEPTION).stream(),
                        project.names(ModelPart.FACADE).stream().map(facade -> APPLICATION + "." + facade),
                        project.entries(RestrictedConstruction.class).stream().map(RestrictedConstruction::type))
                .flatMap(names -> names)
                .map(this::qualifiedName)
                .distinct()
                .toList();
    }

    /** Returns the pattern of a package and its subpackages, given the name relative to the root. */
    String withSubpackages(String name) {
        return qualifiedName(name) + "..";
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

    /** Returns the fully qualified name of a type of the application. */
    String applicationType(String name) {
        return qualifiedName(APPLICATION + "." + name);
    }

    /** Returns the fully qualified name of a package or type, given the name relative to the root. */
    String qualifiedName(String name) {
        return project.root() + "." + name;
    }

    private String[] inApplication(ModelPart part) {
        return project.names(part).stream()
                .map(name -> withSubpackages(APPLICATION + "." + name))
                .toArray(String[]::new);
    }

    private static String[] concat(String[]... packages) {
        return Stream.of(packages).flatMap(Stream::of).toArray(String[]::new);
    }
}
