package org.merchantaccess.bootstrap.measure;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.application.token.LogIn;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.allowlist.Allowlist;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.MerchantStatus;
import org.merchantaccess.domain.merchant.ProfileVersion;
import org.merchantaccess.domain.merchant.SelfRotation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Compares logins and calls across kinds of stores and numbers of merchants. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StoresBenchmark {

    private static final int APP_IDS_OF_A_MERCHANT = 100;

    @Param
    public StoreKind keeping = StoreKind.IN_MEMORY;

    @Param("1000")
    public int merchants;

    private NodesOnOneStore nodes = new NodesOnOneStore();
    private NodeRequests software = NodeRequests.of(nodes.join());
    private LogIn.Command login = software.login();
    private LogIn.Command wrongKey = software.loginWithWrongKey();
    private CheckCall.Query call = software.callWithNewToken();

    @Setup
    public void fill() {
        nodes.close();
        Ports store = keeping.store().core();
        IntStream.range(0, merchants).forEach(number -> add(store, number));
        nodes = new NodesOnOneStore(store);
        software = NodeRequests.of(nodes.join());
        login = software.login();
        wrongKey = software.loginWithWrongKey();
        call = software.callWithNewToken();
    }

    private static void add(Ports store, int number) {
        int first = 1 + number * APP_IDS_OF_A_MERCHANT;
        List<AppCredential> appIds = IntStream.range(first, first + APP_IDS_OF_A_MERCHANT)
                .mapToObj(appId -> Credentials.inactive(Credentials.appId(appId), "App " + appId))
                .toList();
        MerchantProfile profile = MerchantProfile.restored(
                store.system().identifiers().merchantId(),
                Merchants.named("Merchant " + number),
                MerchantStatus.OPEN,
                AppCredentials.restored(appIds, Set.of()),
                Allowlist.empty(),
                Option.none(),
                SelfRotation.FORBIDDEN,
                ProfileVersion.FIRST);
        // A part of a bulk job, because a busy machine takes longer for it than a single change may.
        store.store()
                .transactions()
                .inBulkTransaction(() -> "the store is unavailable", () -> {
                    appIds.forEach(appId -> store.store().profiles().claim(appId.appId()));
                    store.store().profiles().add(profile);
                    return Either.right(profile);
                })
                .getOrElseThrow(reason -> new IllegalStateException(reason));
    }

    @Benchmark
    public Either<AccessFailure, LogIn.LoggedIn> login() {
        return software.node().tokens().logIn().handle(login);
    }

    @Benchmark
    public Either<AccessFailure, LogIn.LoggedIn> wrongKey() {
        return software.node().tokens().logIn().handle(wrongKey);
    }

    @Benchmark
    public Either<AccessFailure, CheckCall.Caller> call() {
        return software.node().tokens().checkCall().handle(call);
    }

    @TearDown
    public void close() {
        nodes.close();
    }
}
