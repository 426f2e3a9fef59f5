package org.merchantaccess.bootstrap.architecture;

import java.nio.file.Path;
import org.merchantaccess.architecture.House;

/** The plan of this house. A new room is drawn here first, and in the diagram. */
final class MerchantAccessHouse {

    static final String ROOT = "org.merchantaccess";

    private static final Path DIAGRAM = Path.of("../docs/architecture.puml");

    private MerchantAccessHouse() {}

    static House plan() {
        return core().withAdapters("http", "persistence")
                .withUsersUnseen("http.hub", "http.api")
                .onlyIn(
                        "persistence.sql",
                        "there every statement is a constant and every value a parameter (S67), which nobody else sees to",
                        "java.sql..",
                        "javax.sql..",
                        "org.sqlite..")
                .onlyIn(
                        "http.hub.page",
                        "there what is shown is always text (S68), and every page has its headers (S78)",
                        "gg.jte..")
                .onlyThrough(
                        "http.hub",
                        "there is asked who is there and whether they may (S56), and whose form it is (S75)",
                        "http.exchange.Route",
                        "http.hub.kernel",
                        "http.hub.page")
                .withDiagram(DIAGRAM);
    }

    private static House core() {
        return concepts()
                .withAggregates(
                        "domain.merchant.MerchantProfile",
                        "domain.people.Person",
                        "domain.people.Session",
                        "domain.people.SecondFactor",
                        "domain.people.OneTimeLink",
                        "domain.management.ManagementKey",
                        "domain.token.SigningKeyRing")
                .withSecretsMarked("domain.kernel.Secret")
                .withPortException("application.port.PortUnavailable")
                .withDoor("MerchantAccess")
                .withUseCases("merchant", "credential", "allowlist", "token", "audit", "refusal")
                .withUseCases("management", "upkeep", "people", "session")
                .withShapes("kernel")
                .withInnerRooms("account", "change", "directory", "lifecycle", "limit", "report")
                .withMemory("memory");
    }

    private static House concepts() {
        // tag::concepts[]
        return House.at(ROOT)
                .withConcept("kernel")
                .withConcept("credential", "kernel")
                .withConcept("allowlist", "kernel")
                .withConcept("management", "kernel")
                .withConcept("merchant", "kernel", "credential", "allowlist")
                .withConcept("people", "kernel", "merchant")
                .withConcept("token", "kernel", "credential", "allowlist", "merchant");
        // end::concepts[]
    }
}
