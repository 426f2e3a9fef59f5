package org.merchantaccess.persistence.credential;

import io.vavr.control.Option;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.merchantaccess.application.port.key.AppKeys;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.domain.credential.KeyVerifier;
import org.merchantaccess.domain.credential.PresentedKey;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.persistence.key.file.KeyFile;
import org.merchantaccess.persistence.key.sealing.KeyVerifiers;
import org.merchantaccess.persistence.key.sealing.SealContext;
import org.merchantaccess.persistence.key.sealing.Sealer;
import org.merchantaccess.persistence.sql.Sql;

/** Stores sealed copies of app keys in a table, and makes and checks verifiers with the peppers of the key file. */
public final class SqlAppKeys implements AppKeys {

    private static final Logger LOG = System.getLogger(SqlAppKeys.class.getName());

    private final Sql sql;
    private final Sealer sealer;
    private final KeyVerifiers verifiers;

    /** Creates the store of app keys, which are sealed with that key file. */
    public SqlAppKeys(Sql sql, KeyFile keys) {
        this.sql = sql;
        this.sealer = keys.sealerIn(sql);
        this.verifiers = keys.keyVerifiers();
    }

    @Override
    public KeyVerifier keep(MerchantId merchant, AppId appId, AppKey key) {
        byte[] plain = key.text().getBytes(StandardCharsets.US_ASCII);
        sql.change("""
                INSERT INTO app_key (app_id, merchant_id, sealed) VALUES (?, ?, ?)
                ON CONFLICT (app_id) DO UPDATE SET merchant_id = excluded.merchant_id, sealed = excluded.sealed""", appId.text(), merchant.text(), sealer.seal(plain, SealContext.ofAppKey(merchant, appId)));
        Arrays.fill(plain, (byte) 0);
        return verifiers.verifierOf(appId, key);
    }

    @Override
    public Option<AppKey> reveal(MerchantId merchant, AppId appId) {
        return sql.one(
                        "SELECT sealed FROM app_key WHERE app_id = ? AND merchant_id = ?",
                        row -> row.text("sealed"),
                        appId.text(),
                        merchant.text())
                .flatMap(text -> opened(text, merchant, appId));
    }

    @Override
    public void discard(MerchantId merchant, AppId appId) {
        sql.change("DELETE FROM app_key WHERE app_id = ? AND merchant_id = ?", appId.text(), merchant.text());
    }

    @Override
    public KeyVerifier standIn() {
        return verifiers.standIn();
    }

    @Override
    public boolean verify(AppId appId, PresentedKey presented, KeyVerifier verifier) {
        return verifiers.verify(appId, presented, verifier);
    }

    private Option<AppKey> opened(String sealed, MerchantId merchant, AppId appId) {
        return sealer.open(sealed, SealContext.ofAppKey(merchant, appId))
                .flatMap(SqlAppKeys::read)
                .onEmpty(() -> raiseAlarm(merchant, appId));
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
