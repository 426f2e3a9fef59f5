package org.merchantaccess.bootstrap.measure;

import io.vavr.control.Either;
import java.util.concurrent.TimeUnit;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.CheckCall;
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

/** Measures the check of a call by one node. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CheckCallBenchmark {

    private final NodesOnOneStore nodes = new NodesOnOneStore();
    private final NodeRequests software = NodeRequests.of(nodes.join());
    private final CheckCall.Query superseded = software.callWithNewToken();
    private final CheckCall.Query remembered;
    private final FreshTokenCalls fresh;

    public CheckCallBenchmark() {
        software.invalidateTokens();
        remembered = software.callWithNewToken();
        fresh = new FreshTokenCalls(nodes, software);
    }

    @Benchmark
    public Either<AccessFailure, CheckCall.Caller> rememberedToken() {
        return software.node().tokens().checkCall().handle(remembered);
    }

    @Benchmark
    public Either<AccessFailure, CheckCall.Caller> freshToken() {
        return fresh.make();
    }

    @Benchmark
    public Either<AccessFailure, CheckCall.Caller> supersededToken() {
        return software.node().tokens().checkCall().handle(superseded);
    }

    @TearDown
    public void close() {
        nodes.close();
    }
}
