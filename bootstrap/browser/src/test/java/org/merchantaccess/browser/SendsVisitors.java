package org.merchantaccess.browser;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests what they ask for: one browser and one server for all of them, visitors for each. */
final class SendsVisitors implements ParameterResolver, AfterTestExecutionCallback, AfterEachCallback {

    private static final Namespace HERE = Namespace.create(SendsVisitors.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> wanted = parameter.getParameter().getType();
        return wanted == Hubs.class || wanted == Visitor.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Hubs hubs = hubs(context);
        return parameter.getParameter().getType() == Hubs.class ? hubs : hubs.visitor(Window.usual());
    }

    /** What visitors saw when a test failed is kept. */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        String name = context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName();
        context.getExecutionException()
                .ifPresent(failed -> hubs(context).photograph(Path.of("target", "failed"), name));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        hubs(context).close();
    }

    private static Hubs hubs(ExtensionContext context) {
        return context.getStore(HERE)
                .getOrComputeIfAbsent(Hubs.class, key -> run(context).hubs(), Hubs.class);
    }

    private static BrowserRun run(ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent(BrowserRun.class, key -> BrowserRun.started(), BrowserRun.class);
    }
}
