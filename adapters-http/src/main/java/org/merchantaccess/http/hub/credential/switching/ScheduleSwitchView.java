package org.merchantaccess.http.hub.credential.switching;

import io.vavr.control.Option;
import org.merchantaccess.http.hub.credential.detail.AppIdPageView;
import org.merchantaccess.http.hub.credential.readiness.ReadinessView;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.page.Field;

/**
 * Data of the dialog that schedules a switch.
 *
 * @param first the first minute that can be chosen
 * @param last the last minute that can be chosen
 * @param outgoing App Name of the active App ID; none if no App ID is active
 */
public record ScheduleSwitchView(
        AppIdPageView page,
        DialogView dialog,
        Field at,
        String first,
        String last,
        Option<String> outgoing,
        ReadinessView readiness) {}
