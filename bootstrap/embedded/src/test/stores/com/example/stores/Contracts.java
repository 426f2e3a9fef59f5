package com.example.stores;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs the tests of the store, and prints how many passed and which failed. */
final class Contracts {

    private Contracts() {}

    public static void main(String[] arguments) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(InMemoryStoreTest.class))
                                .filters(TagFilter.excludeTags("slow"))
                                .build(),
                        listener);
        TestExecutionSummary summary = listener.getSummary();
        PrintWriter output = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        summary.printFailuresTo(output);
        output.println("more than 100 tests passed: " + (summary.getTestsSucceededCount() > 100));
        output.println("tests failed: " + summary.getTotalFailureCount());
    }
}
