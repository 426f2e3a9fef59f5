package org.merchantaccess.http.hub.allowlist;

import io.vavr.control.Either;
import java.util.List;
import org.merchantaccess.application.allowlist.CheckRange;
import org.merchantaccess.application.allowlist.ListAllowlist;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubReadProblems;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.ListOrigin;
import org.merchantaccess.http.hub.page.ListPart;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.section.MerchantSection;

/** Reads the allowlist for its page and dialogs. */
final class AllowlistEntryList {

    private final ListAllowlist list;
    private final OwnAddresses ownAddresses;
    private final Frames frames;

    AllowlistEntryList(ListAllowlist list, CheckRange check, Frames frames) {
        this.list = list;
        this.ownAddresses = new OwnAddresses(check);
        this.frames = frames;
    }

    /** Returns the list that a dialog leads back to. */
    static ListOrigin origin(MerchantHubRequest request) {
        return request.origin(MerchantSection.ALLOWLIST);
    }

    /**
     * Returns the link back after an entry was removed. If the current page of the list no longer exists, the link leads to the last one.
     */
    String linkAfterRemoval(MerchantHubRequest request, Notice notice) {
        ListOrigin origin = origin(request);
        return origin.isElsewhere()
                ? origin.linkWith(notice)
                : notice.addTo(part(request, origin.list())
                        .map(ListPart::query)
                        .getOrElse(origin.list())
                        .link());
    }

    /** Returns the link to the page of the list that contains that entry. A search that does not find it is dropped. */
    String linkTo(MerchantHubRequest request, EntryId entry, Notice notice) {
        ListQuery current = origin(request).over();
        return notice.addTo(ListPart.containing(
                        (ListAllowlist.Listed listed) -> listed.entry().id().equals(entry),
                        current,
                        query -> found(request, query))
                .map(ListPart::query)
                .getOrElse(current)
                .link());
    }

    private Either<HubProblem, List<ListAllowlist.Listed>> found(MerchantHubRequest request, ListQuery query) {
        PageRequest all = new PageRequest(PageRequest.MAX_LIMIT, 0, query.text(ListQuery.SEARCH));
        return page(request, all).map(Page::items);
    }

    private Either<HubProblem, Page<ListAllowlist.Listed>> page(MerchantHubRequest request, PageRequest page) {
        return list.handle(ListAllowlist.Query.of(request.id(), page))
                .mapLeft(HubReadProblems::of)
                .map(ListAllowlist.Listing::page);
    }

    Either<HubProblem, AllowlistView> view(MerchantHubRequest request) {
        return part(request, origin(request).over()).map(part -> view(request, part));
    }

    private Either<HubProblem, ListPart<ListAllowlist.Listed>> part(MerchantHubRequest request, ListQuery requested) {
        return ListPart.read(requested, page -> page(request, page));
    }

    private AllowlistView view(MerchantHubRequest request, ListPart<ListAllowlist.Listed> part) {
        return new AllowlistView(
                frames.of(request, MerchantSection.ALLOWLIST),
                request.may(Permission.CHANGE_ALLOWLIST),
                request.merchant().allowlist().entries().isEmpty(),
                ownAddresses.of(request, part.query()),
                part.items().stream().map(listed -> view(request, listed)).toList(),
                part.query(),
                part.paging(),
                Notice.of(request.hubRequest().query().text(Notice.PARAMETER)));
    }

    private static AllowlistView.EntryView view(MerchantHubRequest request, ListAllowlist.Listed listed) {
        AllowlistEntry entry = listed.entry();
        return new AllowlistView.EntryView(
                entry.id().text(),
                entry.range().toString(),
                entry.label().text(),
                request.hubRequest().timestamp(entry.addedAt()),
                listed.hits()
                        .map(hits -> new AllowlistView.HitsView(
                                hits.times(), request.hubRequest().timestamp(hits.lastAt()))));
    }
}
