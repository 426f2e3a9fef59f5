package org.merchantaccess.http.hub.merchant;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Notice;

/** Data of the page of merchants. */
public record MerchantsView(
        Frame frame, List<MerchantView> merchants, ListQuery query, ListQuery.Paging paging, Option<Notice> notice) {

    public MerchantsView {
        merchants = List.copyOf(merchants);
    }

    /**
     * One merchant.
     *
     * @param path path of its page
     * @param peoplePath path of its page of people
     */
    public record MerchantView(String id, String name, String path, boolean isOpen, int appIds, String peoplePath) {

        /** Returns name and merchant_id, because names need not be unique. */
        public String subject() {
            return name + ", " + id;
        }
    }
}
