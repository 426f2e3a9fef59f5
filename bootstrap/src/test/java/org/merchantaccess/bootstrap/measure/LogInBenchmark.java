package org.merchantaccess.bootstrap.measure;

import io.vavr.control.Either;
import java.util.concurrent.TimeUnit;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.LogIn;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Measures logins at one node. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LogInBenchmark {

    private final NodesOnOneStore nodes = new NodesOnOneStore();
    private final NodeRequests software = NodeRequests.of(nodes.join());
    private final LogIn.Command right = software.login();
    private final LogIn.Command wrongKey = software.loginWithWrongKey();
    private final LogIn.Command unknownAppId = software.loginWithUnknownAppId();

    @Benchmark
    public Either<AccessFailure, LogIn.LoggedIn> granted() {
        return software.node().tokens().logIn().handle(right);
    }

    @Benchmark
    public Either<AccessFailure, LogIn.LoggedIn> wrongKey() {
        return software.node().tokens().logIn().handle(wrongKey);
    }

    @Benchmark
    public Either<AccessFailure, LogIn.LoggedIn> unknownAppId() {
        return software.node().tokens().logIn().handle(unknownAppId);
    }

    @TearDown
    public void close() {
        nodes.close();
    }
}
