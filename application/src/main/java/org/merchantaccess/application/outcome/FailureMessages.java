package org.merchantaccess.application.outcome;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A message for each failure of domain and application: what is wrong, and what to do. For logs, exceptions and pages of an embedding service.
 *
 * <p>The messages are in English. A resource bundle of the service replaces some or all of them, such as by a translation. Its keys are the simple
 * names of the failures, such as {@code CredentialFailure.NameTaken}. A component of the failure in braces, such as <code>{name}</code>, is replaced by
 * its value.
 *
 * <p>Thread-safe.
 *
 * @param bundle the messages that replace those in English; those it lacks are in English
 */
public record FailureMessages(ResourceBundle bundle) {

    private static final ResourceBundle ENGLISH =
            ResourceBundle.getBundle("org.merchantaccess.application.outcome.failures", Locale.ROOT);

    public FailureMessages {
        requireNonNull(bundle, "bundle");
    }

    /** Returns the messages in English. */
    public static FailureMessages english() {
        return new FailureMessages(ENGLISH);
    }

    /**
     * Returns the message for a failure of domain or application.
     *
     * @throws IllegalArgumentException if the object is no such failure
     */
    public String of(Object failure) {
        requireNonNull(failure, "failure");
        String key = keyOf(failure);
        if (!ENGLISH.containsKey(key)) {
            throw new IllegalArgumentException("not a failure of domain or application: " + failure);
        }
        String message = bundle.containsKey(key) ? bundle.getString(key) : ENGLISH.getString(key);
        return failure instanceof Record record ? withComponents(message, record) : message;
    }

    private String withComponents(String message, Record failure) {
        String text = message;
        for (RecordComponent component : failure.getClass().getRecordComponents()) {
            text = text.replace("{" + component.getName() + "}", text(component, failure));
        }
        return text;
    }

    private String text(RecordComponent component, Record failure) {
        Object value = valueOf(component, failure);
        return ENGLISH.containsKey(keyOf(value)) ? of(value) : value.toString();
    }

    private static Object valueOf(RecordComponent component, Record failure) {
        try {
            return component.getAccessor().invoke(failure);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("components of failures are public", impossible);
        }
    }

    /** Returns the simple name with that of the enclosing type; for a constant, the name of its type and its own. */
    private static String keyOf(Object failure) {
        if (failure instanceof Enum<?> constant) {
            return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        }
        Class<?> type = failure.getClass();
        Class<?> around = type.getEnclosingClass();
        return around == null ? type.getSimpleName() : around.getSimpleName() + "." + type.getSimpleName();
    }
}
