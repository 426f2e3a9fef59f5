package org.merchantaccess.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import org.merchantaccess.architecture.MainClasses;
import org.merchantaccess.architecture.Project;

/** The architecture model of Merchant Access. New packages are added here and in the diagram. */
final class MerchantAccessModel {

    static final String ROOT = "org.merchantaccess";

    private static final Path DIAGRAM = Path.of("../docs/architecture.puml");

    private MerchantAccessModel() {}

    /** Returns the main classes without the port contracts, which are a test library. */
    static JavaClasses mainClasses() {
        return MainClasses.of(ROOT, ROOT + ".contracts");
    }

    static Project project() {
        return core().withAdapters("http", "tokens", "persistence")
                .withBootstrap("command", "bootstrap")
                .withExternallyUsedPackages("http.hub", "http.v1", "http.servlet")
                .withExclusiveDependencies(
                        "persistence.sql",
                        "it ensures that every statement is a constant and every value a parameter (S67)",
                        "java.sql..",
                        "javax.sql..",
                        "org.sqlite..",
                        "org.postgresql..",
                        "com.zaxxer..")
                .withExclusiveDependencies(
                        "http.hub.page",
                        "it ensures that templates escape their output (S68) and that every page has its headers (S78)",
                        "gg.jte..")
                .withExclusiveDependencies(
                        "http.servlet",
                        "services without a servlet container must not need its API (ADR 59)",
                        "jakarta.servlet..")
                .withRestrictedConstruction(
                        "http.hub",
                        "these packages check authentication, permission (S56) and the origin of forms (S75)",
                        "http.exchange.Route",
                        "http.hub.gate",
                        "http.hub.page")
                .withContext(
                        "people",
                        "the core changes without regard to people, except for these packages and types (ADR 33)",
                        "domain.kernel",
                        "domain.event",
                        "domain.audit.Actor",
                        "domain.audit.AuditCriteria",
                        "domain.audit.AuditEntry",
                        "domain.allowlist.AddressRange",
                        "domain.allowlist.ClientAddress",
                        "domain.merchant.MerchantId",
                        "application.port.AuditTrail",
                        "application.port.MerchantProfiles",
                        "application.port.PortUnavailable",
                        "application.port.Ticker",
                        "application.port.Transactions",
                        "application.lifecycle",
                        "application.limit",
                        "application.memory",
                        "application.outcome",
                        "application.paging",
                        "application.storage",
                        "application.wiring")
                .withDiagram(DIAGRAM);
    }

    private static Project core() {
        return concepts()
                .withAggregates(
                        "domain.merchant.MerchantProfile",
                        "domain.people.Person",
                        "domain.people.session.Session",
                        "domain.people.secondfactor.SecondFactor",
                        "domain.people.link.OneTimeLink",
                        "domain.management.ManagementKey",
                        "domain.signing.SigningKeyRing")
                .withSecretAnnotation("domain.kernel.Secret")
                .withPortException("application.port.PortUnavailable")
                .withFacade("MerchantAccess")
                .withFacade("people.PeopleAccess")
                .withPorts("port", "people.port")
                .withUseCases("merchant", "credential", "allowlist", "token", "audit", "refusal")
                .withUseCases("key", "switching", "management", "upkeep", "oauth", "resource", "statistics")
                .withUseCases(
                        "people.member",
                        "people.link",
                        "people.signin",
                        "people.session",
                        "people.account",
                        "people.report")
                .withSharedTypes("idempotency", "node", "outcome", "paging", "settings", "storage", "wiring")
                .withSharedTypes("people.authorization", "people.outcome", "people.wiring")
                .withInternalPackages("people.audit", "people.change", "people.password", "people.secondfactor")
                .withInternalPackages("people.handler")
                .withInternalPackages(
                        "handler", "authentication", "change", "directory", "lifecycle", "limit", "report")
                .withInMemoryPackage("memory")
                .withInMemoryPackage("random")
                .withInMemoryPackage("people.memory")
                .withInMemoryPackage("people.random");
    }

    private static Project concepts() {
        // tag::concepts[]
        return Project.at(ROOT)
                .withConcept("kernel")
                .withConcept("event", "kernel")
                .withConcept("signing", "kernel")
                .withConcept("resource", "kernel")
                .withConcept("key", "kernel", "signing")
                .withConcept("credential", "kernel", "event", "key")
                .withConcept("switching", "kernel", "event", "credential", "key")
                .withConcept("allowlist", "kernel", "event")
                .withConcept("management", "kernel")
                .withConcept("merchant", "kernel", "event", "key", "credential", "switching", "allowlist")
                .withConcept("people", "kernel", "event", "allowlist", "merchant", "audit")
                .withConcept("token", "kernel", "key", "credential", "allowlist", "merchant")
                .withConcept("audit", "kernel", "event", "allowlist", "merchant")
                .withConcept("refusal", "kernel", "allowlist", "merchant", "token")
                .withConcept("usage", "kernel", "key", "credential", "allowlist")
                .withConcept("statistics", "kernel", "token");
        // end::concepts[]
    }
}
