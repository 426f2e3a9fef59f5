package org.merchantaccess.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.architecture.Line.Concept;
import org.merchantaccess.architecture.Line.Gate;
import org.merchantaccess.architecture.Line.KeptIn;

/**
 * Where in a house everything is: every package name the rules know is made here.
 *
 * <p>A name that ends in {@code ..} means the package and all below it.
 */
record Rooms(House house) {

    private static final String APPLICATION = "application";
    private static final String DOMAIN = "domain";

    String domain() {
        return all(DOMAIN);
    }

    String application() {
        return all(APPLICATION);
    }

    String[] core() {
        return new String[] {domain(), application()};
    }

    String[] adapters() {
        return all(house.names(Part.ADAPTERS));
    }

    String[] bootstrap() {
        return all(house.names(Part.BOOTSTRAP));
    }

    /** The one package of the application that is not a room but its door. */
    String entrance() {
        return house.root() + "." + APPLICATION;
    }

    String[] ports() {
        return inApplication(Part.PORTS);
    }

    String[] shapes() {
        return inApplication(Part.SHAPES);
    }

    String[] innerRooms() {
        return inApplication(Part.INNER_ROOMS);
    }

    String[] memory() {
        return inApplication(Part.MEMORY);
    }

    String[] coreAndAdapters() {
        return several(core(), adapters());
    }

    /** Where nothing is promised to anybody but the rest of the house. */
    String[] notOnShow() {
        return several(adapters(), innerRooms());
    }

    /** Whose users are not all classes of the house. */
    String[] usedUnseen() {
        return all(house.names(Part.USED_UNSEEN));
    }

    /** Who may decide that nothing is kept. */
    String[] whereMemoryIsChosen() {
        return several(memory(), new String[] {entrance()}, bootstrap());
    }

    /** What domain and application may use besides. */
    List<String> libraries() {
        return house.names(Part.LIBRARIES);
    }

    DescribedPredicate<JavaClass> useCases() {
        String[] named = inApplication(Part.USE_CASES);
        return named.length > 0
                ? resideInAnyPackage(named)
                : resideInAPackage(application())
                        .and(resideOutsideOfPackages(several(ports(), shapes(), innerRooms(), memory())));
    }

    /** Where everything public is promised to who comes from outside. */
    DescribedPredicate<JavaClass> onShow() {
        return useCases().or(resideInAnyPackage(several(ports(), shapes())));
    }

    /** In domain and application, where the plan says that somebody may live. */
    DescribedPredicate<JavaClass> drawn() {
        DescribedPredicate<JavaClass> domain = resideInAnyPackage(hasConcepts() ? concepts() : new String[] {domain()});
        return domain.or(onShow()).or(resideInAnyPackage(several(new String[] {entrance()}, innerRooms(), memory())));
    }

    boolean hasConcepts() {
        return !house.lines(Concept.class).isEmpty();
    }

    private String[] concepts() {
        return all(house.lines(Concept.class).stream()
                .map(concept -> DOMAIN + "." + concept.name())
                .toList());
    }

    /** The pattern whose one group is the name of a concept. */
    String conceptPattern() {
        return house.root() + "." + DOMAIN + ".(*)..";
    }

    boolean mayKnow(String concept, String other) {
        return house.lines(Concept.class).stream()
                .anyMatch(line -> line.name().equals(concept) && line.mayKnow().contains(other));
    }

    /** The pattern whose groups are a layer and a room in it. */
    String roomPattern() {
        return house.root() + ".(*).(*)..";
    }

    /** Every package a rule speaks of. */
    List<String> spokenOf() {
        return Stream.of(
                        Stream.of(concepts()),
                        house.lines(Concept.class).stream()
                                .flatMap(concept -> concept.mayKnow().stream())
                                .map(concept -> all(DOMAIN + "." + concept)),
                        Stream.of(inApplication(Part.USE_CASES)),
                        Stream.of(core()),
                        Stream.of(several(
                                ports(), shapes(), innerRooms(), memory(), adapters(), bootstrap(), usedUnseen())),
                        house.lines(KeptIn.class).stream().map(line -> all(line.room())),
                        house.lines(Gate.class).stream()
                                .flatMap(line -> Stream.concat(Stream.of(line.area()), line.gates().stream())
                                        .map(this::all)))
                .flatMap(rooms -> rooms)
                .distinct()
                .toList();
    }

    /** Every type a rule speaks of. */
    List<String> typesSpokenOf() {
        return Stream.of(
                        house.names(Part.AGGREGATES).stream(),
                        house.names(Part.SECRET_MARK).stream(),
                        house.names(Part.PORT_EXCEPTION).stream(),
                        house.names(Part.DOOR).stream().map(door -> APPLICATION + "." + door),
                        house.lines(Gate.class).stream().map(Gate::type))
                .flatMap(names -> names)
                .map(this::below)
                .distinct()
                .toList();
    }

    /** That package and all below it, for a name below the root. */
    String all(String name) {
        return below(name) + "..";
    }

    String[] all(List<String> names) {
        return names.stream().map(this::all).toArray(String[]::new);
    }

    /** The whole name of what is named below the root. */
    String below(String name) {
        return house.root() + "." + name;
    }

    private String[] inApplication(Part part) {
        return house.names(part).stream()
                .map(name -> all(APPLICATION + "." + name))
                .toArray(String[]::new);
    }

    private static String[] several(String[]... rooms) {
        return Stream.of(rooms).flatMap(Stream::of).toArray(String[]::new);
    }
}
