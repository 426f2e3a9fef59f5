package org.merchantaccess.http.message;

import org.merchantaccess.domain.merchant.MerchantFailure;
import org.merchantaccess.domain.merchant.MerchantName;

/** Messages for failures of merchant rules. */
public final class MerchantMessages implements MerchantFailure.Cases<String> {

    private MerchantMessages() {}

    public static String of(MerchantFailure failure) {
        return failure.match(new MerchantMessages());
    }

    @Override
    public String invalidName(MerchantFailure.InvalidName failure) {
        return "The name may have 1 to " + MerchantName.MAX_CODE_POINTS + " printable characters.";
    }

    @Override
    public String tooMany(MerchantFailure.TooMany failure) {
        return "There can be at most " + failure.limit()
                + " merchants on one server. Open further merchants on another server.";
    }
}
