package org.merchantaccess.http.hub.kernel;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.audit.NoteRefusedAttempt;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.merchant.ReadMerchant;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.people.Permission;
import org.merchantaccess.domain.people.Person;
import org.merchantaccess.http.address.ClientAddresses;
import org.merchantaccess.http.address.WebOrigin;
import org.merchantaccess.http.hub.address.HubAddress;
import org.merchantaccess.http.hub.page.Trouble;
import org.merchantaccess.http.hub.page.TroublePages;

/** The ways into the Hub. A page is reached by one of them or not at all. */
public final class HubGate {

    private final Environment environment;
    private final ReadMerchant readMerchant;
    private final NoteRefusedAttempt noteRefusedAttempt;
    private final Visitors visitors;
    private final HubAddress address;
    private final FormGuard forms;
    private final Proofs proofs;
    private final TroublePages troubles;
    private final Clock clock;

    /**
     * Those into the Hub of one environment.
     *
     * @param address where browsers find the Hub, if the operator has set it
     */
    public HubGate(
            MerchantAccess access,
            Environment environment,
            ClientAddresses addresses,
            Option<WebOrigin> address,
            TroublePages troubles,
            Clock clock) {
        this.environment = environment;
        this.readMerchant = access.merchants().read();
        this.noteRefusedAttempt = access.audit().noteRefusedAttempt();
        this.visitors =
                new Visitors(access.sessions().check(), new SessionCookie(environment), new Addresses(addresses));
        this.address = new HubAddress(address);
        this.forms = new FormGuard(this.address);
        this.proofs = new Proofs(access.sessions().confirmIdentity());
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
                        .filterOrElse(at -> at.may(needed), at -> refused(at, needed)));
    }

    /** For who may do that for the whole instance. */
    public HubEntrance<Visit> operator(Permission needed) {
        return entrance(
                needed.needsFreshProof(environment),
                visit -> Either.<Trouble, Visit>right(visit)
                        .filterOrElse(at -> at.visitor().person().isOperator(), at -> Trouble.NOT_FOUND)
                        .filterOrElse(
                                at -> at.visitor().person().may(needed),
                                at -> noted(Option.none(), needed, at.visitor().actor())));
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
        return new GuestEntrance(visitors, forms, troubles);
    }

    /** Only who knows of the merchant anyway learns that it is there. */
    private Trouble refused(MerchantVisit at, Permission needed) {
        Person person = at.visit().visitor().person();
        return person.isOperator() || person.roleIn(at.id()).isDefined()
                ? noted(Option.some(at.id()), needed, at.actor())
                : Trouble.NOT_FOUND;
    }

    /** S65: no page offers what is not for one's role, so whoever gets here meant to. */
    private Trouble noted(Option<MerchantId> place, Permission needed, Actor actor) {
        return noteRefusedAttempt
                .handle(new NoteRefusedAttempt.Command(place, needed, actor))
                .fold(failure -> Trouble.UNAVAILABLE, written -> Trouble.NOT_ALLOWED);
    }

    private <V> HubEntrance<V> entrance(boolean needsProof, HubEntrance.Admission<V> admission) {
        return new HubEntrance<>(visitors, address, forms, proofs, troubles, clock, needsProof, admission);
    }

    private Either<Trouble, MerchantProfile> find(MerchantId merchant) {
        return readMerchant.handle(new ReadMerchant.Query(merchant)).mapLeft(ReadTrouble::of);
    }
}
