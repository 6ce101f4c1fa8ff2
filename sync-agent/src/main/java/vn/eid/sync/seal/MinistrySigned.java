package vn.eid.sync.seal;

import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import vn.eid.sync.queue.QueueException;

/**
 * What the ministry signed (CMS SignedData with the content inside): receipts, rosters. Believed when signed by the very
 * certificate that was configured, not by any of its authority's.
 */
public final class MinistrySigned {
    private MinistrySigned() {}

    /**
     * Verifies and unwraps.
     *
     * @param what for messages
     * @param signed whole file
     * @param ministry signing certificate of the ministry
     * @throws QueueException {@code TAMPERED} when it is anything but the ministry's unaltered words
     */
    public static byte[] content(String what, byte[] signed, X509Certificate ministry) throws QueueException {
        try {
            var data = new CMSSignedData(signed);
            var signers = List.copyOf(data.getSignerInfos().getSigners());
            if (signers.size() != 1
                    || data.getSignedContent() == null
                    || !signers.get(0).verify(new JcaSimpleSignerInfoVerifierBuilder().build(ministry))) {
                throw QueueException.tampered(what);
            }
            return (byte[]) data.getSignedContent().getContent();
        } catch (CMSException | OperatorCreationException | IllegalArgumentException e) {
            throw QueueException.tampered(what, e);
        }
    }
}
