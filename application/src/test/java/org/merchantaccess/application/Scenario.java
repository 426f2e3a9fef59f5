package org.merchantaccess.application;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.merchantaccess.application.allowlist.AllowAddress;
import org.merchantaccess.application.allowlist.DisallowAddress;
import org.merchantaccess.application.audit.ReadAudit;
import org.merchantaccess.application.credential.ActivateAppCredential;
import org.merchantaccess.application.credential.CreateAppCredential;
import org.merchantaccess.application.credential.DeleteAppCredential;
import org.merchantaccess.application.credential.RenameAppCredential;
import org.merchantaccess.application.credential.RevealAppKey;
import org.merchantaccess.application.merchant.OpenMerchantProfile;
import org.merchantaccess.application.merchant.ReadMerchant;
import org.merchantaccess.application.merchant.ResumeMerchant;
import org.merchantaccess.application.merchant.SuspendMerchant;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.refusal.ReadRefusals;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.application.token.LogIn;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.domain.token.BearerToken;

/**
 * Short forms of the use cases for tests. Every change must succeed, and is effective on all nodes when the method returns. A test of a
 * refusal calls the use case directly.
 */
public final class Scenario {

    /** The actor of all changes. */
    public static final Actor ADA = new Actor("Ada", Allowlists.address("203.0.113.99"));

    private static final int TIMEOUT_SECONDS = 20;

    private final MerchantAccess access;
    private final AtomicInteger requests = new AtomicInteger();

    private Scenario(MerchantAccess access) {
        this.access = access;
    }

    public static Scenario on(MerchantAccess access) {
        return new Scenario(access);
    }

    /** Creates a merchant whose software can log in and call from {@link Allowlists#OFFICE}. */
    public ReadyMerchant readyToCall() {
        return readyToCallFrom(Allowlists.OFFICE);
    }

    /** Creates a merchant whose software can log in and call from the given address. */
    public ReadyMerchant readyToCallFrom(ClientAddress address) {
        MerchantId merchant = open("Corner Shop");
        allow(merchant, address.toString());
        AppId appId = create(merchant, "Payments");
        activate(merchant, appId);
        return new ReadyMerchant(merchant, appId, reveal(merchant, appId), address);
    }

    public MerchantId open(String name) {
        return done(access.merchants().open().handle(OpenMerchantProfile.Command.of(name, ADA)))
                .id();
    }

    public void suspend(MerchantId merchant) {
        done(access.merchants().suspend().handle(SuspendMerchant.Command.of(merchant, ADA)));
    }

    public void resume(MerchantId merchant) {
        done(access.merchants().resume().handle(ResumeMerchant.Command.of(merchant, ADA)));
    }

    public AppId create(MerchantId merchant, String name) {
        return done(access.credentials().create().handle(CreateAppCredential.Command.of(merchant, name, ADA)))
                .credential()
                .appId();
    }

    public void rename(MerchantId merchant, AppId appId, String name) {
        done(access.credentials().rename().handle(RenameAppCredential.Command.of(merchant, appId, name, ADA)));
    }

    public void activate(MerchantId merchant, AppId appId) {
        done(access.credentials().activate().handle(ActivateAppCredential.Command.of(merchant, appId, ADA)));
    }

    public void delete(MerchantId merchant, AppId appId) {
        done(access.credentials().delete().handle(DeleteAppCredential.Command.of(merchant, appId, "DELETE", ADA)));
    }

    public AppKey reveal(MerchantId merchant, AppId appId) {
        return right(access.credentials().reveal().handle(RevealAppKey.Command.of(merchant, appId, ADA)));
    }

    public AllowlistEntry allow(MerchantId merchant, String range) {
        return done(access.allowlist().allow().handle(AllowAddress.Command.of(merchant, range, "", ADA)))
                .entry();
    }

    public void disallow(MerchantId merchant, AllowlistEntry entry) {
        done(access.allowlist().disallow().handle(DisallowAddress.Command.of(merchant, entry.id(), ADA)));
    }

    /** Returns the profile from the store. */
    public MerchantProfile profile(MerchantId merchant) {
        return right(access.merchants().read().handle(ReadMerchant.Query.of(merchant)));
    }

    public AppCredential credential(MerchantId merchant, AppId appId) {
        return profile(merchant).credentials().find(appId).getOrElseThrow(AssertionError::new);
    }

    /** Returns the merchant's audit trail, newest entry first. */
    public List<AuditEntry> audit(MerchantId merchant) {
        return right(access.audit().read().handle(ReadAudit.Query.of(merchant, PageRequest.first())))
                .items();
    }

    /** Returns the refusals shown to the merchant, newest first. */
    public List<RecordedRefusal> refusalsOf(MerchantId merchant) {
        return refusals(Option.some(merchant));
    }

    /** Returns the refusals that only the operator can read, newest first. */
    public List<RecordedRefusal> unattributedRefusals() {
        return refusals(Option.none());
    }

    private List<RecordedRefusal> refusals(Option<MerchantId> reader) {
        return right(access.refusals().read().handle(ReadRefusals.Query.of(reader, PageRequest.first())))
                .items();
    }

    /** Logs in; the login must succeed. */
    public BearerToken logIn(ReadyMerchant merchant) {
        return right(tryLogIn(merchant)).token();
    }

    public Either<AccessFailure, LogIn.LoggedIn> tryLogIn(ReadyMerchant merchant) {
        return tryLogIn(merchant.appId().text(), merchant.appKey().text(), merchant.address());
    }

    public Either<AccessFailure, LogIn.LoggedIn> tryLogIn(String appId, String appKey, ClientAddress address) {
        return access.tokens()
                .logIn()
                .handle(LogIn.Command.of(appId, PresentedKey.of(appKey), address)
                        .withRequestId(nextRequest()));
    }

    public Either<AccessFailure, CheckCall.Caller> calls(BearerToken token, ClientAddress address) {
        return access.tokens()
                .checkCall()
                .handle(CheckCall.Query.of(token, address).withRequestId(nextRequest()));
    }

    /** Returns the request id of the last login or call: {@code request_1} and so on. */
    public String lastRequest() {
        return "request_" + requests.get();
    }

    private String nextRequest() {
        return "request_" + requests.incrementAndGet();
    }

    /** Returns the result of a change that must succeed, once it is effective on all nodes. */
    public static <T> T done(Either<?, Committed<T>> change) {
        Committed<T> committed = right(change);
        committed
                .effective()
                .toCompletableFuture()
                .orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .join();
        return committed.result();
    }

    /** Returns the result of a use case that must succeed. */
    public static <T> T right(Either<?, T> outcome) {
        return outcome.getOrElseThrow(failure -> new AssertionError(failure));
    }
}
