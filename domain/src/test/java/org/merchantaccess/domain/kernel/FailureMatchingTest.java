package org.merchantaccess.domain.kernel;

import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;

import java.util.stream.Stream;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.domain.allowlist.AllowlistFailure;
import org.merchantaccess.domain.allowlist.EntryId;
import org.merchantaccess.domain.allowlist.SpecialPurpose;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.key.KeyFailure;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantFailure;
import org.merchantaccess.domain.switching.SwitchFailure;

class FailureMatchingTest extends CaseMatching {

    static Stream<Object> cases() {
        return Stream.of(
                new AllowlistFailure.Malformed(),
                new AllowlistFailure.HostBitsSet("10.0.0.1/8", Allowlists.range("10.0.0.0/8")),
                new AllowlistFailure.TooWide(16),
                new AllowlistFailure.NotAdmitted(SpecialPurpose.LOOPBACK),
                new AllowlistFailure.InvalidLabel(),
                new AllowlistFailure.AlreadyAllowed(Allowlists.range("203.0.113.0/24")),
                new AllowlistFailure.Full(100),
                new AllowlistFailure.UnknownEntry(new EntryId("entry_1")),
                new CredentialFailure.InvalidName(),
                new CredentialFailure.NameTaken(Credentials.named("Payments")),
                new CredentialFailure.TooMany(100),
                new CredentialFailure.UnknownAppId(PAYMENTS),
                new CredentialFailure.StillActive(PAYMENTS),
                new CredentialFailure.NotConfirmed(),
                new CredentialFailure.KeyUnreadable(PAYMENTS),
                new CredentialFailure.TooManyEver(10_000),
                new CredentialFailure.NotActive(PAYMENTS),
                new CredentialFailure.NameNotConfirmed(),
                new CredentialFailure.NothingToUndo(),
                new CredentialFailure.InvalidDescription(),
                new CredentialFailure.InvalidOwner(),
                new CredentialFailure.KeyRefused(new KeyFailure.NothingRetiring()),
                new KeyFailure.StillRetiring(KeyNumber.FIRST),
                new KeyFailure.NothingRetiring(),
                new KeyFailure.UnknownKey(KeyNumber.FIRST),
                new KeyFailure.AlreadyEnded(KeyNumber.FIRST),
                new KeyFailure.NoCurrentKey(),
                new KeyFailure.EndNotConfirmed(KeyNumber.FIRST),
                new KeyFailure.InvalidGrace(),
                new KeyFailure.InvalidExpiry(),
                new SwitchFailure.UnknownAppId(PAYMENTS),
                new SwitchFailure.AlreadyActive(PAYMENTS),
                new SwitchFailure.InvalidTime(),
                new SwitchFailure.NothingScheduled(),
                new MerchantFailure.InvalidName());
    }
}
