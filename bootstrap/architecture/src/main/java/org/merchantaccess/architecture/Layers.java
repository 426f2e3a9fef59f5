package org.merchantaccess.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Assigns each package to a layer: the one that names the package or its nearest parent. So {@code application.domain} can be the domain
 * although {@code application} is the application.
 */
final class Layers {

    private static final List<ModelPart> LAYERS =
            List.of(ModelPart.DOMAIN, ModelPart.APPLICATION, ModelPart.ADAPTERS, ModelPart.BOOTSTRAP, ModelPart.COMMON);

    private final String root;
    private final List<LayerPackage> layerPackages;
    private final List<Pattern> adapters;
    private final Map<String, Optional<Place>> places = new ConcurrentHashMap<>();

    /** A package of a layer as the model names it. */
    private record LayerPackage(ModelPart layer, boolean hasWildcard, Pattern pattern) {}

    /**
     * The place of a package in its layer.
     *
     * @param parent the package or its nearest parent that the model names
     * @param isOneOfSeveral true if the name has a wildcard, which several packages can match
     */
    private record Place(ModelPart layer, String parent, boolean isOneOfSeveral) {}

    Layers(Project project) {
        root = project.root();
        layerPackages = LAYERS.stream()
                .flatMap(layer -> project.names(layer).stream()
                        .map(Layers::withoutLastWildcard)
                        .map(name -> new LayerPackage(layer, name.contains("*"), pattern(name))))
                .toList();
        adapters = project.names(ModelPart.ADAPTERS).stream().map(this::pattern).toList();
    }

    /** Returns the package that contains all packages of a name such as {@code adapters.*}. */
    static String withoutLastWildcard(String name) {
        return name.endsWith(".*") ? name.substring(0, name.length() - ".*".length()) : name;
    }

    private Pattern pattern(String name) {
        if (name.isEmpty()) {
            return Pattern.compile("(" + Pattern.quote(root) + ")");
        }
        String names = Stream.of(name.split("\\."))
                .map(part -> part.equals("*") ? "\\w+" : Pattern.quote(part))
                .collect(joining("\\."));
        return Pattern.compile("(" + Pattern.quote(root) + "\\." + names + ")(?:\\..*)?");
    }

    /** Selects the classes of a layer. */
    DescribedPredicate<JavaClass> in(ModelPart layer) {
        return describe(
                "belong to the layer " + layer,
                type -> placeOf(type).map(Place::layer).filter(layer::equals).isPresent());
    }

    private Optional<Place> placeOf(JavaClass type) {
        return places.computeIfAbsent(type.getPackageName(), this::placeOf);
    }

    private Optional<Place> placeOf(String packageName) {
        return layerPackages.stream()
                .flatMap(named -> match(named.pattern(), packageName)
                        .map(parent -> new Place(named.layer(), parent, named.hasWildcard()))
                        .stream())
                .max(comparingInt(place -> place.parent().length()));
    }

    private static Optional<String> match(Pattern pattern, String packageName) {
        Matcher match = pattern.matcher(packageName);
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }

    /** Returns the name of the adapter that a class belongs to, if any. */
    Optional<String> adapterOf(JavaClass type) {
        return adapters.stream()
                .flatMap(adapter -> match(adapter, type.getPackageName()).stream())
                .max(comparingInt(String::length));
    }

    /** Returns the concept that a class of the domain belongs to: the name of a package below the domain. */
    Optional<String> conceptOf(JavaClass type) {
        return placeOf(type)
                .filter(place -> place.layer() == ModelPart.DOMAIN)
                .map(place -> firstPackage(place.parent(), type.getPackageName()))
                .filter(name -> !name.isEmpty());
    }

    /**
     * Returns the largest package that must be free of cycles and contains a class, if any: a package of a layer, a layer of a feature, or
     * outside of all layers a package with two names. A facade in the only package of a layer uses all others and is in none.
     */
    Optional<String> sliceOf(JavaClass type) {
        String name = type.getPackageName();
        return placeOf(type)
                .map(place -> place.isOneOfSeveral()
                        ? Optional.of(child(place.parent(), name))
                        : childBelow(place.parent(), name))
                .orElseGet(() -> childBelow(root, name).flatMap(first -> childBelow(first, name)));
    }

    private static Optional<String> childBelow(String parent, String packageName) {
        return Optional.of(child(parent, packageName)).filter(child -> !child.equals(parent));
    }

    private static String child(String parent, String packageName) {
        String first = firstPackage(parent, packageName);
        return first.isEmpty() ? parent : parent + "." + first;
    }

    private static String firstPackage(String parent, String packageName) {
        return packageName.startsWith(parent + ".")
                ? packageName.substring(parent.length() + 1).replaceFirst("\\..*", "")
                : "";
    }
}
