package org.merchantaccess.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.merchantaccess.architecture.Line.Concept;
import org.merchantaccess.architecture.Line.Diagram;
import org.merchantaccess.architecture.Line.Gate;
import org.merchantaccess.architecture.Line.KeptIn;
import org.merchantaccess.architecture.Line.LeftOut;
import org.merchantaccess.architecture.Line.Names;

/**
 * The plan of a hexagonal house: what the rules cannot know of yours.
 *
 * <p>Where the plan says nothing, the house has the usual rooms: {@code domain}, {@code application} with its {@code port},
 * {@code adapters} with a room for each adapter, and {@code bootstrap}. What is drawn becomes a rule: of a house that names no
 * secrets, nothing is asked about secrets.
 *
 * <p>Rooms and types are named as they lie below the root: {@code persistence.sql} is that package and all below it. A plan does not
 * change; each method gives another one, in which that stands as well.
 */
public final class House {

    private final String root;
    private final List<Line> lines;

    private House(String root, List<Line> lines) {
        this.root = root;
        this.lines = lines;
    }

    /** A house with the usual rooms, in that package, such as {@code com.example.lending}. */
    public static House at(String root) {
        return new House(Names.checked(root), List.of());
    }

    /** The adapters, in place of one for each room of {@code adapters}: {@code withAdapters("http", "persistence")}. */
    public House withAdapters(String... rooms) {
        return with(Names.of(Part.ADAPTERS, rooms));
    }

    /** Where everything is put together, in place of {@code bootstrap}. */
    public House withBootstrap(String... rooms) {
        return with(Names.of(Part.BOOTSTRAP, rooms));
    }

    /**
     * A concept of the domain and the other concepts it may know. Once one is named all must be, and nobody may live in the domain
     * outside of them.
     */
    public House withConcept(String concept, String... mayKnow) {
        return with(new Concept(Names.checked(concept), Set.copyOf(Names.allChecked(mayKnow))));
    }

    /**
     * Where in the application the use cases are. Once one is named all must be; where none is, they are everywhere in the
     * application but in rooms that are named for something else.
     */
    public House withUseCases(String... rooms) {
        return with(Names.of(Part.USE_CASES, rooms));
    }

    /** By which method a use case is known, in place of {@code handle}. */
    public House withUseCaseMethod(String name) {
        return with(Names.of(Part.USE_CASE_METHOD, name));
    }

    /** The only class on show at the root of the application, such as {@code Lending}. */
    public House withDoor(String simpleName) {
        return with(Names.of(Part.DOOR, simpleName));
    }

    /** Where in the application the driven ports are, in place of {@code port}. */
    public House withPorts(String... rooms) {
        return with(Names.of(Part.PORTS, rooms));
    }

    /** Where in the application there is what all use cases speak of: pages, actors, failures. On show as they are. */
    public House withShapes(String... rooms) {
        return with(Names.of(Part.SHAPES, rooms));
    }

    /** Rooms of the application that only the application knows. */
    public House withInnerRooms(String... rooms) {
        return with(Names.of(Part.INNER_ROOMS, rooms));
    }

    /** The room of the application in which every port is kept in memory: there, time and chance may come from somewhere. */
    public House withMemory(String room) {
        return with(Names.of(Part.MEMORY, room));
    }

    /** The roots of the domain's aggregates, such as {@code domain.book.Book}. */
    public House withAggregates(String... types) {
        return with(Names.of(Part.AGGREGATES, types));
    }

    /** The annotation that marks a secret; it must be kept in class files. */
    public House withSecretsMarked(String annotation) {
        return with(Names.of(Part.SECRET_MARK, annotation));
    }

    /**
     * The exception of the driven ports, such as {@code application.port.PortUnavailable}: adapters throw it, and the application turns
     * it into a refusal.
     */
    public House withPortException(String type) {
        return with(Names.of(Part.PORT_EXCEPTION, type));
    }

    /** What domain and application may use besides themselves, Java, and what makes their values: {@code org.slf4j..}. */
    public House withLibraries(String... packages) {
        return with(new Names(Part.LIBRARIES, List.of(packages)));
    }

    /** Rooms that are used by what the rules do not see as well, such as templates or services of others: there, more may be public. */
    public House withUsersUnseen(String... rooms) {
        return with(Names.of(Part.USED_UNSEEN, rooms));
    }

    /**
     * A room that alone knows certain packages, such as {@code java.sql..}.
     *
     * @param because the reason, as the end of a sentence
     */
    public House onlyIn(String room, String because, String... packages) {
        return with(new KeptIn(Names.checked(room), because, List.of(packages)));
    }

    /**
     * A way in which part of the house is only reached through its gates: of all who live there, they alone construct that type.
     *
     * @param because the reason, as the end of a sentence
     * @param type such as {@code http.exchange.Route}
     */
    public House onlyThrough(String area, String because, String type, String... gates) {
        return with(new Gate(Names.checked(area), because, Names.checked(type), Names.allChecked(gates)));
    }

    /**
     * A component diagram the house agrees with, in the part of PlantUML that
     * {@link com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition ArchUnit reads}.
     */
    public House withDiagram(Path diagram) {
        return with(new Diagram(diagram));
    }

    /**
     * Without that rule, or all rules of that number.
     *
     * @param rule such as {@code N2}, or the rule's whole sentence
     * @param reason why not, for the next reader: it may not be empty
     */
    public House without(String rule, String reason) {
        return with(new LeftOut(rule, reason));
    }

    String root() {
        return root;
    }

    <L extends Line> List<L> lines(Class<L> kind) {
        return lines.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** What was named, or what holds where nothing was. */
    List<String> names(Part part) {
        List<String> named = lines(Names.class).stream()
                .filter(line -> line.part() == part)
                .flatMap(line -> line.names().stream())
                .toList();
        return named.isEmpty() ? part.usual() : named;
    }

    private House with(Line line) {
        return new House(root, Stream.concat(lines.stream(), Stream.of(line)).toList());
    }
}
