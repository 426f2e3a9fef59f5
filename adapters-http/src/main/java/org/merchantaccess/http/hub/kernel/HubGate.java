package org.merchantaccess.http.hub.kernel;

import io.vavr.control.Either;
import java.time.Clock;
import org.merchantaccess.application.merchant.ReadMerchant;
import org.merchantaccess.application.session.SessionUseCases;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.hub.page.Trouble;
import org.merchantaccess.http.hub.page.TroublePages;

/** The ways into the Hub. A page is reached by one of them or not at all. */
public final class HubGate {

    private final Environment environment;
    private final ReadMerchant readMerchant;
    private final Visitors visitors;
    private final Proofs proofs;
    private final TroublePages troubles;
    private final Clock clock;

    /** Those into the Hub of one environment. */
    public HubGate(
            Environment environment,
            SessionUseCases sessions,
            ReadMerchant readMerchant,
            TrustedProxies proxies,
            TroublePages troubles,
            Clock clock) {
        this.environment = environment;
        this.readMerchant = readMerchant;
        this.visitors = new Visitors(sessions.check(), new SessionCookie(environment), new Addresses(proxies));
        this.proofs = new Proofs(sessions.confirmIdentity());
        this.troubles = troubles;
        this.clock = clock;
    }

    /** For who may do that in the merchant the path names. To everybody else there is no such merchant (S56). */
    public HubEntrance<MerchantVisit> merchant(Permission needed) {
        return entrance(
                needed.needsFreshProof(environment),
                visit -> visit.named("merchant_id", MerchantId::parse)
                        .flatMap(this::find)
                        .map(merchant -> new MerchantVisit(visit, merchant, environment))
                        .filterOrElse(at -> at.may(needed), HubGate::whyNot));
    }

    /** For who may do that for the whole instance. */
    public HubEntrance<Visit> operator(Permission needed) {
        return entrance(
                needed.needsFreshProof(environment),
                visit -> Either.<Trouble, Visit>right(visit)
                        .filterOrElse(at -> at.visitor().person().isOperator(), at -> Trouble.NOT_FOUND)
                        .filterOrElse(at -> at.visitor().person().may(needed), at -> Trouble.NOT_ALLOWED));
    }

    /** For everybody who is signed in. */
    public HubEntrance<Visit> own() {
        return entrance(false, Either::right);
    }

    /** For everybody who is signed in and has proved lately that it is still they. */
    public HubEntrance<Visit> ownWithProof() {
        return entrance(true, Either::right);
    }

    /** For everybody. */
    public GuestEntrance guest() {
        return new GuestEntrance(visitors, troubles);
    }

    /** Only who knows of the merchant anyway learns that it is there. */
    private static Trouble whyNot(MerchantVisit at) {
        Person person = at.visit().visitor().person();
        return person.isOperator() || person.roleIn(at.id()).isDefined() ? Trouble.NOT_ALLOWED : Trouble.NOT_FOUND;
    }

    private <V> HubEntrance<V> entrance(boolean needsProof, HubEntrance.Admission<V> admission) {
        return new HubEntrance<>(visitors, proofs, troubles, clock, needsProof, admission);
    }

    private Either<Trouble, MerchantProfile> find(MerchantId merchant) {
        return readMerchant.handle(new ReadMerchant.Query(merchant)).mapLeft(ReadTrouble::of);
    }
}
