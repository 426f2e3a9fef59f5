package org.merchantaccess.architecture;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks what the rules report about projects whose layers do not have the default names. */
class NamedLayersTest {

    private static final String FIXTURES = NamedLayersTest.class.getPackageName() + ".fixture.";

    private static final String CINEMA = FIXTURES + "cinema";
    private static final String DEPOT = FIXTURES + "depot";
    private static final String CLINIC = FIXTURES + "clinic";

    /** The first class, or the package, in a violation message. */
    private static final Pattern REPORTED =
            Pattern.compile("<" + Pattern.quote(FIXTURES) + "\\w+\\.[a-z.]*([A-Z]\\w+)|^Package (\\S+)");

    /** A project with {@code model}, {@code application.port.in}, {@code application.service} and {@code adapter.in}. */
    private static Project cinema() {
        // tag::layers[]
        return Project.at(CINEMA)
                .withDomain("model")
                .withUseCases("port.in")
                .withPorts("port.out")
                .withHandlers("service")
                .withHandlerSuffix("Service")
                .withAnyUseCaseMethod()
                .withAdapters("adapter.in.*", "adapter.out.*");
        // end::layers[]
    }

    /** A project with its domain in the application, annotations for all layers, and its main class in the root package. */
    private static Project depot() {
        return Project.at(DEPOT)
                .withDomain("application.domain.model")
                .withUseCases("port.in")
                .withPorts("port.out")
                .withHandlers("domain.service")
                .withHandlerSuffix("Service")
                .withAnyUseCaseMethod()
                .withAdapters("adapter.in.web", "adapter.out.persistence")
                .withBootstrapInRoot()
                .withCommonPackages("common")
                .withLibraries(FIXTURES + "framework.lombok..", FIXTURES + "framework.validation..");
    }

    /** A project with a domain, an application and adapters for each feature. */
    private static Project clinic() {
        // tag::features[]
        return Project.at(CLINIC)
                .withDomain("*.domain")
                .withApplication("*.application")
                .withAdapters("*.adapter.*")
                .withBootstrap("config");
        // end::features[]
    }

    @Test
    void reports_only_true_violations_of_a_project_with_a_model_and_services() {
        assertThat(reports(cinema()))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        entry(
                                "E8 public classes are final or extensible only in their package",
                                Set.of(
                                        "BookSeatsController",
                                        "GetBookingController",
                                        "FindShowsController",
                                        "InMemoryBookingRepository",
                                        "InMemoryShowRepository",
                                        "JpaShowRepository",
                                        "ShowJpaEntity",
                                        "ShowNotFoundException",
                                        "Booking",
                                        "Show",
                                        "SoldOutException")),
                        entry(
                                "E8 public types of adapters and internal packages are used in another package",
                                Set.of("ErrorEntity", "ShowJpaEntity")),
                        entry("N1 domain and application do not generate random values", Set.of("ShowId")),
                        entry("N6 fields in the domain are final", Set.of("Show")),
                        entry(
                                "N2 use cases return a sealed interface of records, or an Either whose left type is a sealed interface or a record",
                                Set.of("BookSeatsUseCase", "GetBookingUseCase", "FindShowsUseCase")),
                        entry(
                                "N5 methods in domain and application declare no exceptions",
                                Set.of("BookSeatsUseCase", "BookSeatsService", "Booking", "Show")),
                        entry(
                                "N5 domain and application define no exceptions except the port exception",
                                Set.of("ShowNotFoundException", "SoldOutException")),
                        entry(
                                "N5 the domain throws exceptions only for violated preconditions",
                                Set.of("Show", "SoldOutException")),
                        entry(
                                "N5 the application throws exceptions only for violated preconditions and illegal states",
                                Set.of("BookSeatsService", "ShowNotFoundException")),
                        entry(
                                "N9 handlers are final",
                                Set.of("BookSeatsService", "GetBookingService", "FindShowsService")),
                        entry(
                                "N13 packages have a package-info that is null-marked",
                                packages(
                                        CINEMA,
                                        "adapter.in.rest.booking",
                                        "adapter.in.rest.common",
                                        "adapter.in.rest.show",
                                        "adapter.out.persistence",
                                        "adapter.out.persistence.inmemory",
                                        "adapter.out.persistence.jpa",
                                        "application.port.in.booking",
                                        "application.port.in.show",
                                        "application.port.out.persistence",
                                        "application.service.booking",
                                        "application.service.show",
                                        "bootstrap",
                                        "model.booking",
                                        "model.money",
                                        "model.show",
                                        "model.visitor"))));
    }

    @Test
    void reports_only_true_violations_of_a_project_with_its_domain_in_the_application() {
        assertThat(reports(depot()))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        entry(
                                "E3 the application depends only on itself, the domain, Java and libraries for values",
                                Set.of("MoveStockService")),
                        entry(
                                "E8 public classes are final or extensible only in their package",
                                Set.of("MovementWindow", "Stock", "LimitExceededException", "PositiveAmountValidator")),
                        entry(
                                "N1 domain and application do not read the system clock",
                                Set.of("Stock", "GetStockService", "MoveStockService")),
                        entry("N6 fields in the domain are final", Set.of("MovementWindow")),
                        entry(
                                "N2 use cases return a sealed interface of records, or an Either whose left type is a sealed interface or a record",
                                Set.of("GetStockUseCase", "MoveStockUseCase")),
                        entry(
                                "N5 domain and application define no exceptions except the port exception",
                                Set.of("LimitExceededException")),
                        entry(
                                "N5 the domain throws exceptions only for violated preconditions",
                                Set.of("MovementWindow")),
                        entry(
                                "N5 the application throws exceptions only for violated preconditions and illegal states",
                                Set.of("LimitExceededException", "MoveStockService")),
                        entry("N9 handlers are final", Set.of("GetStockService", "MoveStockService")),
                        entry(
                                "N9 public types of use case packages are interfaces, records, enums and exceptions",
                                Set.of("PositiveAmountValidator")),
                        entry(
                                "N13 packages have a package-info that is null-marked",
                                packages(
                                        DEPOT,
                                        "",
                                        "adapter.in.web",
                                        "adapter.out.persistence",
                                        "application.domain.model",
                                        "application.domain.service",
                                        "application.port.in",
                                        "application.port.out",
                                        "common",
                                        "common.validation"))));
    }

    @Test
    void reports_only_true_violations_of_a_project_with_packages_by_feature() {
        assertThat(reports(clinic()))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        entry(
                                "E1 dependencies point inward, from bootstrap through adapters and application to the domain",
                                Set.of("DependsOnPage")),
                        entry(
                                "E2 the domain depends only on itself, Java and libraries for values",
                                Set.of("DependsOnPage")),
                        entry("E4 adapters do not depend on each other", Set.of("DependsOnStore")),
                        entry("E9 packages are free of cycles", Set.of("NeedsVisit", "RegisterPage")),
                        entry(
                                "N11 port implementations are created only by their own package or adapter, in-memory packages, facades and bootstrap",
                                Set.of("DependsOnStore"))));
    }

    @Test
    void a_missing_layer_is_one_failure_that_says_how_to_name_it() {
        JavaClasses classes = new ClassFileImporter().importPackages(CINEMA);

        Map<String, List<String>> reports = new TreeMap<>();
        HexagonalRules.forProject(Project.at(CINEMA).withoutRule("N13", "packages are not null-marked"))
                .forEach(rule -> reports.put(
                        sentenceOf(rule),
                        rule.evaluate(classes).getFailureReport().getDetails()));
        reports.values().removeIf(List::isEmpty);

        assertThat(reports)
                .containsOnlyKeys("E7 every layer of the project contains classes")
                .containsValue(List.of(
                        "The project has no class in " + CINEMA
                                + ".adapters: name its adapters with withAdapters(…), or add withoutAdapters()",
                        "The project has no class in " + CINEMA + ".domain: name its domain with withDomain(…)"));
    }

    @Test
    void rules_do_not_wait_for_layers_if_the_project_excludes_the_rule_about_layers() {
        JavaClasses classes = new ClassFileImporter().importPackages(CINEMA);

        assertThat(HexagonalRules.forProject(Project.at(CINEMA).withoutRule("E7", "the project has no domain")))
                .filteredOn(rule -> sentenceOf(rule).startsWith("E1 "))
                .allSatisfy(rule ->
                        assertThat(rule.evaluate(classes).hasViolation()).isTrue())
                .hasSize(1);
    }

    @Test
    void a_project_may_lack_adapters_and_bootstrap() {
        JavaClasses core = new ClassFileImporter().importPackages(CINEMA + ".model", CINEMA + ".application");

        assertThat(HexagonalRules.forProject(cinema().withoutAdapters().withoutBootstrap()))
                .filteredOn(rule -> sentenceOf(rule).startsWith("E"))
                .filteredOn(rule -> rule.evaluate(core).hasViolation())
                .extracting(NamedLayersTest::sentenceOf)
                .containsExactly("E8 public classes are final or extensible only in their package");
    }

    private static Map<String, Set<String>> reports(Project project) {
        JavaClasses classes = new ClassFileImporter().importPackages(project.root());
        Map<String, Set<String>> reports = new TreeMap<>();
        HexagonalRules.forProject(project).forEach(rule -> reports.put(sentenceOf(rule), reportedBy(rule, classes)));
        reports.values().removeIf(Set::isEmpty);
        return reports;
    }

    private static Set<String> reportedBy(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails().stream()
                .map(REPORTED::matcher)
                .filter(Matcher::find)
                .map(reported -> reported.group(reported.group(1) == null ? 2 : 1))
                .collect(toCollection(TreeSet::new));
    }

    private static String sentenceOf(ArchRule rule) {
        return rule.getDescription().replaceFirst(", because .*", "");
    }

    private static Set<String> packages(String root, String... names) {
        return Set.of(names).stream()
                .map(name -> root + (name.isEmpty() ? "" : "." + name))
                .collect(toCollection(TreeSet::new));
    }
}
