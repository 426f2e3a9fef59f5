package org.merchantaccess.architecture;

import java.util.stream.Stream;

/** Lists, in the order of the rules, a fixture project that violates each rule. */
final class Violations {

    private Violations() {}

    static Stream<Violation> all() {
        return Stream.of(
                        modelAgreement(),
                        dependencies(),
                        project(),
                        visibility(),
                        domain(),
                        aggregates(),
                        vocabulary(),
                        failures(),
                        secrets(),
                        useCases(),
                        hygiene())
                .flatMap(violations -> violations);
    }

    private static Stream<Violation> modelAgreement() {
        return Stream.of(
                Violation.of(
                        "E7 every layer of the project contains classes",
                        "e7",
                        "application:",
                        "application.port:",
                        "http or",
                        "bootstrap:"),
                Violation.of(
                        "E7 packages named by rules contain classes",
                        "e7",
                        "domain.",
                        "application",
                        "http",
                        "persistence",
                        "bootstrap"),
                Violation.of(
                        "E7 types named by rules exist",
                        "e7",
                        "domain.credential.Credential",
                        "domain.merchant.Merchant",
                        "domain.kernel.Secret",
                        "application.port.StoreUnavailableException",
                        "application.MerchantAccess",
                        "http.exchange.Route"),
                Violation.of(
                        "E7 packages use their exclusive dependencies", "e7", "persistence.sql depends on java.sql.."),
                Violation.of(
                        "E7 contexts use the dependencies that the model allows",
                        "e7",
                        "domain.kernel",
                        "application.port.Transactions"),
                Violation.of(
                        "E7 classes in domain and application reside in packages of the model",
                        "e7",
                        "domain.unassigned."),
                Violation.ofSplitPackage("N15 packages belong to one module only"));
    }

    private static Stream<Violation> dependencies() {
        return Stream.of(
                Violation.of(
                        "E1 dependencies point inward, from bootstrap through adapters and application to the domain",
                        "e1",
                        "domain.credential.DependsOnUseCase",
                        "http.credential.DependsOnWiring",
                        "unlayered."),
                Violation.of(
                        "E2 the domain depends only on itself, Java and libraries for values",
                        "e2",
                        "domain.credential.HoldsFrameworkType",
                        "domain.credential.HoldsConnection",
                        "domain.credential.AnnotatedWithFramework"),
                Violation.of(
                        "E3 the application depends only on itself, the domain, Java and libraries for values",
                        "e3",
                        "application.credential.HoldsFrameworkType",
                        "application.credential.HoldsConnection",
                        "application.credential.AnnotatedWithFramework"),
                Violation.of(
                        "E4 adapters do not depend on each other",
                        "e4",
                        "http.credential.DependsOnPersistence",
                        "persistence.credential.DependsOnHttp"),
                Violation.of(
                        "E5 adapters use only the facades, use cases, shared types and ports of the application",
                        "e5",
                        "http.credential.UsesHandlerFromAdapter",
                        "http.credential.UsesInternalPackageFromAdapter",
                        "http.credential.UsesInMemoryPortFromAdapter"),
                Violation.of(
                        "E5 internal packages are used only by the application",
                        "e5",
                        "http.credential.UsesInternalPackageFromAdapter",
                        "bootstrap.UsesInternalPackageFromBootstrap"),
                Violation.of(
                        "E5 in-memory packages are used only by facades and bootstrap",
                        "e5",
                        "http.credential.UsesInMemoryPortFromAdapter",
                        "application.credential.UsesInMemoryPortFromUseCase"),
                Violation.of("E6 driven ports do not depend on use cases", "e6", "application.port.DependsOnUseCase"),
                Violation.of(
                        "E6 use case interfaces do not depend on driven ports",
                        "e6",
                        "application.credential.RenameAppCredential"),
                Violation.of(
                        "E9 domain concepts depend only on concepts that the model allows",
                        "e9",
                        "domain.kernel.DependsOnCredential"),
                Violation.of(
                        "E9 packages are free of cycles",
                        "e9",
                        "http.api.DependsOnProblem",
                        "http.problem.DependsOnApi"));
    }

    private static Stream<Violation> project() {
        return Stream.of(
                Violation.of(
                        "N19 only persistence.sql depends on java.sql.., javax.sql..",
                        "n19",
                        "persistence.merchant.UsesJdbcOutsideSqlPackage"),
                Violation.of(
                        "N21 in http.hub, http.exchange.Route is constructed only in http.hub.gate",
                        "n21",
                        "http.hub.credential.CreatesRouteOutsideGate"),
                Violation.of(
                        "N22 context billing depends on the rest of domain and application only through domain.kernel, application.port.Transactions",
                        "n22",
                        "domain.billing.DependsOnMerchant",
                        "application.billing.DependsOnProfiles",
                        "persistence.billing.DependsOnUseCase"),
                Violation.of(
                        "N22 the rest of domain and application does not depend on context billing",
                        "n22",
                        "application.merchant.DependsOnContext"),
                Violation.of("E12 classes belong to a component of the diagram", "e12", "bootstrap."),
                Violation.of(
                        "E12 dependencies between components are arrows of the diagram",
                        "e12",
                        "application.DependsOnHttp"),
                Violation.ofDiagram(
                        "E12 components and arrows of the diagram exist in the code",
                        "e12",
                        "unused component",
                        "http --> application"));
    }

    private static Stream<Violation> visibility() {
        return Stream.of(
                Violation.of(
                        "E8 public classes are final or extensible only in their package",
                        "e8",
                        "http.credential.OpenPublicClass",
                        "http.credential.HasImplicitConstructor"),
                Violation.of(
                        "E8 public types of adapters and internal packages are used in another package",
                        "e8",
                        "http.credential.PublicWithoutNeed"),
                Violation.of(
                        "E8 signatures in domain and application use no library types except those of Vavr",
                        "e8",
                        "application.credential.ExposesLibraryType"),
                Violation.of(
                        "N11 port implementations are created only by their own package or adapter, in-memory packages, facades and bootstrap",
                        "n11",
                        "application.credential.CreatesStore",
                        "http.credential.ReferencesStoreOfOtherAdapter"));
    }

    private static Stream<Violation> domain() {
        return Stream.of(
                Violation.of(
                        "N1 domain and application do not read the system clock",
                        "n1",
                        "domain.credential.CallsInstantNow",
                        "domain.credential.ReferencesInstantNow",
                        "application.credential.ReadsNanoTime",
                        "application.credential.ReadsCurrentTimeMillis",
                        "application.credential.CreatesClock"),
                Violation.of(
                        "N1 domain and application do not generate random values",
                        "n1",
                        "domain.credential.CreatesRandomUuid",
                        "domain.credential.UsesThreadLocalRandom",
                        "application.credential.CreatesSecureRandom",
                        "application.credential.ShufflesWithoutSource"),
                Violation.of(
                        "N6 fields in the domain are final",
                        "n6",
                        "domain.credential.HasMutableField",
                        "domain.credential.HasMutableStaticField"),
                Violation.of(
                        "N7 generated Immutable classes are not public", "n7", "domain.credential.ImmutableAppName"),
                Violation.of(
                        "N7 values have no generated Modifiable class", "n7", "domain.credential.ModifiableAppName"),
                Violation.of(
                        "N7 domain values do not expose generated copy methods",
                        "n7",
                        "domain.credential.ExposesCopyMethods",
                        "domain.credential.WithAppName"),
                Violation.of(
                        "N17 values generated by Immutables are abstract classes that are extensible only in their package",
                        "n17",
                        "domain.credential.ValueInterface",
                        "domain.credential.ExtensibleAnywhere"));
    }

    private static Stream<Violation> aggregates() {
        return Stream.of(Violation.of(
                "E10 aggregates do not contain other aggregates, directly or indirectly",
                "e10",
                "domain.merchant.Merchant"));
    }

    private static Stream<Violation> vocabulary() {
        return Stream.of(
                Violation.of(
                        "N12 types in domain and application are not named after HTTP or SQL",
                        "n12",
                        "domain.credential.HttpName"),
                Violation.of(
                        "N12 members in domain and application are not named after HTTP or SQL",
                        "n12",
                        "application.credential.ResponseEnum",
                        "application.credential.StatementRecord"),
                Violation.of(
                        "N16 Row, Json and Mapper types with fields are not public",
                        "n16",
                        "http.credential.CredentialJson",
                        "persistence.merchant.MerchantRow"));
    }

    private static Stream<Violation> failures() {
        return Stream.of(
                Violation.of(
                        "N2 use cases return a sealed interface of records, or an Either whose left type is a sealed interface or a record",
                        "n2",
                        "application.credential.ReturnsOpenFailure",
                        "application.credential.ReturnsStringFailure",
                        "application.credential.ReturnsOpenOutcome",
                        "application.credential.ReturnsOutcomeOfClasses",
                        "application.credential.ReturnsBoolean"),
                Violation.of(
                        "N3 signatures in domain and application use no Vavr types except Either and Option",
                        "n3",
                        "domain.credential.ReturnsTry",
                        "domain.credential.ReturnsVavrListInEither",
                        "application.credential.AcceptsTuple"),
                Violation.of(
                        "N4 classes do not call get on Either, Option or Optional",
                        "n4",
                        "http.credential.CallsEitherGet",
                        "http.credential.CallsOptionGet",
                        "http.credential.ReferencesOptionalGet"),
                Violation.of(
                        "N5 methods in domain and application declare no exceptions",
                        "n5",
                        "domain.credential.DeclaresException"),
                Violation.of(
                        "N5 domain and application define no exceptions except the port exception",
                        "n5",
                        "domain.credential.CustomException",
                        "application.port.SecondPortException"),
                Violation.of(
                        "N5 the domain throws exceptions only for violated preconditions",
                        "n5",
                        "domain.credential.CustomException",
                        "domain.credential.ThrowsIllegalState"),
                Violation.of(
                        "N5 the application throws exceptions only for violated preconditions and illegal states",
                        "n5",
                        "application.credential.ThrowsUnsupportedOperation",
                        "application.credential.ReferencesSecurityException",
                        "application.credential.ThrowsPortException",
                        "application.port.SecondPortException"),
                Violation.of(
                        "N5 in-memory ports throw only the port exception, or for violated preconditions and illegal states",
                        "n5",
                        "application.memory.ThrowsUnsupportedOperation"),
                Violation.of("N18 failure interfaces are sealed", "n18", "domain.credential.OpenFailure"),
                Violation.of("N18 cases of a failure are records", "n18", "domain.credential.ClassCasesFailure"));
    }

    private static Stream<Violation> secrets() {
        return Stream.of(
                Violation.of("N8 secrets are not records", "n8", "domain.credential.SecretRecord"),
                Violation.of("N8 secrets are not Serializable", "n8", "domain.credential.SerializableSecret"),
                Violation.of("N8 secrets do not depend on Jackson", "n8", "domain.credential.DependsOnJackson"),
                Violation.of(
                        "N8 the toString of a secret does not reveal it",
                        "n8",
                        "domain.credential.PrintsText",
                        "domain.credential.PrintsBytes",
                        "domain.credential.PrintsRedactedAttribute",
                        "domain.credential.HasNoToString"),
                Violation.of("N8 Json types do not contain secrets", "n8", "http.credential.KeysJson"),
                Violation.of(
                        "N8 methods that log do not access secrets",
                        "n8",
                        "http.credential.LogsKey",
                        "http.credential.LogsKeyInLambda"));
    }

    private static Stream<Violation> useCases() {
        return Stream.of(
                Violation.of("N9 handlers are final", "n9", "application.credential.NonFinalHandler"),
                Violation.of(
                        "N9 handlers are package-private, unless they have a package of their own",
                        "n9",
                        "application.credential.PublicHandler"),
                Violation.of(
                        "N9 implementations of use cases have names ending with Handler",
                        "n9",
                        "application.credential.RenameAppCredentialService"),
                Violation.of(
                        "N9 public types of use case packages are interfaces, records, enums and exceptions",
                        "n9",
                        "application.credential.PublicHandler",
                        "application.credential.PublicClass"),
                Violation.of(
                        "N9 port packages contain only interfaces and the port exception",
                        "n9",
                        "application.port.PublicStore",
                        "application.port.StoredName"),
                Violation.of(
                        "N9 facade packages expose no class except the facade", "n9", "application.SecondPublicClass"),
                Violation.of(
                        "N10 handlers do not hold other use cases",
                        "n10",
                        "application.credential.HoldsUseCaseHandler",
                        "application.credential.HoldsHandlerHandler",
                        "application.credential.HoldsUseCaseListHandler"));
    }

    private static Stream<Violation> hygiene() {
        return Stream.of(
                Violation.of("E11 classes do not use the standard streams", "e11", "bootstrap.PrintsToStandardOutput"),
                Violation.of("E11 classes do not throw generic exceptions", "e11", "bootstrap.ThrowsGenericException"),
                Violation.of("E11 classes do not use java.util.logging", "e11", "bootstrap.UsesJavaUtilLogging"),
                Violation.of("E11 classes do not use field injection", "e11", "bootstrap.UsesFieldInjection"),
                Violation.of("E11 classes do not use the legacy date classes", "e11", "bootstrap.UsesLegacyDate"),
                Violation.of("E11 classes do not use deprecated APIs", "e11", "bootstrap.UsesDeprecatedApi"),
                Violation.of(
                        "N13 packages have a package-info that is null-marked",
                        "n13",
                        "bootstrap.bare has",
                        "bootstrap.unmarked has"));
    }
}
