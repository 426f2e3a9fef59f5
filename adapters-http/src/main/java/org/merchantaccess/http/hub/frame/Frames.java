package org.merchantaccess.http.hub.frame;

import io.vavr.control.Option;
import org.merchantaccess.application.merchant.ReadMerchant;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.http.hub.page.Assets;
import org.merchantaccess.http.hub.page.Frame;
import org.merchantaccess.http.hub.page.Navigation;
import org.merchantaccess.http.hub.page.SignedIn;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.request.SignedInVisitor;
import org.merchantaccess.http.hub.section.MerchantSection;
import org.merchantaccess.http.hub.section.OperatorSection;

/** Creates the frames of pages: title, menu and user. */
public final class Frames {

    private final Environment environment;
    private final Assets assets;
    private final ReadMerchant readMerchant;

    /** Creates the frames of one environment. */
    public Frames(Environment environment, Assets assets, ReadMerchant readMerchant) {
        this.environment = environment;
        this.assets = assets;
        this.readMerchant = readMerchant;
    }

    /** Returns the frame of a page of a merchant. */
    public Frame of(MerchantHubRequest request, MerchantSection section) {
        return of(request, section, section.title());
    }

    /** Returns the frame of a page below a section, with its own title. */
    public Frame of(MerchantHubRequest request, MerchantSection section, String title) {
        return frame(
                title,
                request.hubRequest(),
                Option.some(request.merchant().name().text()),
                Navigations.of(request, section));
    }

    /** Returns the frame of an operator page. */
    public Frame of(HubRequest request, OperatorSection section) {
        return of(request, section, section.title());
    }

    /** Returns the frame of an operator page below a section, with its own title. */
    public Frame of(HubRequest request, OperatorSection section, String title) {
        return frame(title, request, Option.none(), Navigations.of(request, section));
    }

    /** Returns the frame of a page outside all sections, such as the user's account or an error page. It names the merchant of its menu. */
    public Frame of(HubRequest request, String title) {
        Option<MerchantId> merchant = Navigations.merchantOf(request);
        return frame(title, request, merchant.flatMap(this::nameOf), Navigations.of(request, merchant));
    }

    /** Returns none if the name cannot be read, because the page may be the one that says so. */
    private Option<String> nameOf(MerchantId merchant) {
        return readMerchant
                .handle(ReadMerchant.Query.of(merchant))
                .toOption()
                .map(profile -> profile.name().text());
    }

    /** Returns the frame of a page that needs no session. */
    public Frame ofGuest(String title) {
        return new Frame(environment, title, Option.none(), assets);
    }

    private Frame frame(String title, HubRequest request, Option<String> merchantName, Navigation navigation) {
        SignedInVisitor visitor = request.visitor();
        SignedIn user = new SignedIn(
                visitor.person().email().text(),
                visitor.formToken(),
                merchantName,
                visitor.person().memberships().size() > 1 || visitor.person().isOperator(),
                visitor.person().may(Permission.LIST_MERCHANTS),
                navigation);
        return new Frame(environment, title, Option.some(user), assets);
    }
}
