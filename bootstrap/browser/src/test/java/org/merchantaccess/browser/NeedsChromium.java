package org.merchantaccess.browser;

import io.vavr.control.Either;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Skips tests on a machine without Chromium, and says so once; fails them where the lack is a fault. */
final class NeedsChromium implements ExecutionCondition, BeforeAllCallback {

    private final ChromiumSearch search;

    NeedsChromium() {
        this(ChromiumSearch.onThisMachine());
    }

    NeedsChromium(ChromiumSearch search) {
        this.search = search;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Either<ChromiumMissing, Path> found = search.find();
        if (found.isRight() || found.getLeft().isFault()) {
            return ConditionEvaluationResult.enabled("there is a Chromium, or there should be one");
        }
        tellOnce(found.getLeft(), context);
        return ConditionEvaluationResult.disabled(found.getLeft().mend());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        search.find().peekLeft(missing -> {
            throw new AssertionError(missing.mend());
        });
    }

    private static void tellOnce(ChromiumMissing missing, ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.create(NeedsChromium.class))
                .getOrComputeIfAbsent(ChromiumMissing.class, key -> {
                    System.out.println(missing.notice());
                    return missing;
                });
    }
}
