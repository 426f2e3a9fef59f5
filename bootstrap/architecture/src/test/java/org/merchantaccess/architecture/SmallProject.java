package org.merchantaccess.architecture;

import java.nio.file.Path;

/** A model with an entry of every kind, so that every rule applies. All fixture projects use it. */
final class SmallProject {

    private static final String BECAUSE = "the model says so";

    private SmallProject() {}

    static Project at(String root) {
        return Project.at(root)
                .withAdapters("http", "persistence")
                .withConcept("kernel")
                .withConcept("credential", "kernel")
                .withConcept("merchant", "kernel", "credential")
                .withUseCases("credential", "merchant")
                .withFacade("MerchantAccess")
                .withSharedTypes("kernel")
                .withInternalPackages("directory", "change")
                .withInMemoryPackage("memory")
                .withAggregates("domain.credential.Credential", "domain.merchant.Merchant")
                .withSecretAnnotation("domain.kernel.Secret")
                .withPortException("application.port.StoreUnavailableException")
                .withExclusiveDependencies("persistence.sql", BECAUSE, "java.sql..", "javax.sql..")
                .withRestrictedConstruction("http.hub", BECAUSE, "http.exchange.Route", "http.hub.gate")
                .withContext("billing", BECAUSE, "domain.kernel", "application.port.Transactions")
                .withDiagram(Path.of("src/test/resources/small-project.puml"));
    }
}
