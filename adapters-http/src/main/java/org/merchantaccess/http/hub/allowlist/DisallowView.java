package org.merchantaccess.http.hub.allowlist;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.usage.RecentUseView;

/**
 * Data of the dialog that removes an allowlist entry.
 *
 * @param version the version of the profile that is shown
 * @param isLast whether the allowlist would become empty
 * @param cutOff addresses used in the last hour that would be, or may be, refused
 * @param isUncertain whether some of them are only counted together
 * @param fault error message of the last attempt
 */
public record DisallowView(
        AllowlistView page,
        DialogView dialog,
        String range,
        String label,
        long version,
        boolean isLast,
        List<RecentUseView> cutOff,
        boolean isUncertain,
        Option<String> fault) {

    public DisallowView {
        cutOff = List.copyOf(cutOff);
    }
}
