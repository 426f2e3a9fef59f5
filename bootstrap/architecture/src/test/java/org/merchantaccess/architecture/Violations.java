package org.merchantaccess.architecture;

import java.util.stream.Stream;

/** For each rule a little house that breaks it, in the order of the rules. */
final class Violations {

    private Violations() {}

    static Stream<Violation> all() {
        return Stream.of(
                        house(),
                        dependencies(),
                        plan(),
                        promises(),
                        domain(),
                        aggregates(),
                        vocabulary(),
                        failures(),
                        secrets(),
                        useCases(),
                        hygiene())
                .flatMap(violations -> violations);
    }

    private static Stream<Violation> house() {
        return Stream.of(
                Violation.of(
                        "E7 every room the rules speak of is inhabited",
                        "e7",
                        "domain.",
                        "application",
                        "http",
                        "persistence",
                        "bootstrap"),
                Violation.of(
                        "E7 every type the rules speak of is there",
                        "e7",
                        "domain.credential.Credential",
                        "domain.merchant.Merchant",
                        "domain.kernel.Secret",
                        "application.port.StoreGoneException",
                        "application.MerchantAccess",
                        "http.exchange.Route"),
                Violation.of("E7 what only one room may know is known there", "e7", "persistence.sql knows java.sql.."),
                Violation.of(
                        "E7 everyone in domain and application lives in a room the rules know", "e7", "domain.attic."),
                Violation.betweenMainAndTest("N15 no package lies in two modules"));
    }

    private static Stream<Violation> dependencies() {
        return Stream.of(
                Violation.of(
                        "E1 arrows point inwards, from bootstrap over adapters and application to the domain",
                        "e1",
                        "domain.credential.KnowsAUseCase",
                        "http.credential.KnowsTheWiring",
                        "attic."),
                Violation.of(
                        "E2 the domain depends on itself, Java and the forms of its values",
                        "e2",
                        "domain.credential.HoldsAFramework",
                        "domain.credential.IsAnnotatedByAFramework"),
                Violation.of(
                        "E3 the application depends on the domain, itself and Java",
                        "e3",
                        "application.credential.HoldsAFramework",
                        "application.credential.IsAnnotatedByAFramework"),
                Violation.of(
                        "E4 adapters do not know each other",
                        "e4",
                        "http.credential.KnowsTables",
                        "persistence.credential.KnowsPages"),
                Violation.of(
                        "E5 adapters reach the application through its root, its use cases and its ports",
                        "e5",
                        "http.credential.CallsTheHandler",
                        "http.credential.ChangesBehindTheBack",
                        "http.credential.ForgetsAtRestart"),
                Violation.of(
                        "E5 only the application knows its inner rooms",
                        "e5",
                        "http.credential.ChangesBehindTheBack",
                        "bootstrap.ReadsTheDirectory"),
                Violation.of(
                        "E5 only the root and bootstrap choose the ports in memory",
                        "e5",
                        "http.credential.ForgetsAtRestart",
                        "application.credential.ChoosesItsStore"),
                Violation.of("E6 driven ports know no use case", "e6", "application.port.KnowsWhoAsks"),
                Violation.of(
                        "E6 use cases do not speak of driven ports",
                        "e6",
                        "application.credential.RenameAppCredential"),
                Violation.of(
                        "E9 concepts of the domain know only those the plan lets them know",
                        "e9",
                        "domain.kernel.KnowsACredential"),
                Violation.of("E9 rooms form no circle", "e9", "http.api.KnowsTheProblem", "http.problem.KnowsTheApi"));
    }

    private static Stream<Violation> plan() {
        return Stream.of(
                Violation.of(
                        "N19 only persistence.sql knows java.sql.., javax.sql..",
                        "n19",
                        "persistence.merchant.PutsStatementsTogether"),
                Violation.of(
                        "N21 of http.hub only http.hub.kernel makes a http.exchange.Route",
                        "n21",
                        "http.hub.credential.OpensABackDoor"),
                Violation.of("E12 everyone lives in a component of the diagram", "e12", "bootstrap."),
                Violation.of(
                        "E12 every arrow of the house is drawn in its diagram", "e12", "application.KnowsItsWayIn"),
                Violation.drawn(
                        "E12 every component and arrow of the diagram is there in the house",
                        "e12",
                        "nobody lives here",
                        "on the wire --> what can be done"));
    }

    private static Stream<Violation> promises() {
        return Stream.of(
                Violation.of(
                        "E8 a public class is final, or only its package derives from it",
                        "e8",
                        "http.credential.IsForStrangers",
                        "http.credential.LeavesADoorOpen"),
                Violation.of(
                        "E8 in adapters and inner rooms, public is only what another room needs",
                        "e8",
                        "http.credential.IsPublicByHabit"),
                Violation.of(
                        "E8 signatures of domain and application speak of no library but Vavr",
                        "e8",
                        "application.credential.NamesALibrary"),
                Violation.of(
                        "N11 who implements a driven port is made by its own room or adapter, in memory, or by bootstrap",
                        "n11",
                        "application.credential.MakesItsOwnStore",
                        "http.credential.MakesTheOthersStore"));
    }

    private static Stream<Violation> domain() {
        return Stream.of(
                Violation.of(
                        "N1 domain and application are told the time",
                        "n1",
                        "domain.credential.ReadsTheClock",
                        "domain.credential.ReadsTheClockByReference",
                        "application.credential.CountsNanoseconds",
                        "application.credential.CountsMilliseconds",
                        "application.credential.MakesItsOwnClock"),
                Violation.of(
                        "N1 domain and application are handed what is random",
                        "n1",
                        "domain.credential.DrawsAnIdentity",
                        "domain.credential.DrawsLots",
                        "application.credential.DrawsAKey",
                        "application.credential.Shuffles"),
                Violation.of(
                        "N6 nothing in the domain changes",
                        "n6",
                        "domain.credential.ChangesItself",
                        "domain.credential.ChangesForEveryone"),
                Violation.of("N7 Immutable classes are hidden", "n7", "domain.credential.ImmutableAppName"),
                Violation.of("N7 there is no Modifiable twin of a value", "n7", "domain.credential.ModifiableAppName"),
                Violation.of(
                        "N7 no value of the domain shows its copy methods",
                        "n7",
                        "domain.credential.ShowsItsCopyMethods",
                        "domain.credential.WithAppName"),
                Violation.of(
                        "N17 a value that Immutables writes is an abstract class that only its package derives from",
                        "n17",
                        "domain.credential.HidesNothing",
                        "domain.credential.IsDerivedFromAnywhere"));
    }

    private static Stream<Violation> aggregates() {
        return Stream.of(
                Violation.of("E10 no aggregate holds another, however deep", "e10", "domain.merchant.Merchant"));
    }

    private static Stream<Violation> vocabulary() {
        return Stream.of(
                Violation.of(
                        "N12 no type of domain and application is named after HTTP or SQL",
                        "n12",
                        "domain.credential.HttpName"),
                Violation.of(
                        "N12 no member of domain and application is named after HTTP or SQL",
                        "n12",
                        "application.credential.AnswersAtOnce",
                        "application.credential.KeepsItsStatement"),
                Violation.of(
                        "N16 no Row, Json or Mapper that holds anything is public",
                        "n16",
                        "http.credential.CredentialJson",
                        "persistence.merchant.MerchantRow"));
    }

    private static Stream<Violation> failures() {
        return Stream.of(
                Violation.of(
                        "N2 a use case answers with Either, and its refusals are sealed",
                        "n2",
                        "application.credential.AnswersWithAnOpenFailure",
                        "application.credential.AnswersWithAString",
                        "application.credential.AnswersWithoutEither"),
                Violation.of(
                        "N3 signatures of domain and application speak no Vavr but Either and Option",
                        "n3",
                        "domain.credential.AnswersWithATry",
                        "domain.credential.HidesAListInAnEither",
                        "application.credential.AsksForATuple"),
                Violation.of(
                        "N4 nobody takes a value out of Either, Option or Optional by get",
                        "n4",
                        "http.credential.GetsFromEither",
                        "http.credential.GetsFromOption",
                        "http.credential.GetsFromOptionalByReference"),
                Violation.of(
                        "N5 domain and application declare nothing to be thrown",
                        "n5",
                        "domain.credential.DeclaresWhatItThrows"),
                Violation.of(
                        "N5 domain and application define no exception but the one of the driven ports",
                        "n5",
                        "domain.credential.RefusedException",
                        "application.port.AnotherException"),
                Violation.of(
                        "N5 the domain throws at broken contracts only",
                        "n5",
                        "domain.credential.RefusedException",
                        "domain.credential.ThrowsAtItsOwnState"),
                Violation.of(
                        "N5 the application throws at broken contracts and broken states only",
                        "n5",
                        "application.credential.ThrowsARefusal",
                        "application.credential.ThrowsARefusalByReference",
                        "application.credential.ThrowsWhatPortsThrow",
                        "application.port.AnotherException"),
                Violation.of(
                        "N5 ports in memory throw at broken contracts and states, and the one exception of the driven ports",
                        "n5",
                        "application.memory.ThrowsAnother"),
                Violation.of("N18 a failure is sealed", "n18", "domain.credential.OpenFailure"),
                Violation.of("N18 the cases of a failure are records", "n18", "domain.credential.NotOfRecordsFailure"));
    }

    private static Stream<Violation> secrets() {
        return Stream.of(
                Violation.of("N8 a secret is no record", "n8", "domain.credential.IsARecord"),
                Violation.of("N8 a secret is not Serializable", "n8", "domain.credential.Travels"),
                Violation.of("N8 a secret knows no Jackson", "n8", "domain.credential.WritesItselfAsJson"),
                Violation.of(
                        "N8 the toString of a secret keeps it",
                        "n8",
                        "domain.credential.PrintsItself",
                        "domain.credential.PrintsWhatItIsAsked",
                        "domain.credential.ForgetsTheMask",
                        "domain.credential.HasNoToString"),
                Violation.of("N8 no Json type holds a secret", "n8", "http.credential.KeysJson"),
                Violation.of(
                        "N8 no method that logs touches a secret",
                        "n8",
                        "http.credential.LogsAKey",
                        "http.credential.LogsAKeyInALambda"));
    }

    private static Stream<Violation> useCases() {
        return Stream.of(
                Violation.of(
                        "N9 a handler is package-private and final",
                        "n9",
                        "application.credential.ShownHandler",
                        "application.credential.OpenHandler"),
                Violation.of(
                        "N9 who answers for a use case is named Handler",
                        "n9",
                        "application.credential.RenamesInDisguise"),
                Violation.of(
                        "N9 use-case rooms and ports show interfaces, records and enums",
                        "n9",
                        "application.credential.ShownHandler",
                        "application.credential.ShownClass",
                        "application.port.ShownStore"),
                Violation.of(
                        "N9 the root of the application shows no class but the door", "n9", "application.SecondHost"),
                Violation.of(
                        "N10 a handler holds no other use case",
                        "n10",
                        "application.credential.HoldsAUseCaseHandler",
                        "application.credential.HoldsAHandlerHandler",
                        "application.credential.HoldsTheRoomHandler"));
    }

    private static Stream<Violation> hygiene() {
        return Stream.of(
                Violation.of("E11 nobody writes to the standard streams", "e11", "bootstrap.Prints"),
                Violation.of("E11 nobody throws a generic exception", "e11", "bootstrap.ThrowsAnything"),
                Violation.of("E11 nobody uses java.util.logging", "e11", "bootstrap.LogsPastTheFacade"),
                Violation.of("E11 nobody is injected by field", "e11", "bootstrap.IsInjectedByField"),
                Violation.of("E11 nobody uses the old date classes", "e11", "bootstrap.UsesOldDates"),
                Violation.of("E11 nobody uses deprecated code", "e11", "bootstrap.UsesDeprecatedCode"),
                Violation.of(
                        "N13 every package says what it is for and is null-marked",
                        "n13",
                        "bootstrap.bare.HasNoPackageInfo",
                        "bootstrap.unmarked."));
    }
}
