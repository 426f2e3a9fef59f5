package org.merchantaccess.persistence.credential;

import io.vavr.control.Option;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.merchantaccess.application.port.key.AppKeys;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.KeyVerifier;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.persistence.key.file.KeyFile;
import org.merchantaccess.persistence.key.sealing.KeyLookups;
import org.merchantaccess.persistence.key.sealing.KeyVerifiers;
import org.merchantaccess.persistence.key.sealing.SealContext;
import org.merchantaccess.persistence.key.sealing.Sealer;
import org.merchantaccess.persistence.sql.Sql;

/** Stores sealed copies of app keys and the digests by which they are found, and makes and checks verifiers with the peppers of the key file. */
public final class SqlAppKeys implements AppKeys {

    private static final Logger LOG = System.getLogger(SqlAppKeys.class.getName());

    private final SealedKeyTables tables;
    private final Sealer sealer;
    private final KeyVerifiers verifiers;
    private final KeyLookups lookups;

    /** Creates the store of app keys, which are sealed with that key file. */
    public SqlAppKeys(Sql sql, KeyFile keys) {
        this.tables = new SealedKeyTables(sql);
        this.sealer = keys.sealerIn(sql);
        this.verifiers = keys.keyVerifiers();
        this.lookups = keys.keyLookups();
    }

    @Override
    public KeyVerifier keep(MerchantId merchant, AppId appId, KeyNumber number, AppKey key) {
        byte[] plain = key.text().getBytes(StandardCharsets.US_ASCII);
        String sealed = sealer.seal(plain, SealContext.ofAppKey(merchant, appId, number));
        Arrays.fill(plain, (byte) 0);
        String lookup = lookup(sealed, key).getOrElseThrow(() -> new IllegalStateException("the sealing key is gone"));
        tables.put(merchant, appId, number, sealed, lookup);
        return verifiers.verifierOf(appId, key);
    }

    /** Returns the digest under the version of the sealed copy: both are made again together. */
    private Option<String> lookup(String sealed, AppKey key) {
        return sealer.versionOf(sealed).flatMap(version -> lookups.lookupOf(key, version));
    }

    @Override
    public Option<AppKey> reveal(MerchantId merchant, AppId appId, KeyNumber number) {
        return tables.find(merchant, appId, number)
                .flatMap(copy -> opened(copy, merchant, appId, number).onEmpty(() -> raiseAlarm(merchant, appId)));
    }

    @Override
    public Option<Owner> find(PresentedKey key) {
        return tables.owner(lookups.lookupsOf(key));
    }

    @Override
    public void discard(MerchantId merchant, AppId appId, KeyNumber number) {
        tables.delete(merchant, appId, number);
    }

    @Override
    public void discardAll(MerchantId merchant, AppId appId) {
        tables.deleteAll(merchant, appId);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Copies that cannot be opened are passed over. They are tried again by the next call, because a key file may get a missing version.
     */
    @Override
    public int makeFindable(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("the limit must be at least 1");
        }
        int made = 0;
        List<SealedKeyTables.SealedKey> page = tables.notFindable("", limit);
        while (!page.isEmpty() && made < limit) {
            for (SealedKeyTables.SealedKey copy : page) {
                made += isMadeFindable(copy) ? 1 : 0;
            }
            String last = page.get(page.size() - 1).appId().text();
            page = tables.notFindable(last, limit - made);
        }
        return made;
    }

    private boolean isMadeFindable(SealedKeyTables.SealedKey copy) {
        return opened(copy.sealed(), copy.merchant(), copy.appId(), KeyNumber.FIRST)
                .flatMap(key -> lookup(copy.sealed(), key))
                .exists(lookup -> tables.setLookup(copy, lookup));
    }

    @Override
    public KeyVerifier standIn() {
        return verifiers.standIn();
    }

    @Override
    public boolean verify(AppId appId, PresentedKey presented, KeyVerifier verifier) {
        return verifiers.verify(appId, presented, verifier);
    }

    private Option<AppKey> opened(String sealed, MerchantId merchant, AppId appId, KeyNumber number) {
        return sealer.open(sealed, SealContext.ofAppKey(merchant, appId, number))
                .flatMap(SqlAppKeys::read);
    }

    private static void raiseAlarm(MerchantId merchant, AppId appId) {
        LOG.log(
                Level.ERROR,
                "The sealed app key of {0} ({1}) was altered or copied from elsewhere. The key is not shown.",
                appId.text(),
                merchant.text());
    }

    private static Option<AppKey> read(byte[] plain) {
        Option<AppKey> key = AppKey.parse(new String(plain, StandardCharsets.US_ASCII));
        Arrays.fill(plain, (byte) 0);
        return key;
    }
}
