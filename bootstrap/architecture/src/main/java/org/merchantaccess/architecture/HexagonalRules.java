package org.merchantaccess.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.architecture.Line.LeftOut;

/**
 * All rules of a hexagonal house. The description of each begins with its number, says what it asks in a sentence, and ends with the
 * reason.
 *
 * <p>A rule that finds nobody to judge fails, and so does one about a room nobody lives in: a rule that cannot fail says nothing.
 */
public final class HexagonalRules {

    private HexagonalRules() {}

    /** The rules for a house with the usual rooms, in that package, such as {@code com.example.lending}. */
    public static List<ArchRule> forRoot(String root) {
        return forHouse(House.at(root));
    }

    /**
     * The rules for a house after that plan.
     *
     * @throws IllegalArgumentException if the plan leaves out a rule that is not there
     */
    public static List<ArchRule> forHouse(House house) {
        List<ArchRule> rules =
                books(house).map(RuleBook::rules).flatMap(List::stream).toList();
        List<LeftOut> leftOut = house.lines(LeftOut.class);
        leftOut.forEach(line -> requireThere(line, rules));
        return rules.stream()
                .filter(rule -> leftOut.stream().noneMatch(line -> line.covers(rule.getDescription())))
                .toList();
    }

    static Stream<RuleBook> books(House house) {
        Rooms rooms = new Rooms(house);
        return Stream.of(
                new HouseRules(rooms),
                new DependencyRules(rooms),
                new PlanRules(rooms),
                new PromiseRules(rooms),
                new DomainRules(rooms),
                new AggregateRules(rooms),
                new VocabularyRules(rooms),
                new FailureRules(rooms),
                new SecretRules(rooms),
                new UseCaseRules(rooms),
                new HygieneRules());
    }

    private static void requireThere(LeftOut line, List<ArchRule> rules) {
        if (rules.stream().noneMatch(rule -> line.covers(rule.getDescription()))) {
            throw new IllegalArgumentException("The house is to do without rule " + line.rule()
                    + ", which this plan does not bring: leave the line out");
        }
    }
}
