package org.merchantaccess.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One entry of the model that a {@link Project} holds. */
sealed interface ModelEntry {

    /** The names of packages or types for one part of the model, relative to the root package. */
    record Names(ModelPart part, List<String> names) implements ModelEntry {

        private static final Pattern NAME = Pattern.compile("\\w+(\\.\\w+)*");
        private static final Pattern NAME_WITH_WILDCARDS = Pattern.compile("(\\w+|\\*)(\\.(\\w+|\\*))*");

        static Names of(ModelPart part, String... names) {
            return new Names(part, allChecked(names));
        }

        /** Creates an entry with packages, in whose names {@code *} may stand for any one package. */
        static Names ofPackages(ModelPart part, String... packages) {
            return new Names(
                    part,
                    Stream.of(packages)
                            .map(name -> checked(name, NAME_WITH_WILDCARDS))
                            .toList());
        }

        static List<String> allChecked(String... names) {
            return Stream.of(names).map(Names::checked).toList();
        }

        static String checked(String name) {
            return checked(name, NAME);
        }

        private static String checked(String name, Pattern allowed) {
            if (!allowed.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "'" + name + "' is not a valid package or type name: write it as in an import,"
                                + " relative to the root package and without leading or trailing dots");
            }
            return name;
        }
    }

    /** A layer that the project does not have. */
    record AbsentLayer(ModelPart layer) implements ModelEntry {}

    /** A concept of the domain and the concepts that it may depend on. */
    record Concept(String name, Set<String> allowedDependencies) implements ModelEntry {}

    /** Packages that only one package of the project may depend on. */
    record ExclusiveDependency(String owner, String because, List<String> packages) implements ModelEntry {}

    /** A type that, within an area, only certain packages may construct. */
    record RestrictedConstruction(String area, String because, String type, List<String> creators)
            implements ModelEntry {}

    /** A context of its own, and the packages and types of the rest of domain and application that it may use. */
    record Context(String name, String because, List<String> allowedDependencies) implements ModelEntry {}

    /** The file of a component diagram. */
    record Diagram(Path file) implements ModelEntry {}

    /** A rule that the project does not follow, with the reason. */
    record ExcludedRule(String rule, String reason) implements ModelEntry {

        public ExcludedRule {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("Give a reason for excluding rule " + rule);
            }
        }

        boolean covers(String description) {
            return description.startsWith(rule + " ") || description.startsWith(rule + ", because ");
        }
    }
}
