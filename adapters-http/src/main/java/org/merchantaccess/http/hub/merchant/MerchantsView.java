package org.merchantaccess.http.hub.merchant;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Notice;

/** What the page of merchants shows. */
public record MerchantsView(
        Frame frame,
        String path,
        List<MerchantView> merchants,
        ListQuery query,
        ListQuery.Paging paging,
        Option<Notice> notice) {

    public MerchantsView {
        merchants = List.copyOf(merchants);
    }

    /**
     * One merchant.
     *
     * @param people where those are who belong to it
     */
    public record MerchantView(String id, String name, boolean isOpen, int appIds, String people) {

        /** What tells it from others, which may have the same name. */
        public String subject() {
            return name + ", " + id;
        }
    }
}
