package org.merchantaccess.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.domain.credential.AppName;
import org.merchantaccess.domain.credential.CredentialFailure;

/** The table in {@code reference/failures.md} is generated from the messages with {@code -Ddocs.write=true}, and compared otherwise. */
class FailuresPageTest {

    private static final Path PAGE = Repository.ROOT.resolve("docs/reference/failures.md");
    private static final String HEAD = "| failure | message |\n|---|---|\n";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final ResourceBundle messages =
            ResourceBundle.getBundle("org.merchantaccess.application.outcome.failures", Locale.ROOT);

    @Test
    void every_failure_of_domain_and_application_has_a_message() {
        assertThat(messages.keySet())
                .containsExactlyInAnyOrderElementsOf(failures().keySet());
    }

    @Test
    void a_message_names_only_components_of_its_failure() {
        failures()
                .forEach((key, type) -> assertThat(placeholders(messages.getString(key)))
                        .as(key)
                        .allSatisfy(name -> assertThat(componentsOf(type)).contains(name)));
    }

    @Test
    void the_reason_of_an_unavailable_instance_has_its_remedy_as_message() {
        assertThat(UnavailableReason.values())
                .allSatisfy(reason -> assertThat(messages.getString("UnavailableReason." + reason.name()))
                        .isEqualTo(reason.remedy()));
    }

    @Test
    void a_bundle_of_a_service_translates_messages() {
        CredentialFailure taken =
                new CredentialFailure.NameTaken(AppName.parse("Till").get());

        assertThat(TranslatedFailures.german().of(taken)).startsWith("Eine andere App-ID heißt schon Till.");
    }

    @Test
    void the_page_lists_every_message() throws IOException {
        String page = Repository.read(PAGE);
        String made = page.substring(0, page.indexOf(HEAD)) + HEAD + rows();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, made);
        }

        assertThat(Repository.read(PAGE))
                .as("mvn -pl docs -am test -Dtest=FailuresPageTest -Dsurefire.failIfNoSpecifiedTests=false"
                        + " -Ddocs.write=true makes it anew")
                .isEqualTo(made);
    }

    private String rows() {
        return failures().keySet().stream()
                .map(key -> "| `" + key + "` | "
                        + PLACEHOLDER.matcher(messages.getString(key)).replaceAll("*$1*") + " |\n")
                .collect(Collectors.joining());
    }

    /** Returns the cases of all failures by the key of their message, in alphabetical order. */
    private static SortedMap<String, Class<?>> failures() {
        SortedMap<String, Class<?>> failures = new TreeMap<>(Repository.mainSources()
                .map(Repository.ROOT::relativize)
                .map(Path::toString)
                .filter(FailuresPageTest::isFailure)
                .map(FailuresPageTest::type)
                .filter(Class::isSealed)
                .flatMap(failure -> Arrays.stream(failure.getPermittedSubclasses()))
                .collect(Collectors.toMap(
                        type -> type.getEnclosingClass().getSimpleName() + "." + type.getSimpleName(), type -> type)));
        failures.put("Unavailable", Unavailable.class);
        failures.putAll(Arrays.stream(UnavailableReason.values())
                .collect(Collectors.<UnavailableReason, String, Class<?>>toMap(
                        reason -> "UnavailableReason." + reason.name(), reason -> UnavailableReason.class)));
        return failures;
    }

    /** The failures of people are shown in the pages of the Hub only. */
    private static boolean isFailure(String source) {
        return source.matches("(domain|application)/src/main/java/.*Failure\\.java");
    }

    private static Class<?> type(String source) {
        String name = source.replaceFirst(".*/src/main/java/", "")
                .replaceFirst("\\.java$", "")
                .replace('/', '.');
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException notCompiled) {
            throw new IllegalStateException(notCompiled);
        }
    }

    private static Stream<String> placeholders(String message) {
        return PLACEHOLDER
                .matcher(message)
                .results()
                .map(MatchResult::group)
                .map(name -> name.substring(1, name.length() - 1));
    }

    private static Stream<String> componentsOf(Class<?> type) {
        return Stream.ofNullable(type.getRecordComponents())
                .flatMap(Arrays::stream)
                .map(RecordComponent::getName);
    }
}
