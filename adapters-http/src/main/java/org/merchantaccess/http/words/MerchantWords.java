package org.merchantaccess.http.words;

import org.merchantaccess.domain.merchant.MerchantFailure;
import org.merchantaccess.domain.merchant.MerchantName;

/** Why a rule about merchants refused something. */
public final class MerchantWords implements MerchantFailure.Cases<String> {

    private MerchantWords() {}

    public static String of(MerchantFailure failure) {
        return failure.match(new MerchantWords());
    }

    @Override
    public String invalidName(MerchantFailure.InvalidName failure) {
        return "The name may have 1 to " + MerchantName.MAX_CODE_POINTS + " printable characters.";
    }

    @Override
    public String tooMany(MerchantFailure.TooMany failure) {
        return "There may be at most " + failure.limit()
                + " merchants on one server. Please open further merchants on another server.";
    }
}
