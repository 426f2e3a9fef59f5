package org.merchantaccess.http.hub.merchant;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Timestamp;

/**
 * Data of the page of one merchant for operators.
 *
 * @param changePath path of the dialog that suspends or resumes it
 * @param apiAccessPath path of its App IDs, if the user belongs to it
 * @param lastUse the last use of any of its App IDs; none if it never used the API
 * @param refusals the newest refusals
 * @param refusalCount the number of all refusals that are kept
 * @param refusalsPath path of all its refusals, if the user belongs to it
 * @param people the first people
 * @param peopleCount the number of all its people
 */
public record MerchantPageView(
        Frame frame,
        String id,
        String name,
        boolean isOpen,
        String changePath,
        Option<String> apiAccessPath,
        Option<UseView> lastUse,
        List<AppIdView> appIds,
        List<RefusalView> refusals,
        long refusalCount,
        Option<String> refusalsPath,
        List<MemberView> people,
        int peopleCount,
        String peoplePath,
        Option<Notice> notice) {

    public MerchantPageView {
        appIds = List.copyOf(appIds);
        refusals = List.copyOf(refusals);
        people = List.copyOf(people);
    }

    /**
     * One App ID, without its keys.
     *
     * @param path path of its page, if the user belongs to the merchant
     */
    public record AppIdView(
            String appId,
            String name,
            Option<String> path,
            boolean isActive,
            Timestamp createdAt,
            Option<UseView> lastUse) {}

    /** Time and client address of the last use. */
    public record UseView(Timestamp at, String from) {}

    /**
     * One refused request with the number of its occurrences.
     *
     * @param appId the App ID, whole or masked; empty if the request named none
     */
    public record RefusalView(
            String title, String appId, String address, long count, Timestamp last, String requestId) {}

    /** One person of the merchant. */
    public record MemberView(String email, String role) {}
}
