package org.merchantaccess.architecture;

import java.nio.file.Path;

/** A plan on which everything is drawn that can be, so that no rule is missing. Every little house is built after it. */
final class LittleHouse {

    private static final String BECAUSE = "this is what the plan says";

    private LittleHouse() {}

    static House at(String root) {
        return House.at(root)
                .withAdapters("http", "persistence")
                .withConcept("kernel")
                .withConcept("credential", "kernel")
                .withConcept("merchant", "kernel", "credential")
                .withUseCases("credential", "merchant")
                .withDoor("MerchantAccess")
                .withShapes("kernel")
                .withInnerRooms("directory", "change")
                .withMemory("memory")
                .withAggregates("domain.credential.Credential", "domain.merchant.Merchant")
                .withSecretsMarked("domain.kernel.Secret")
                .withPortException("application.port.StoreGoneException")
                .onlyIn("persistence.sql", BECAUSE, "java.sql..", "javax.sql..")
                .onlyThrough("http.hub", BECAUSE, "http.exchange.Route", "http.hub.kernel")
                .withDiagram(Path.of("src/test/resources/little-house.puml"));
    }
}
