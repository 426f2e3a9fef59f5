package org.merchantaccess.http.hub.credential;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.credential.ListAppCredentials;
import org.merchantaccess.application.credential.ListAppCredentials.Listed;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.domain.credential.CredentialStatus;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.hub.kernel.Frames;
import org.merchantaccess.http.hub.kernel.MerchantSection;
import org.merchantaccess.http.hub.kernel.MerchantVisit;
import org.merchantaccess.http.hub.kernel.ReadTrouble;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Trouble;

/** The list of App IDs, as the page and what stands over it show it. */
final class AppIds {

    static final String SEARCH = "search";

    private final ListAppCredentials list;
    private final Frames frames;
    private final String loginUrl;

    AppIds(ListAppCredentials list, Frames frames, String loginUrl) {
        this.list = list;
        this.frames = frames;
        this.loginUrl = loginUrl;
    }

    static String path(MerchantVisit at) {
        return at.path(MerchantSection.API_ACCESS.path());
    }

    /** The App ID the path names, of that merchant. */
    static Either<Trouble, AppCredential> named(MerchantVisit at) {
        return at.visit()
                .named("app_id", AppId::parse)
                .flatMap(appId -> at.merchant().credentials().find(appId).toEither(Trouble.NOT_FOUND));
    }

    Either<Trouble, ApiAccessView> view(MerchantVisit at) {
        return view(at, Option.none());
    }

    /** With the key of one of them shown. */
    Either<Trouble, ApiAccessView> showing(MerchantVisit at, AppId appId, AppKey key) {
        return view(at, Option.some(new Shown(appId, key)));
    }

    private Either<Trouble, ApiAccessView> view(MerchantVisit at, Option<Shown> shown) {
        ListQuery query = ListQuery.of(path(at), at.visit().query(), SEARCH, Column.PARAMETER);
        PageRequest all = new PageRequest(PageRequest.MAX_LIMIT, 0, query.text(SEARCH));
        return list.handle(new ListAppCredentials.Query(at.id(), all))
                .mapLeft(ReadTrouble::of)
                .map(listing -> view(at, query, listing.page().items(), shown));
    }

    private ApiAccessView view(MerchantVisit at, ListQuery query, List<Listed> found, Option<Shown> shown) {
        List<ApiAccessView.AppIdView> part = found.stream()
                .sorted(Column.order(query))
                .skip(query.offset())
                .limit(ListQuery.PAGE_LENGTH)
                .map(listed -> view(at, listed, shown))
                .toList();
        return new ApiAccessView(
                frames.of(at, MerchantSection.API_ACCESS),
                path(at),
                at.may(Permission.CHANGE_APP_IDS),
                at.merchant().credentials().all().isEmpty(),
                !at.merchant().isOpen(),
                loginUrl,
                part,
                query,
                query.paging(found.size()),
                Notice.of(at.visit().query().text(Notice.PARAMETER)));
    }

    private static ApiAccessView.AppIdView view(MerchantVisit at, Listed listed, Option<Shown> shown) {
        AppCredential credential = listed.credential();
        return new ApiAccessView.AppIdView(
                credential.appId().text(),
                credential.name().text(),
                credential.status() == CredentialStatus.ACTIVE,
                at.visit().moment(credential.createdAt()),
                listed.lastUse()
                        .map(use -> new ApiAccessView.UseView(
                                at.visit().moment(use.at()), use.from().toString())),
                shown.filter(each -> each.appId().equals(credential.appId())).map(Shown::key));
    }

    private record Shown(AppId appId, AppKey key) {}
}
