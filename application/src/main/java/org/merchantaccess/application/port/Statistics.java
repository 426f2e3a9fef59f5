package org.merchantaccess.application.port;

import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.refusal.ReportedRefusal;
import org.merchantaccess.domain.statistics.Resolution;
import org.merchantaccess.domain.statistics.TimeSeries;
import org.merchantaccess.domain.statistics.TimeWindow;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.domain.usage.RecentUse;
import org.merchantaccess.domain.usage.UseCount;
import org.merchantaccess.domain.usage.UseKey;
import org.merchantaccess.domain.usage.UseKind;

/**
 * Numbers of logins, calls and refusals by the hour and by the day. Like those of {@link Usage}, they are not proof: a request that is
 * not written there is not counted here.
 *
 * <p>Each {@link Resolution} says how long its intervals are kept; older ones are neither counted nor returned. All nodes add to the same
 * numbers, in any order. In an interval, {@value #MAX_ADDRESSES} addresses of an App ID are counted individually and further ones together.
 * The numbers of a deleted App ID are kept as long as all others.
 */
public interface Statistics {

    int MAX_ADDRESSES = Usage.MAX_ADDRESSES;

    /**
     * Adds accepted logins and calls, each to the intervals that contain the start of its period. Other kinds of use are ignored: {@link
     * UseKind#LOGIN_WHILE_INACTIVE} is reported as a refusal.
     */
    void addUses(SortedMap<UseKey, UseCount> uses);

    /**
     * Adds refusals to the numbers of their readers. If the reader is a merchant and the App ID is whole, they are also added to those of
     * the App ID, except for {@link RefusalCause#DELETED}.
     */
    void addRefusals(List<ReportedRefusal> batch);

    /** Returns the requests of each of these App IDs. */
    Map<AppId, TimeSeries> ofAppIds(Set<AppId> appIds, TimeWindow window);

    /**
     * Returns the refusals that were reported to a reader, including those of its App IDs.
     *
     * @param reader none for the operator
     */
    TimeSeries ofReader(Option<MerchantId> reader, TimeWindow window);

    /**
     * Returns the logins and calls of an App ID by address: the address with most of them first, and the addresses counted together last.
     * At most {@value #MAX_ADDRESSES} addresses are listed individually.
     *
     * @param window up to {@link Resolution#maxAddressPoints()} intervals, see {@link TimeWindow#ofAddresses()}; older ones count nothing
     */
    List<RecentUse> addresses(AppId appId, TimeWindow window);
}
