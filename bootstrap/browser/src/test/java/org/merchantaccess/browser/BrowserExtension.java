package org.merchantaccess.browser;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** JUnit extension that resolves {@link Hubs} and {@link Visitor} parameters: one browser and server for all tests, visitors per test. */
final class BrowserExtension implements ParameterResolver, AfterTestExecutionCallback, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Hubs.class || type == Visitor.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Hubs hubs = hubs(context);
        return parameter.getParameter().getType() == Hubs.class ? hubs : hubs.visitor(Window.usual());
    }

    /** Saves screenshots of a failed test. */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        String name = context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName();
        context.getExecutionException()
                .ifPresent(failed -> hubs(context).saveScreenshots(Path.of("target", "failed"), name));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        hubs(context).close();
    }

    private static Hubs hubs(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(Hubs.class, key -> run(context).hubs(), Hubs.class);
    }

    private static BrowserRun run(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(BrowserRun.class, key -> BrowserRun.start(), BrowserRun.class);
    }
}
