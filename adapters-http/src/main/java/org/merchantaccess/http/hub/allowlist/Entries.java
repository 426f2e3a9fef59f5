package org.merchantaccess.http.hub.allowlist;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Map;
import org.merchantaccess.application.allowlist.CheckRange;
import org.merchantaccess.application.allowlist.ListAllowlist;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.hub.kernel.Frames;
import org.merchantaccess.http.hub.kernel.MerchantSection;
import org.merchantaccess.http.hub.kernel.MerchantVisit;
import org.merchantaccess.http.hub.kernel.ReadTrouble;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Trouble;

/** The allowlist, as the page and what stands over it show it. */
final class Entries {

    private static final String SEARCH = "search";

    private final ListAllowlist list;
    private final CheckRange check;
    private final Frames frames;

    Entries(ListAllowlist list, CheckRange check, Frames frames) {
        this.list = list;
        this.check = check;
        this.frames = frames;
    }

    static String path(MerchantVisit at) {
        return at.path(MerchantSection.ALLOWLIST.path());
    }

    Either<Trouble, AllowlistView> view(MerchantVisit at) {
        ListQuery query = ListQuery.of(path(at), at.visit().query(), SEARCH);
        PageRequest part = new PageRequest(ListQuery.PAGE_LENGTH, query.offset(), query.text(SEARCH));
        return list.handle(new ListAllowlist.Query(at.id(), part))
                .mapLeft(ReadTrouble::of)
                .map(listing -> view(at, query, listing));
    }

    private AllowlistView view(MerchantVisit at, ListQuery query, ListAllowlist.Listing listing) {
        return new AllowlistView(
                frames.of(at, MerchantSection.ALLOWLIST),
                path(at),
                at.may(Permission.CHANGE_ALLOWLIST),
                at.merchant().allowlist().entries().isEmpty(),
                own(at),
                listing.page().items().stream().map(listed -> view(at, listed)).toList(),
                query,
                query.paging(listing.page().total()),
                Notice.of(at.visit().query().text(Notice.PARAMETER)));
    }

    private static AllowlistView.EntryView view(MerchantVisit at, ListAllowlist.Listed listed) {
        AllowlistEntry entry = listed.entry();
        return new AllowlistView.EntryView(
                entry.id().text(),
                entry.range().toString(),
                entry.label().text(),
                at.visit().moment(entry.addedAt()),
                listed.hits()
                        .map(hits -> new AllowlistView.HitsView(
                                hits.times(), at.visit().moment(hits.lastAt()))));
    }

    private AllowlistView.OwnAddress own(MerchantVisit at) {
        ClientAddress from = at.visit().visitor().from();
        boolean isAllowed = at.merchant().allowlist().allows(from);
        boolean canBe = check.handle(new CheckRange.Query(from.toString())).isRight();
        return new AllowlistView.OwnAddress(
                from.toString(),
                isAllowed,
                Option.when(at.may(Permission.CHANGE_ALLOWLIST) && !isAllowed && canBe, () -> linkToAdd(at, from)));
    }

    private static String linkToAdd(MerchantVisit at, ClientAddress address) {
        return new ListQuery(path(at) + "/add", Map.of(AllowAddressDialog.RANGE, address.toString()), 1).link();
    }
}
