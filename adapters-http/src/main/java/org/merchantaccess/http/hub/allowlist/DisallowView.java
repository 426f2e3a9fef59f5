package org.merchantaccess.http.hub.allowlist;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.kernel.UseView;

/**
 * The question whether to take an entry off the allowlist.
 *
 * @param version of the profile it was asked about
 * @param isLast whether no entry would be left
 * @param cutOff who used it in the last hour and no longer could
 * @param fault why it was not done
 */
public record DisallowView(
        AllowlistView page,
        DialogView dialog,
        String range,
        String label,
        long version,
        boolean isLast,
        List<UseView> cutOff,
        Option<String> fault) {

    public DisallowView {
        cutOff = List.copyOf(cutOff);
    }
}
