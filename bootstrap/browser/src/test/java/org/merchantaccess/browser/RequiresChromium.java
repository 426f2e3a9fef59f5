package org.merchantaccess.browser;

import io.vavr.control.Either;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Skips tests on a machine without Chromium with one notice; fails them if Chromium is required. */
final class RequiresChromium implements ExecutionCondition, BeforeAllCallback {

    private final ChromiumSearch search;

    RequiresChromium() {
        this(ChromiumSearch.onThisMachine());
    }

    RequiresChromium(ChromiumSearch search) {
        this.search = search;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Either<ChromiumMissing, Path> found = search.find();
        if (found.isRight() || found.getLeft().isFault()) {
            return ConditionEvaluationResult.enabled("there is a Chromium, or there should be one");
        }
        printOnce(found.getLeft(), context);
        return ConditionEvaluationResult.disabled(found.getLeft().remedy());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        search.find().peekLeft(missing -> {
            throw new AssertionError(missing.remedy());
        });
    }

    private static void printOnce(ChromiumMissing missing, ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.create(RequiresChromium.class))
                .getOrComputeIfAbsent(ChromiumMissing.class, key -> {
                    System.out.println(missing.notice());
                    return missing;
                });
    }
}
