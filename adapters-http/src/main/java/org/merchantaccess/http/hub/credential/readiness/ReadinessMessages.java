package org.merchantaccess.http.hub.credential.readiness;

import io.vavr.control.Option;
import java.util.List;
import java.util.stream.Collectors;
import org.merchantaccess.application.credential.PreviewActivation;
import org.merchantaccess.application.credential.readiness.AddressReadiness;
import org.merchantaccess.application.credential.readiness.AddressState;
import org.merchantaccess.application.credential.readiness.SwitchReadiness;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.usage.RecentUseView;

/**
 * Texts about the readiness of a merchant's software for a switch.
 *
 * @param incoming App Name of the App ID that would become active
 * @param outgoing App Name of the currently active App ID, if any
 */
public record ReadinessMessages(SwitchReadiness readiness, String incoming, Option<String> outgoing) {

    /** Returns the view of a preview. */
    public static ReadinessView of(HubRequest request, PreviewActivation.Preview preview) {
        return new ReadinessMessages(
                        preview.readiness(),
                        name(preview.incoming()),
                        preview.outgoing().map(outgoing -> name(outgoing.credential())))
                .view(request);
    }

    private static String name(AppCredential credential) {
        return credential.name().text();
    }

    private ReadinessView view(HubRequest request) {
        return new ReadinessView(
                readiness.isReady(),
                headline(),
                text(),
                triedInVain().toJavaList(),
                readiness.addresses().stream()
                        .map(address -> view(request, address))
                        .toList());
    }

    private String headline() {
        return switch (readiness.verdict()) {
            case ALREADY_ACTIVE -> incoming + " is active already.";
            case SUSPENDED -> "This merchant is suspended.";
            case NOT_TRIED ->
                readiness.triedInVain().isEmpty()
                        ? incoming + " has not been tried yet."
                        : incoming + " has not been tried from an allowed address yet.";
            case PARTLY_TRIED -> partlyTried();
            case OTHERS_IN_USE -> "Not every address can be compared.";
            case NOTHING_TO_COMPARE -> "There is nothing to compare.";
            case READY -> "Your systems are ready.";
        };
    }

    private String text() {
        return switch (readiness.verdict()) {
            case ALREADY_ACTIVE -> "Nothing would change.";
            case SUSPENDED -> "All logins and calls are refused until it is resumed.";
            case NOT_TRIED ->
                readiness.inUse() == 0
                        ? "Install its app_key first, or your systems will fail to log in."
                        : "Install its app_key on the systems that use " + replaced()
                                + ", or they will fail to log in.";
            case PARTLY_TRIED -> "The others will fail to log in. See below what is missing.";
            case OTHERS_IN_USE ->
                replaced() + " is used from more than " + Usage.MAX_ADDRESSES
                        + " addresses, and the rest are counted together. Make sure that every system has the app_key of "
                        + incoming + ".";
            case NOTHING_TO_COMPARE ->
                replaced() + " was not used in the last hour. Make sure that every system has the" + " app_key of "
                        + incoming + ".";
            case READY ->
                readiness.inUse() == 0
                        ? incoming + " was tried with its app_key from an allowed address."
                        : "Every address that used " + replaced() + " in the last hour has tried the app_key of "
                                + incoming + ".";
        };
    }

    private String replaced() {
        return outgoing.getOrElse("the active App ID");
    }

    private String partlyTried() {
        long ready = readiness.inUseAndReady();
        String part = ready == 0 ? "No address in use " : ready + " of " + readiness.inUse() + " addresses ";
        return hasIneffectiveTry()
                ? part + (ready > 1 ? "are" : "is") + " ready for " + incoming + "."
                : part + (ready > 1 ? "have" : "has") + " tried " + incoming + ".";
    }

    /** Returns true if an address in use has tried in vain: it is not allowed, or tried only before the last switch. */
    private boolean hasIneffectiveTry() {
        return readiness.addresses().stream()
                .anyMatch(address -> address.isInUse()
                        && !address.isReady()
                        && address.tries().isDefined());
    }

    private Option<String> triedInVain() {
        List<ClientAddress> from = readiness.triedInVain();
        String list = from.stream().map(ClientAddress::toString).collect(Collectors.joining(", "));
        return Option.when(!from.isEmpty(), list)
                .map(all -> "Tried from " + all
                        + (from.size() == 1
                                ? ", which is not on the allowlist: it will be refused."
                                : ", which are not on the allowlist: they will be refused."));
    }

    private ReadinessView.AddressView view(HubRequest request, AddressReadiness address) {
        return new ReadinessView.AddressView(
                RecentUseView.from(address.from()),
                address.use()
                        .map(use -> new ReadinessView.CountView(
                                RecentUseView.times(use.logins(), "login") + ", "
                                        + RecentUseView.times(use.calls(), "call"),
                                request.timestamp(use.lastAt()))),
                address.tries()
                        .map(tries -> new ReadinessView.CountView(
                                RecentUseView.times(tries.times(), "time"), request.timestamp(tries.lastAt()))),
                stateText(address.state()));
    }

    private String stateText(AddressState state) {
        return switch (state) {
            case READY -> "Ready";
            case NOT_TRIED -> "Not tried yet";
            case TRIED_BEFORE_LAST_SWITCH -> "Tried before " + replaced() + " became active";
            case NOT_ALLOWED -> "Not on the allowlist: refused";
            case NOT_COMPARABLE -> "Cannot be compared";
        };
    }
}
