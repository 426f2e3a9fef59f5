package org.merchantaccess.bootstrap.measure;

import java.util.concurrent.TimeUnit;
import org.merchantaccess.http.exchange.Response;
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

/** Measures the endpoints of the API without a connection, from a request that has been read to its response. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EndpointsBenchmark {

    private final NodesOnOneStore nodes = new NodesOnOneStore();
    private final NodeRequests software = NodeRequests.of(nodes.join());
    private final ApiNode node = ApiNode.of(software.node());
    private final ApiRequest right = ApiRequest.login(software.login());
    private final ApiRequest wrongKey = ApiRequest.login(software.loginWithWrongKey());
    private final ApiRequest known = ApiRequest.call(software.callWithNewToken());
    private final FreshTokenCalls fresh = new FreshTokenCalls(nodes, software);

    @Benchmark
    public Response login() {
        return node.answer(right);
    }

    @Benchmark
    public Response loginWithWrongKey() {
        return node.answer(wrongKey);
    }

    @Benchmark
    public Response callWithKnownToken() {
        return node.answer(known);
    }

    @Benchmark
    public Response callWithNewToken() {
        return fresh.answer();
    }

    @TearDown
    public void close() {
        nodes.close();
    }
}
